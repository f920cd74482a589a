/**
 * Tells from what a call came to which hop failed, why, how sure that is, and what to do next.
 *
 * <p>The rules are data: {@code rules.json} beside these classes, and a file of the person's own before it. A
 * {@code Rule} asks for {@code Fact}s that {@code Facts} reads off an outcome and off what happened at the same address
 * before; the first rule that holds makes the {@code Diagnosis}. Begin with {@code Diagnostician}. No class here knows a
 * window or sends anything.
 */
@NullMarked
package dev.nacelle.app.diagnosis;

import org.jspecify.annotations.NullMarked;
