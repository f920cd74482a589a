package dev.nacelle.mock.generation;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;

/**
 * The SageMaker endpoint as the workshop's function asks it through boto3: without {@code Accept}, and every failure an
 * exception.
 *
 * @param client of the SageMaker Runtime
 * @param name the endpoint's
 */
record WorkshopEndpoint(SageMakerRuntimeClient client, String name) {
    /**
     * The model's answer, as it came.
     *
     * @param body the event's, which need not be a text
     */
    byte[] invoke(String mediaType, JsonNode body) {
        if (!body.isTextual()) {
            throw BotocoreErrors.wrongBody(body);
        }
        var request = InvokeEndpointRequest.builder()
                .endpointName(name)
                .contentType(mediaType)
                .body(SdkBytes.fromUtf8String(body.textValue()))
                .build();
        try {
            var answer = client.invokeEndpoint(request).body();
            return answer == null ? new byte[0] : answer.asByteArray();
        } catch (SdkException failed) {
            throw BotocoreErrors.of(failed, name);
        }
    }
}
