package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import dev.nacelle.scoring.PythonFloat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A container that scores one reading a call. It is as strict as the workshop's: exactly {@code text/csv}, no spaces
 * beside the values, no header line, and of several lines only the first counts.
 *
 * <p>Source: the workshop's own inference scripts, edition of 2021.
 *
 * @param profile what the values of a line mean
 * @param model gives the score
 */
public record ModelContainer(Profile profile, ReadingScorer model) {
    private static final Set<String> MEANS_JSON = Set.of("application/json", "application/*", "*/*");
    private static final double LABEL_ABOVE = 0.5;

    ContainerAnswer answer(Headers headers, Body body) {
        var contentType = headers.first(HeaderNames.CONTENT_TYPE).orElse("application/octet-stream");
        if (!contentType.equals(MediaTypes.CSV)) {
            return ContainerAnswer.unsupported(contentType);
        }
        var accept = headers.first(HeaderNames.ACCEPT).orElse(MediaTypes.JSON);
        return acceptsJson(accept) ? scored(body) : ContainerAnswer.notAcceptable(accept);
    }

    private ContainerAnswer scored(Body body) {
        var text = body.strictText();
        if (text.isEmpty()) {
            return ContainerAnswer.badReading(ContainerWords.notUtf8());
        }
        return firstLine(text.get())
                .map(this::scored)
                .orElseGet(() -> ContainerAnswer.badReading(ContainerWords.emptyBody()));
    }

    private ContainerAnswer scored(String line) {
        try {
            return ContainerAnswer.of(predictions(model.score(new Reading(profile, List.of(line.split(",", -1))))));
        } catch (InvalidReadingException refused) {
            return ContainerAnswer.badReading(
                    ContainerWords.about(refused.problems().get(0), profile));
        }
    }

    // Python's json.dumps, to the space; the model's float is widened first, as NumPy's astype(float) does.
    private static String predictions(float score) {
        return "{\"predictions\": [{\"score\": %s, \"predicted_label\": %d}]}"
                .formatted(PythonFloat.text((double) score), score > LABEL_ABOVE ? 1 : 0);
    }

    private static Optional<String> firstLine(String text) {
        return text.lines().filter(line -> !line.isEmpty()).findFirst();
    }

    private static boolean acceptsJson(String accept) {
        return accept.isBlank()
                || Arrays.stream(accept.split(",", -1))
                        .map(range -> range.split(";", -1)[0].strip())
                        .anyMatch(MEANS_JSON::contains);
    }
}
