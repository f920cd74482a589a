package dev.nacelle.mock.generation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.MediaTypes;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * The editions of the function: the workshop's, by the time of their code, and ours.
 *
 * <p>Source: the workshop's repository, amazon-sagemaker-build-train-deploy of aws-samples, at the commits named; the
 * behaviour of {@link #WORKSHOP_2023} was recorded by running its code. The editions before 2021 stood behind a REST API
 * and in front of another model: they are not here.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of values that never change
public enum HandlerGeneration {
    /** Ours: takes both payload formats, answers each failure by itself. */
    CURRENT(Optional.empty()),

    /** February 2021 (1ee1925) to April 2023: reads events of payload format 2.0, crashes on everything but POST. */
    WORKSHOP_2021(Snippet.of(List.of("requestContext", "http", "method"), false)),

    /** April 2023 (df602d6) to September 2023: reads events of payload format 1.0, crashes on everything but POST. */
    WORKSHOP_2023(Snippet.of(List.of("httpMethod"), false)),

    /**
     * September 2023 (986d0a5), and the workshop's folder for Studio Classic since: answers 405 to most methods, still
     * crashes on OPTIONS.
     */
    WORKSHOP_CLASSIC(Snippet.of(List.of("httpMethod"), true)),

    /**
     * January 2024 (441f900) and later: answers every method; sends the model {@code text/plain} and wants a NumPy file
     * back, so that it fails in front of an older model.
     */
    WORKSHOP_2024(
            Optional.of(new Snippet(List.of("httpMethod"), MediaTypes.PLAIN, NumpyFile::firstNumber, true, true)));

    private final Optional<Snippet> snippet;

    HandlerGeneration(Optional<Snippet> snippet) {
        this.snippet = snippet;
    }

    /** Its name in settings and files: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The generation of that wire name. */
    public static Optional<HandlerGeneration> named(String wireName) {
        return Arrays.stream(values())
                .filter(generation -> generation.wireName().equals(wireName))
                .findFirst();
    }

    /** The API in front of it in its edition: the same, with events in the payload format it reads. */
    public ApiSettings before(ApiSettings api) {
        return this == CURRENT ? api : api.withPayloadFormat(payloadFormat());
    }

    /** The model's container behind it in its edition: the same, answering what it understands and taking what it sends. */
    public ContainerSettings behind(ContainerSettings container) {
        return container.withGeneration(this == WORKSHOP_2024 ? Generation.NPY : Generation.PREDICTIONS);
    }

    private PayloadFormat payloadFormat() {
        return this == WORKSHOP_2021 ? PayloadFormat.V2_0 : PayloadFormat.V1_0;
    }

    /**
     * A handler of this generation. It may be called by many threads at once; what Python's code raises it throws as a
     * {@link PythonException}.
     *
     * @param sageMaker asked for each score; how often it tries again is its own setting, the workshop's is four times
     * @param endpointName of the SageMaker endpoint
     * @param current what {@link #CURRENT} is
     */
    public RequestStreamHandler handler(
            SageMakerRuntimeClient sageMaker, String endpointName, RequestStreamHandler current) {
        return snippet.<RequestStreamHandler>map(
                        edition -> new WorkshopHandler(edition, new WorkshopEndpoint(sageMaker, endpointName)))
                .orElse(current);
    }
}
