/** Tests. */
@NullMarked
package dev.nacelle.app.palette;

import org.jspecify.annotations.NullMarked;
