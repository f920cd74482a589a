package dev.nacelle.bench;

import dev.nacelle.runtime.FunctionProcess;

/**
 * One way to run the function.
 *
 * @param name in the tables
 * @param isRestored whether its first event comes when the start is long over, as after a snapshot
 * @param isMeasuredWarm whether it takes part in the long runs too: most differ in their start only
 */
record Contender(String name, FunctionProcess process, boolean isRestored, boolean isMeasuredWarm) {}
