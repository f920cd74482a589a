package dev.nacelle.mock.journal;

import dev.nacelle.contract.Headers;

/** Estimates of the memory that kept things take, in bytes. */
final class Weight {
    // Objects, references and lists around the letters, counted in a heap dump and rounded up.
    static final long OBJECT = 64;
    private static final long FIELD = 80;

    private Weight() {}

    static long of(Headers headers) {
        long letters = 0;
        for (var field : headers.fields()) {
            letters += FIELD + field.name().length() + field.value().length();
        }
        return OBJECT + letters;
    }

    static long of(KeptBody body) {
        return OBJECT + body.start().size();
    }
}
