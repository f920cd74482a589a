package dev.nacelle.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ScoringFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * The class AWS Lambda calls. It takes API Gateway's proxy events in payload format 1.0 and 2.0 (and Function URLs',
 * which are 2.0) and answers as {@link ScoringFunction} says.
 *
 * <p>Whatever the event, there is an answer: an exception would reach the caller as API Gateway's bare 500 without a
 * word about the cause. One instance serves any number of threads.
 */
public final class TurbineScoreHandler implements RequestStreamHandler {
    private final ScoringFunction function;

    /** As deployed: the process's environment, and one SageMaker client for the life of the instance. */
    public TurbineScoreHandler() {
        this(DeployedEndpoint.fromEnvironment());
    }

    /**
     * For a run within another process.
     *
     * @param environment what {@code System.getenv} is when deployed; read once, here
     */
    public TurbineScoreHandler(SageMakerRuntimeClient client, Function<String, Optional<String>> environment) {
        this(FunctionSettings.from(environment).endpoint(name -> new SageMakerEndpoint(client, name)));
    }

    private TurbineScoreHandler(ModelEndpoint model) {
        this.function = new ScoringFunction(model);
    }

    /**
     * Answers one event.
     *
     * @throws IOException only if the streams themselves fail
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var answer = answer(input.readAllBytes(), Invocation.of(context));
        output.write(GatewayResult.json(answer));
    }

    private WireResponse answer(byte[] json, Invocation invocation) {
        return GatewayEventReader.read(json)
                .match(
                        event -> answer(
                                event,
                                event.requestId().map(invocation::withRequestId).orElse(invocation)),
                        invocation::failed);
    }

    /** Here every exception is caught: what is left is a mistake of ours, and the caller is owed its request id. */
    private WireResponse answer(GatewayEvent event, Invocation invocation) {
        try {
            return event.request()
                    .match(request -> function.answer(request, invocation.requestId(), invocation), invocation::failed);
        } catch (RuntimeException mistake) {
            return invocation.failed(Failure.of(ErrorCode.INTERNAL_ERROR, mistake.toString()));
        }
    }
}
