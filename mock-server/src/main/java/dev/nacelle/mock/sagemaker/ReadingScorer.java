package dev.nacelle.mock.sagemaker;

import dev.nacelle.reading.Reading;

/** A trained model. Asked by many threads at once. */
@FunctionalInterface
public interface ReadingScorer {
    /** The probability, 0 to 1 inclusive, of what the reading's profile is about. */
    float score(Reading reading);
}
