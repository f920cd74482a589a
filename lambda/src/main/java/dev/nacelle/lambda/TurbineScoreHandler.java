package dev.nacelle.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Call;
import dev.nacelle.scoring.CallLog;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ScoringFunction;
import dev.nacelle.scoring.Stopwatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * The class AWS Lambda calls. It takes the events of HTTP APIs in payload format 1.0 and 2.0, of REST APIs, Function
 * URLs and load balancers, and answers as {@link ScoringFunction} says.
 *
 * <p>Whatever the event, there is an answer: an exception would reach the caller as API Gateway's bare 500 without a
 * word about the cause. One instance serves any number of threads.
 */
public final class TurbineScoreHandler implements RequestStreamHandler {
    private final ScoringFunction function;
    private final boolean logSuccess;
    private final LongSupplier nanos;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    /** As deployed: the process's environment, and one SageMaker client for the life of the instance. */
    public TurbineScoreHandler() {
        this(FunctionSettings.from(name -> Optional.ofNullable(System.getenv(name))));
    }

    private TurbineScoreHandler(FunctionSettings settings) {
        this(DeployedEndpoint.of(settings), settings, System::nanoTime);
    }

    /**
     * For a run within another process.
     *
     * @param environment what {@code System.getenv} is when deployed, nothing for a variable that is not set; read
     *     once, here
     */
    public TurbineScoreHandler(SageMakerRuntimeClient client, Function<String, Optional<String>> environment) {
        this(client, FunctionSettings.from(environment));
    }

    private TurbineScoreHandler(SageMakerRuntimeClient client, FunctionSettings settings) {
        this(settings.endpoint(usable -> new SageMakerEndpoint(client, usable)), settings, System::nanoTime);
    }

    /**
     * Over any model and clock.
     *
     * @param nanos a clock that only goes forwards
     */
    TurbineScoreHandler(ModelEndpoint model, FunctionSettings settings, LongSupplier nanos) {
        this.function = new ScoringFunction(model, settings.answers(), settings.shown());
        this.logSuccess = settings.logSuccess();
        this.nanos = nanos;
    }

    /**
     * Answers one event.
     *
     * @throws IOException only if the streams themselves fail
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var watch = new Stopwatch(nanos);
        var answer = answer(input.readAllBytes(), Invocation.of(context), watch);
        output.write(GatewayResult.json(answer));
    }

    private WireResponse answer(byte[] json, Invocation invocation, Stopwatch watch) {
        boolean first = cold.getAndSet(false);
        var log = new LogLines(invocation.lambdaId(), logSuccess, invocation::log);
        return GatewayEventReader.read(json)
                .match(
                        event -> answer(event, invocation.call(event, first, watch), log),
                        failure -> failed(failure, invocation.call(first, watch), log));
    }

    /** Here every exception is caught: what is left is a mistake of ours, and the caller is owed its request id. */
    private WireResponse answer(GatewayEvent event, Call call, CallLog log) {
        try {
            return function.answer(event.request(), call, log);
        } catch (RuntimeException mistake) {
            return failed(Failure.of(ErrorCode.INTERNAL_ERROR, mistake.toString()), call, log);
        }
    }

    private WireResponse failed(Failure failure, Call call, CallLog log) {
        return function.answer(new Attempt.Failed<>(failure), call, log);
    }
}
