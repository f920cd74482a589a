package dev.nacelle.app.client;

import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelAnswer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells from an answer what the call came to: a score, wherever in the body it stands, or a refusal. */
final class AnswerReader {
    /** One number or two? Taken for two, 0,99 would be the score 0: the opposite of what was meant. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\"?[01],\\d+\"?");

    private AnswerReader() {}

    /**
     * The outcome of an exchange that has a response.
     *
     * @param cut whether the response's body was longer than what was kept of it
     */
    static Outcome outcome(Exchange exchange, boolean cut) {
        var response = exchange.response().orElseThrow();
        if (response.status() / 100 == 2) {
            return cut ? unreadable("outcome.unreadable.long", exchange) : scored(response, exchange);
        }
        var said = ErrorBody.of(response.body());
        return new Outcome.Refused(response.status(), said.code(), said.hop(), said.message(), said.hint(), exchange);
    }

    private static Outcome scored(WireResponse response, Exchange exchange) {
        if (DECIMAL_COMMA.matcher(response.body().text().strip()).matches()) {
            return unreadable("outcome.unreadable.decimal-comma", exchange);
        }
        return ModelAnswer.score(response.body())
                .match(
                        score -> new Outcome.Scored(score, exchange),
                        failure -> unreadable(reason(response, failure), exchange));
    }

    private static String reason(WireResponse response, Failure failure) {
        var text = response.body().text().strip().toLowerCase(Locale.ROOT);
        return switch (failure.code()) {
            case SCORE_NOT_FINITE -> "outcome.unreadable.not-finite";
            case SCORE_OUT_OF_RANGE -> "outcome.unreadable.out-of-range";
            default ->
                switch (text) {
                    case "" -> "outcome.unreadable.empty";
                    case "null", "none" -> "outcome.unreadable.null";
                    case "\"\"", "''" -> "outcome.unreadable.empty-text";
                    default -> text.startsWith("<") ? "outcome.unreadable.page" : "outcome.unreadable.no-number";
                };
        };
    }

    private static Outcome unreadable(String reason, Exchange exchange) {
        return new Outcome.Unreadable(Messages.text(reason), exchange);
    }
}
