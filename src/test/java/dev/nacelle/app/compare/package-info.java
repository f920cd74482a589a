/** Tests. */
@NullMarked
package dev.nacelle.app.compare;

import org.jspecify.annotations.NullMarked;
