/** Tests. */
@NullMarked
package dev.nacelle.app.look;

import org.jspecify.annotations.NullMarked;
