package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import java.util.function.Function;

/** What came of asking a model. */
public sealed interface ModelReply {
    /** One case for each outcome, so that the compiler tells what a new one breaks. */
    <T> T match(Function<Answered, T> answered, Function<Failed, T> failed);

    /** The model answered. */
    record Answered(Body body) implements ModelReply {
        @Override
        public <T> T match(Function<Answered, T> answered, Function<Failed, T> failed) {
            return answered.apply(this);
        }
    }

    /**
     * There is no answer.
     *
     * @param detail the service's own words, for the log only: they may hold an account id
     */
    record Failed(ErrorCode code, String detail) implements ModelReply {
        @Override
        public <T> T match(Function<Answered, T> answered, Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }
}
