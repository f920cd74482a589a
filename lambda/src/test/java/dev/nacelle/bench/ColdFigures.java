package dev.nacelle.bench;

/**
 * One start.
 *
 * @param init milliseconds from the process's start until it asks for an event
 * @param first milliseconds from the event to its answer
 * @param cold milliseconds from the process's start to the first answer
 * @param cpu milliseconds of processor time until then, user and system
 * @param resident MB after 25 answers
 */
record ColdFigures(double init, double first, double cold, double cpu, double resident) {}
