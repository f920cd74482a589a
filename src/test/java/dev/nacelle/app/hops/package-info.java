/** Tests of the hop strip. */
@NullMarked
package dev.nacelle.app.hops;

import org.jspecify.annotations.NullMarked;
