package dev.nacelle.bench;

import dev.nacelle.runtime.FunctionProcess;

/**
 * One way to run the function.
 *
 * @param name in the tables
 * @param isMeasuredWarm whether it takes part in the long runs too: most differ in their start only
 */
record Contender(String name, FunctionProcess process, boolean isMeasuredWarm) {}
