package dev.nacelle.mock.fault;

import java.util.Locale;

/** A kind of fault that a scenario file can name. */
interface WireNamed {
    /** The constant's own name. */
    String name();

    /** Its name in a file: lower case, dashes. */
    default String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
