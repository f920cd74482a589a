/**
 * How the stand-in models came to be: seeded generators of labelled readings, the plan they are trained by, and the
 * figures that tell how well they do. Nothing here ships; the training itself, which needs native code, is in the
 * source root {@code training} and runs with the Maven profile of that name.
 */
@NullMarked
package dev.nacelle.mock.training;

import org.jspecify.annotations.NullMarked;
