package dev.nacelle.lambda;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelEndpoint;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/**
 * A SageMaker endpoint, asked through the SageMaker Runtime's InvokeEndpoint. Time limits and retries are the client's.
 */
final class SageMakerEndpoint implements ModelEndpoint {
    private final SageMakerRuntimeClient client;
    private final String name;
    private final SageMakerFailures failures;

    /** @param name of an endpoint in the client's region */
    SageMakerEndpoint(SageMakerRuntimeClient client, String name) {
        this.client = client;
        this.name = name;
        this.failures = new SageMakerFailures(name);
    }

    @Override
    public Attempt<Body> ask(Body csv) {
        try {
            var answer = client.invokeEndpoint(request(csv)).body();
            return new Attempt.Done<>(answer == null ? Body.empty() : Body.of(answer.asByteArrayUnsafe()));
        } catch (SdkException failed) {
            return new Attempt.Failed<>(failures.of(failed));
        }
    }

    private InvokeEndpointRequest request(Body csv) {
        return InvokeEndpointRequest.builder()
                .endpointName(name)
                .contentType(MediaTypes.CSV)
                .accept(MediaTypes.JSON)
                .body(SdkBytes.fromByteArrayUnsafe(csv.bytes()))
                .build();
    }
}
