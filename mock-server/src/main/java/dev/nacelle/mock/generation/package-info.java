/**
 * The workshop's own function, edition by edition, rebuilt from what it answers: so that a person can meet the failures
 * its callers met, and see what the present function does instead.
 */
@NullMarked
package dev.nacelle.mock.generation;

import org.jspecify.annotations.NullMarked;
