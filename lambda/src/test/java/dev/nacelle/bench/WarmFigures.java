package dev.nacelle.bench;

/**
 * The answers after some thousands.
 *
 * @param median milliseconds
 * @param p99 milliseconds
 * @param perSecond answers a second, one after the other
 * @param resident MB at the end
 */
record WarmFigures(double median, double p99, double perSecond, double resident) {}
