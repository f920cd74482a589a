package dev.nacelle.app.hops;

import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What went in and out at each hop inside the mock, from its journal. Secrets are masked there. */
final class MockFlow {
    private final CallRecord call;

    MockFlow(CallRecord call) {
        this.call = call;
    }

    String in(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> KeptText.request(call.request());
            case LAMBDA ->
                call.function().map(run -> KeptText.pretty(run.event())).orElseGet(MockFlow::nothing);
            case SAGEMAKER -> attempts(attempt -> KeptText.request(attempt.request()));
            default ->
                attempts(attempt ->
                        reachedModel(attempt) ? KeptText.text(attempt.request().body()) : nothing());
        };
    }

    String out(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> KeptText.response(call.response());
            case LAMBDA ->
                call.function()
                        .map(run -> run.result()
                                .map(KeptText::pretty)
                                .or(run::failure)
                                .orElse(""))
                        .orElseGet(MockFlow::nothing);
            case SAGEMAKER ->
                attempts(attempt -> attempt.response()
                        .map(KeptText::response)
                        .or(attempt::failure)
                        .orElse(""));
            default ->
                attempts(attempt -> attempt.response()
                        .filter(answer -> reachedModel(attempt))
                        .map(answer -> KeptText.pretty(answer.body()))
                        .orElseGet(MockFlow::nothing));
        };
    }

    /** Each attempt under a line of its own; the heading is left out where there is one only. */
    private String attempts(Function<AttemptRecord, String> part) {
        if (call.attempts().isEmpty()) {
            return nothing();
        }
        return call.attempts().stream()
                .map(attempt -> heading(attempt) + part.apply(attempt).strip())
                .collect(Collectors.joining("\n\n"));
    }

    private String heading(AttemptRecord attempt) {
        return call.attempts().size() == 1
                ? ""
                : Messages.text(
                                "hops.mock.attempt",
                                attempt.number(),
                                HopTime.own(java.time.Duration.ofNanos(
                                                attempt.time().nanos()))
                                        .words())
                        + "\n";
    }

    private static boolean reachedModel(AttemptRecord attempt) {
        return attempt.response()
                .filter(answer -> answer.status() == 200 || answer.status() == 424)
                .isPresent();
    }

    private static String nothing() {
        return Messages.text("hops.flow.nothing");
    }
}
