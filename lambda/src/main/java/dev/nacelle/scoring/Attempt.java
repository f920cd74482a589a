package dev.nacelle.scoring;

import java.util.function.Function;

/** A step on the way from reading to score: it is done and gives a value, or it failed. */
public sealed interface Attempt<T> {
    /** One case for each outcome, so that the compiler tells what a new one breaks. */
    <R> R match(Function<T, R> done, Function<Failure, R> failed);

    /** The next step, taken with this one's value; if this one failed, its failure. */
    default <R> Attempt<R> then(Function<T, Attempt<R>> next) {
        return match(next, Failed::new);
    }

    /** It is done. */
    record Done<T>(T value) implements Attempt<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Failure, R> failed) {
            return done.apply(value);
        }
    }

    /** It failed. */
    record Failed<T>(Failure failure) implements Attempt<T> {
        @Override
        public <R> R match(Function<T, R> done, Function<Failure, R> failed) {
            return failed.apply(failure);
        }
    }
}
