package dev.nacelle.app.journal;

import dev.nacelle.app.client.ErrorBody;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.reading.Score;
import dev.nacelle.scoring.ModelAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of the mock's journal as its list shows it; the call itself, which is much larger, is asked for when it is
 * looked into.
 *
 * @param sequence counts the mock's calls from 1
 * @param at when it came
 * @param client the caller's address
 * @param agent what the caller says it is, such as {@code curl/7.88.1}; empty if it does not say
 * @param method in upper case
 * @param path without its query
 * @param status of the answer
 * @param score as answered; nothing where the answer holds none
 * @param error the failure's code, else its message; empty where there is neither
 * @param faults what was done wrong on purpose, in words
 * @param whole whether the answer went out as it was meant
 * @param times what the call took, hop by hop
 * @param searched everything it can be found by, in lower case
 */
record CallRow(
        long sequence,
        Instant at,
        String client,
        String agent,
        String method,
        String path,
        int status,
        Optional<Score> score,
        String error,
        List<String> faults,
        boolean whole,
        HopTimes times,
        String searched) {
    private static final int FIRST_ERROR = 400;
    private static final int MOST_SEARCHED = 200;
    private static final String WHOLE = "whole";

    static CallRow of(CallRecord call) {
        var answer = call.response().body().start();
        int status = call.response().status();
        var error = status < FIRST_ERROR ? "" : error(answer);
        var agent = call.request().headers().first(HeaderNames.USER_AGENT).orElse("");
        return new CallRow(
                call.sequence(),
                call.start(),
                call.client(),
                agent.isEmpty() ? "" : agent.split(" ", 2)[0],
                call.request().method(),
                call.route(),
                status,
                status < FIRST_ERROR ? score(answer) : Optional.empty(),
                error,
                call.faults(),
                call.delivery().equals(WHOLE),
                HopTimes.of(call),
                searched(call, error, agent));
    }

    /** Whether the caller got no good answer: an error, or one that was broken on its way. */
    boolean failed() {
        return status >= FIRST_ERROR || !whole;
    }

    /** Whether something was done wrong with it on purpose. */
    boolean struck() {
        return !faults.isEmpty();
    }

    private static Optional<Score> score(Body answer) {
        return answer.size() == 0
                ? Optional.empty()
                : ModelAnswer.score(answer).match(Optional::of, failure -> Optional.empty());
    }

    private static String error(Body answer) {
        var said = ErrorBody.of(answer);
        return said.code().orElse(said.message());
    }

    private static String searched(CallRecord call, String error, String agent) {
        var body = call.request().body().start().text();
        return String.join(
                        " ",
                        Integer.toString(call.response().status()),
                        call.request().method(),
                        call.route(),
                        call.request().query(),
                        call.client(),
                        agent,
                        call.id(),
                        error,
                        call.delivery().equals(WHOLE) ? "" : call.delivery(),
                        String.join(" ", call.faults()),
                        body.substring(0, Math.min(body.length(), MOST_SEARCHED)))
                .toLowerCase(Locale.ROOT);
    }
}
