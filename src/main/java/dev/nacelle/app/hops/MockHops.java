package dev.nacelle.app.hops;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.journal.AttemptRecord;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.FunctionRecord;
import dev.nacelle.mock.journal.KeptResponse;
import dev.nacelle.scoring.ModelAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The hops inside the mock, as its journal recorded this very call. */
final class MockHops implements HopSource {
    private static final String WHOLE = "whole";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int MODEL_ERROR = 424;

    private final CallRecord call;
    private final MockFlow flow;

    MockHops(CallRecord call) {
        this.call = call;
        this.flow = new MockFlow(call);
    }

    /** Where it went wrong, seen from inside; for a call that gave no score. */
    HopFault fault() {
        if (call.function().isEmpty()) {
            return at(Hop.API_GATEWAY, "hops.mock.refused", call.response().status());
        }
        if (!call.delivery().equals(WHOLE) && call.response().status() == OK) {
            return at(Hop.API_GATEWAY, "hops.mock.delivery", call.delivery());
        }
        return call.function().filter(this::runs).isPresent()
                ? at(Hop.API_GATEWAY, "hops.mock.gave-up")
                : behindGateway(call.function().get());
    }

    @Override
    public Finding find(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> passed("hops.mock.gateway", call.response().status());
            case LAMBDA -> lambda();
            case SAGEMAKER -> sageMaker();
            default -> model();
        };
    }

    @Override
    public Optional<HopTime> time(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> Optional.of(gatewayTime());
            case LAMBDA ->
                call.function()
                        .filter(run -> !runs(run))
                        .map(run -> HopTime.own(nanos(run.time().nanos() - call.sageMakerNanos())));
            case SAGEMAKER ->
                call.attempts().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new HopTime(nanos(call.sageMakerNanos()), reachedModel()));
            default -> Optional.empty();
        };
    }

    @Override
    public String in(Hop hop) {
        return flow.in(hop);
    }

    @Override
    public String out(Hop hop) {
        return flow.out(hop);
    }

    private HopFault behindGateway(FunctionRecord run) {
        var bad = last().filter(attempt -> status(attempt) != OK);
        if (bad.isPresent()) {
            return ofAttempt(bad.get());
        }
        if (run.failure().isPresent()) {
            return at(Hop.LAMBDA, "hops.mock.function-failed", run.failure().get());
        }
        return last().filter(attempt -> !holdsScore(attempt)).isPresent()
                ? at(Hop.MODEL, "hops.mock.no-score")
                : at(Hop.LAMBDA, "hops.mock.function-answer");
    }

    private static HopFault ofAttempt(AttemptRecord attempt) {
        return switch (status(attempt)) {
            case MODEL_ERROR -> at(Hop.MODEL, "hops.mock.model-refused");
            case FORBIDDEN -> at(Hop.LAMBDA, "hops.mock.role");
            default -> at(Hop.SAGEMAKER, "hops.mock.sagemaker-failed", said(attempt));
        };
    }

    private Finding lambda() {
        if (call.function().isEmpty()) {
            return notReached();
        }
        return call.function().filter(this::runs).isPresent()
                ? Finding.unknown(Messages.text("hops.mock.still-runs"))
                : passed("hops.mock.function");
    }

    private Finding sageMaker() {
        if (call.attempts().isEmpty()) {
            return call.function().filter(this::runs).isPresent()
                    ? Finding.unknown(Messages.text("hops.mock.still-runs"))
                    : notReached();
        }
        var answers = call.attempts().stream().map(MockHops::said).toList();
        return passed(
                "hops.mock.sagemaker." + (answers.size() == 1 ? "one" : "several"),
                answers.size(),
                String.join(", ", answers));
    }

    private Finding model() {
        if (reachedModel()) {
            return passed("hops.mock.model");
        }
        return call.function().filter(this::runs).isPresent()
                ? Finding.unknown(Messages.text("hops.mock.still-runs"))
                : notReached();
    }

    private HopTime gatewayTime() {
        var unfinished = call.function().filter(this::runs).isPresent();
        return new HopTime(nanos(call.sentNanos() - call.functionNanos()), unfinished);
    }

    /** The function had not ended when its answer was sent: the journal gives it no time. */
    private boolean runs(FunctionRecord run) {
        return run.result().isEmpty() && run.time().nanos() == 0;
    }

    private boolean reachedModel() {
        return call.attempts().stream()
                .anyMatch(attempt -> List.of(OK, MODEL_ERROR).contains(status(attempt)));
    }

    private Optional<AttemptRecord> last() {
        return call.attempts().stream().reduce((first, second) -> second);
    }

    private static boolean holdsScore(AttemptRecord attempt) {
        return attempt.response()
                .map(answer -> ModelAnswer.score(answer.body().start()).match(score -> true, failure -> false))
                .orElse(false);
    }

    private static int status(AttemptRecord attempt) {
        return attempt.response().map(KeptResponse::status).orElse(0);
    }

    private static String said(AttemptRecord attempt) {
        return attempt.response()
                .map(answer -> answer.headers()
                        .first("x-amzn-ErrorType")
                        .map(type -> answer.status() + " " + type)
                        .orElse(Integer.toString(answer.status())))
                .or(attempt::failure)
                .orElse("");
    }

    private static HopFault at(Hop hop, String key, Object... values) {
        return new HopFault(hop, Certainty.SURE, Messages.text(key, values));
    }

    private static Finding passed(String key, Object... values) {
        return Finding.sure(HopVerdict.PASSED, Messages.text(key, values));
    }

    private static Finding notReached() {
        return Finding.sure(HopVerdict.NOT_REACHED, Messages.text("hops.not-reached"));
    }

    private static Duration nanos(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos));
    }
}
