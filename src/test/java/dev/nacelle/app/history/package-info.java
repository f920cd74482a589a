/** Tests. */
@NullMarked
package dev.nacelle.app.history;

import org.jspecify.annotations.NullMarked;
