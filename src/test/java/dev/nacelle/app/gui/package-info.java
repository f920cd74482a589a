/** Tests. */
@NullMarked
package dev.nacelle.app.gui;

import org.jspecify.annotations.NullMarked;
