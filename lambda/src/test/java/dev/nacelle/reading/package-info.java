/** Tests of the readings. */
@NullMarked
package dev.nacelle.reading;

import org.jspecify.annotations.NullMarked;
