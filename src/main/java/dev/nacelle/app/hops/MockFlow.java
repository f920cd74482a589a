package dev.nacelle.app.hops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.KeptBody;
import dev.nacelle.mock.journal.KeptRequest;
import dev.nacelle.mock.journal.KeptResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What went in and out at each hop inside the mock, from its journal. Secrets are masked there. */
final class MockFlow {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CallRecord call;

    MockFlow(CallRecord call) {
        this.call = call;
    }

    String in(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> request(call.request());
            case LAMBDA -> call.function().map(run -> pretty(run.event())).orElseGet(MockFlow::nothing);
            case SAGEMAKER -> attempts(attempt -> request(attempt.request()));
            default ->
                attempts(attempt ->
                        reachedModel(attempt) ? text(attempt.request().body()) : nothing());
        };
    }

    String out(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> response(call.response());
            case LAMBDA ->
                call.function()
                        .map(run -> run.result()
                                .map(MockFlow::pretty)
                                .or(run::failure)
                                .orElse(""))
                        .orElseGet(MockFlow::nothing);
            case SAGEMAKER ->
                attempts(attempt -> attempt.response()
                        .map(MockFlow::response)
                        .or(attempt::failure)
                        .orElse(""));
            default ->
                attempts(attempt -> attempt.response()
                        .filter(answer -> reachedModel(attempt))
                        .map(answer -> pretty(answer.body()))
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

    private static String request(KeptRequest kept) {
        return WireText.request(
                new WireRequest(kept.method(), kept.path(), kept.query(), kept.headers(), Body.of(text(kept.body()))));
    }

    private static String response(KeptResponse kept) {
        return WireText.response(new WireResponse(kept.status(), kept.headers(), Body.of(text(kept.body()))));
    }

    /** JSON on lines of its own; anything else as it is. */
    private static String pretty(KeptBody body) {
        return Optional.of(body)
                .filter(whole -> !whole.isCut())
                .flatMap(whole -> tree(whole.start().text()))
                .orElseGet(() -> text(body));
    }

    private static Optional<String> tree(String text) {
        try {
            var tree = JSON.readTree(text);
            return tree.isContainerNode() ? Optional.of(tree.toPrettyString()) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static String text(KeptBody body) {
        var start = body.start().text();
        return body.isCut() ? start + "\n" + Messages.text("hops.mock.cut", body.size()) : start;
    }

    private static String nothing() {
        return Messages.text("hops.flow.nothing");
    }
}
