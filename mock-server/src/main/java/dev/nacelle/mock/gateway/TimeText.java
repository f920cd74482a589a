package dev.nacelle.mock.gateway;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes times to the second, each second once: formatting a time costs as much as all else in an answer's head. */
final class TimeText {
    private final DateTimeFormatter format;
    private volatile Written last;

    private record Written(long second, String text) {}

    /** Times as that format writes them; it must not tell parts of a second. */
    TimeText(DateTimeFormatter format) {
        this.format = format;
        this.last = written(0);
    }

    String of(Instant time) {
        var known = last;
        if (known.second != time.getEpochSecond()) {
            known = written(time.getEpochSecond());
            last = known;
        }
        return known.text;
    }

    private Written written(long second) {
        return new Written(second, format.format(Instant.ofEpochSecond(second)));
    }
}
