package dev.nacelle.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.ErrorAnswer;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.FailureLog;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of the handler: under which id it is known and where its log goes.
 *
 * @param requestId API Gateway's id where the event has one, else Lambda's; empty outside of AWS
 * @param log takes one line
 */
record Invocation(String requestId, Consumer<String> log) implements FailureLog {
    /** The invocation that Lambda tells of; a silent one without an id if there is no context. */
    static Invocation of(@Nullable Context context) {
        return context == null
                ? new Invocation("", line -> {})
                : new Invocation(Objects.requireNonNullElse(context.getAwsRequestId(), ""), line -> context.getLogger()
                        .log(line));
    }

    /** The same under API Gateway's id, which the caller sees in the answer's header. */
    Invocation withRequestId(String gatewayId) {
        return new Invocation(gatewayId, log);
    }

    /** Logs the failure and gives its answer. */
    WireResponse failed(Failure failure) {
        failed(requestId, failure);
        return ErrorAnswer.of(failure, requestId);
    }

    @Override
    public void failed(String id, Failure failure) {
        var words = SafeText.oneLine(failure.detail().isEmpty() ? failure.message() : failure.detail());
        log.accept("requestId=" + SafeText.oneLine(id) + " code=" + failure.code() + " detail=" + words);
    }
}
