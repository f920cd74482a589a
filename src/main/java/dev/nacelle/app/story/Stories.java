package dev.nacelle.app.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The stories that come with the program; {@code docs/reference/stories.md} tells the file's form. */
public final class Stories {
    private static final JsonMapper JSON = new JsonMapper();

    private Stories() {}

    /** Every story for one of these profiles, in the file's order. */
    public static List<Story> shipped(List<Profile> profiles) {
        try (var in = Objects.requireNonNull(
                Stories.class.getResourceAsStream("/dev/nacelle/app/story/stories.json"), "stories.json")) {
            return StreamSupport.stream(JSON.readTree(in).path("stories").spliterator(), false)
                    .flatMap(story -> profiles.stream()
                            .filter(profile ->
                                    profile.id().equals(story.path("profile").textValue()))
                            .map(profile -> story(story, profile)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Story story(JsonNode node, Profile profile) {
        var keyframes = StreamSupport.stream(node.path("keyframes").spliterator(), false)
                .map(frame -> new Story.Keyframe(frame.path("step").intValue(), reading(frame, profile)))
                .toList();
        return new Story(node.path("id").asText(), profile, keyframes);
    }

    private static Reading reading(JsonNode frame, Profile profile) {
        try {
            return new Reading(profile, List.of(frame.path("reading").asText().split(",", -1)));
        } catch (InvalidReadingException wrong) {
            throw new IllegalArgumentException("No reading: " + frame, wrong);
        }
    }
}
