package dev.nacelle.mock.training;

import dev.nacelle.reading.Reading;

/**
 * A reading and what came of it.
 *
 * @param breakdown whether the turbine broke down, or the machine failed
 */
record LabelledReading(Reading reading, boolean breakdown) {}
