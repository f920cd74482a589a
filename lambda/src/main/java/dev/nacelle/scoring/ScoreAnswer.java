package dev.nacelle.scoring;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Score;

/**
 * A score as the caller gets it: bare, as the workshop's function answers it, or as an object that tells more.
 *
 * <p>The caller asks for the object with {@code Accept: application/json; profile=full} or with {@code ?answer=full},
 * and for the bare score with {@code ?answer=score}. The query comes first; what it says otherwise does not count.
 */
final class ScoreAnswer {
    private static final String ASKED_IN_QUERY = "answer=";
    private static final String FULL = "full";
    private static final String BARE = "score";

    private final AnswerSettings settings;

    ScoreAnswer(AnswerSettings settings) {
        this.settings = settings;
    }

    /** The answer; in either form the score is spelt as the model spelt it. */
    WireResponse of(Score score, String variant, WireRequest request, Call call) {
        var body = isFull(request) ? full(score, variant, call) : score.text();
        return new WireResponse(200, AnswerHeaders.JSON, Body.of(body));
    }

    private boolean isFull(WireRequest request) {
        if (request.query().contains(ASKED_IN_QUERY)) {
            for (var pair : request.query().split("&", -1)) {
                if (pair.equals(ASKED_IN_QUERY + FULL) || pair.equals(ASKED_IN_QUERY + BARE)) {
                    return pair.endsWith(FULL);
                }
            }
        }
        return settings.fullAnswer() || acceptsFull(request.headers());
    }

    // Most requests do not tell what they accept: then there is nothing to gather.
    private static boolean acceptsFull(Headers headers) {
        return headers.first(HeaderNames.ACCEPT).isPresent()
                && headers.all(HeaderNames.ACCEPT).stream().anyMatch(ScoreAnswer::acceptsFull);
    }

    private static boolean acceptsFull(String accept) {
        for (var range : accept.split(",", -1)) {
            var parts = range.split(";", -1);
            if (parts[0].strip().equalsIgnoreCase(MediaTypes.JSON) && hasFullProfile(parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFullProfile(String[] parts) {
        for (var part : parts) {
            var parameter = part.replace("\"", "").replace(" ", "");
            if (parameter.equalsIgnoreCase("profile=" + FULL)) {
                return true;
            }
        }
        return false;
    }

    private String full(Score score, String variant, Call call) {
        return JsonText.object(json -> {
            json.writeFieldName("score");
            json.writeNumber(score.text());
            json.writeNumberField("label", score.isAbove(settings.threshold()) ? 1 : 0);
            json.writeNumberField("threshold", settings.threshold());
            json.writeStringField("variant", variant.isEmpty() ? null : variant);
            json.writeNumberField("sagemakerMillis", call.watch().sagemakerMillis());
            json.writeStringField("requestId", call.requestId());
        });
    }
}
