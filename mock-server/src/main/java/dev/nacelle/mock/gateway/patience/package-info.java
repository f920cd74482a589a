/**
 * Threads for functions that may not end: the one part of the gateway that is no pure function. Apart, so that the rest
 * needs no thread.
 */
@NullMarked
package dev.nacelle.mock.gateway.patience;

import org.jspecify.annotations.NullMarked;
