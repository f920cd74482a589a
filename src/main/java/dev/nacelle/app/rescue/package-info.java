/**
 * What helps on a stage where the live endpoint does not answer: a line that says which key asks the mock instead, and
 * then one that says, as long as it is so, that the mock answers in its place.
 */
@NullMarked
package dev.nacelle.app.rescue;

import org.jspecify.annotations.NullMarked;
