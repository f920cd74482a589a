package dev.nacelle.mock.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of all models, as a file for programs and as the tables of {@code docs/model-card.md}.
 *
 * @param models in the order of the profiles and variants
 */
record ModelCard(List<ModelFigures> models) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static ModelCard read(InputStream json) throws IOException {
        return JSON.readValue(json, ModelCard.class);
    }

    byte[] toJson() throws IOException {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The figures of one profile's models. */
    List<ModelFigures> of(Profile profile) {
        return models.stream()
                .filter(figures -> figures.profile().equals(profile.id()))
                .toList();
    }

    /** The page with its tables made anew; each stands between two comments that name its profile. */
    String into(String page, List<Profile> profiles) {
        var updated = page;
        for (var profile : profiles) {
            var begin = "<!-- figures: %s -->\n".formatted(profile.id());
            var end = "<!-- end of figures -->";
            var block = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL);
            if (!block.matcher(updated).find()) {
                throw new IllegalArgumentException("The page has no place for the figures of " + profile);
            }
            var tables = begin + ModelCardTables.of(profile, of(profile)) + end;
            updated = block.matcher(updated).replaceFirst(Matcher.quoteReplacement(tables));
        }
        return updated;
    }
}
