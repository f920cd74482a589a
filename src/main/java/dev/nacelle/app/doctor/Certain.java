package dev.nacelle.app.doctor;

import dev.nacelle.app.diagnosis.Certainty;

/**
 * Something the answers show, and how surely.
 *
 * @param <T> what was found
 */
record Certain<T>(T value, Certainty certainty) {
    static <T> Certain<T> sure(T value) {
        return new Certain<>(value, Certainty.SURE);
    }

    static <T> Certain<T> likely(T value) {
        return new Certain<>(value, Certainty.LIKELY);
    }

    static <T> Certain<T> oneOf(T value) {
        return new Certain<>(value, Certainty.ONE_OF);
    }
}
