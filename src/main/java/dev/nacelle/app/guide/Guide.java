package dev.nacelle.app.guide;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The guide that comes with the program: from a first score on this computer to an API of one's own, and back. */
final class Guide {
    private static final JsonMapper JSON = new JsonMapper();

    private Guide() {}

    /** Its steps, in order. */
    static List<Step> steps() {
        try (var in = Objects.requireNonNull(
                Guide.class.getResourceAsStream("/dev/nacelle/app/guide/guide.json"), "guide.json")) {
            return StreamSupport.stream(JSON.readTree(in).path("steps").spliterator(), false)
                    .map(step -> new Step(
                            step.path("id").asText(),
                            Check.of(step.path("check").asText())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
