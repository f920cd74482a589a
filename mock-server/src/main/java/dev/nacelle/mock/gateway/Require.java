package dev.nacelle.mock.gateway;

/** Refuses settings that AWS would refuse. */
final class Require {
    private Require() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
