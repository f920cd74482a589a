/**
 * Which of the hops between this computer and the model a call got past, which one failed it, and what went in and out
 * there. What a call through the mock took is measured at each hop; of a live one no more is told than the answer and
 * the diagnosis prove, and how sure that is.
 */
@NullMarked
package dev.nacelle.app.hops;

import org.jspecify.annotations.NullMarked;
