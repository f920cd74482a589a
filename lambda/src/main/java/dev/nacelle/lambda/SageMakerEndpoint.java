package dev.nacelle.lambda;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ModelReply;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;

/**
 * A SageMaker endpoint, asked through the SageMaker Runtime's InvokeEndpoint. Time limits are set for each call; how
 * often a call is tried is the client's.
 */
final class SageMakerEndpoint implements ModelEndpoint {
    private final SageMakerRuntimeClient client;
    private final FunctionSettings settings;

    /** @param settings naming an endpoint in the client's region */
    SageMakerEndpoint(SageMakerRuntimeClient client, FunctionSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Attempt<ModelReply> ask(Body csv, Duration timeLeft) {
        return TimeLimits.within(timeLeft, settings.attemptTimeout()).then(limits -> ask(csv, limits));
    }

    private Attempt<ModelReply> ask(Body csv, TimeLimits limits) {
        try {
            return new Attempt.Done<>(reply(client.invokeEndpoint(request(csv, limits))));
        } catch (SdkException failed) {
            return new Attempt.Failed<>(new SageMakerFailures(settings.endpointName()).of(failed));
        }
    }

    private static ModelReply reply(InvokeEndpointResponse answer) {
        var body = answer.body();
        return new ModelReply(
                body == null ? Body.empty() : Body.of(body.asByteArrayUnsafe()),
                Objects.requireNonNullElse(answer.invokedProductionVariant(), ""));
    }

    private InvokeEndpointRequest request(Body csv, TimeLimits limits) {
        return InvokeEndpointRequest.builder()
                .overrideConfiguration(AwsRequestOverrideConfiguration.builder()
                        .apiCallTimeout(limits.call())
                        .apiCallAttemptTimeout(limits.attempt())
                        .build())
                .endpointName(settings.endpointName())
                .contentType(settings.mediaType())
                .accept(MediaTypes.JSON)
                .body(SdkBytes.fromByteArrayUnsafe(csv.bytes()))
                .build();
    }
}
