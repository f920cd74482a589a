package dev.nacelle.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.nacelle.scoring.Call;
import dev.nacelle.scoring.Stopwatch;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the handler, as Lambda tells of it.
 *
 * @param lambdaId Lambda's request id; empty outside of AWS
 * @param timeAtStart how long the function may run
 * @param context Lambda's own, which takes the log; nothing outside of AWS
 */
record Invocation(String lambdaId, Duration timeAtStart, Optional<Context> context) {
    /** Lambda's own maximum, where nobody sets a limit. */
    private static final Duration NO_LIMIT = Duration.ofMinutes(15);

    /** The invocation that Lambda tells of; a silent one without an id if there is no context. */
    static Invocation of(@Nullable Context context) {
        return context == null
                ? new Invocation("", NO_LIMIT, Optional.empty())
                : new Invocation(
                        Objects.requireNonNullElse(context.getAwsRequestId(), ""),
                        Duration.ofMillis(context.getRemainingTimeInMillis()),
                        Optional.of(context));
    }

    /** Logs one line; without a context nobody hears it. */
    void log(String line) {
        context.ifPresent(lambda -> lambda.getLogger().log(line));
    }

    /** The call that came with this event; known under API Gateway's id, which the caller sees, where there is one. */
    Call call(GatewayEvent event, boolean cold, Stopwatch watch) {
        return new Call(
                event.requestId().orElse(lambdaId),
                event.kind().wireName(),
                event.payloadFormat(),
                cold,
                timeAtStart,
                watch);
    }

    /** The call whose event cannot be read. */
    Call call(boolean cold, Stopwatch watch) {
        return new Call(lambdaId, EventKind.UNKNOWN.wireName(), GatewayEvent.UNKNOWN_FORMAT, cold, timeAtStart, watch);
    }
}
