/** Small pieces of the window that any view may use. */
@NullMarked
package dev.nacelle.app.ui;

import org.jspecify.annotations.NullMarked;
