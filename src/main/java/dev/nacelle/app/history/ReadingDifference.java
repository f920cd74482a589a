package dev.nacelle.app.history;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.stream.IntStream;

/** In which fields one reading differs from another of the same profile. */
public final class ReadingDifference {
    private ReadingDifference() {}

    /**
     * A field that differs.
     *
     * @param before its value in the first reading; may be empty
     * @param now its value in the second; may be empty
     */
    public record Changed(Field field, String before, String now) {}

    /** What differs, in the profile's order; nothing between readings of different profiles, which have no field in common. */
    public static List<Changed> between(Reading before, Reading now) {
        if (!before.profile().id().equals(now.profile().id())) {
            return List.of();
        }
        return IntStream.range(0, before.profile().size())
                .filter(i -> !before.value(i).equals(now.value(i)))
                .mapToObj(i -> new Changed(before.profile().field(i), before.value(i), now.value(i)))
                .toList();
    }
}
