/**
 * A monkey at the window: it clicks and types through every view by the throw of a seeded dice, while others watch for
 * errors, for frames that freeze and for memory that grows. {@link dev.nacelle.app.monkey.MonkeyRun} does so for as long
 * as is wanted in the program as a person starts it ({@code src/bench/monkey}); a short run is a test of the window.
 */
@NullMarked
package dev.nacelle.app.monkey;

import org.jspecify.annotations.NullMarked;
