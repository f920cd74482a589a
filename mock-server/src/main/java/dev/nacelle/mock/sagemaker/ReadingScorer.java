package dev.nacelle.mock.sagemaker;

import dev.nacelle.mock.model.Explanation;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Reading;
import java.util.Optional;

/** A trained model. Asked by many threads at once. */
@FunctionalInterface
public interface ReadingScorer {
    /** The probability, 0 to 1 inclusive, of what the reading's profile is about. */
    float score(Reading reading);

    /** What each field added to the score; nothing if the model cannot tell. */
    default Optional<Explanation> explain(Reading reading) {
        return Optional.empty();
    }

    /** Asks that model, which can tell. */
    static ReadingScorer of(StandInModel model) {
        return new ReadingScorer() {
            @Override
            public float score(Reading reading) {
                return model.score(reading);
            }

            @Override
            public Optional<Explanation> explain(Reading reading) {
                return Optional.of(model.explain(reading));
            }
        };
    }
}
