package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.OneLine;
import java.util.regex.Pattern;

/**
 * What two answers have in common that say the same: their status and body, without the request id, which never is the
 * same. Holds no more of the answer than its first words.
 *
 * @param text comparable, not for people
 */
public record AnswerMark(String text) {
    private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\"\\s*:\\s*\"[^\"]*\"");
    private static final int LONGEST = 300;

    /** The mark of that outcome. */
    static AnswerMark of(Outcome outcome) {
        return outcome.exchange().response().isPresent()
                ? of(outcome.exchange())
                : new AnswerMark(OutcomeFacts.kind(outcome)
                        + OutcomeFacts.cause(outcome).map(cause -> " " + cause).orElse(""));
    }

    /** The mark of that exchange's response, or of there being none. */
    static AnswerMark of(Exchange exchange) {
        return exchange.response()
                .map(answer -> new AnswerMark(
                        answer.status() + " " + body(answer.body().text())))
                .orElse(new AnswerMark(""));
    }

    private static String body(String text) {
        return REQUEST_ID.matcher(OneLine.of(text, LONGEST)).replaceAll("");
    }
}
