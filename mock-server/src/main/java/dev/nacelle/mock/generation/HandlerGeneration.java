package dev.nacelle.mock.generation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The editions of the function: the workshop's, by the year of their code, and ours. */
public enum HandlerGeneration {
    /** Ours: takes both payload formats, answers each failure by itself. */
    CURRENT,
    /** February 2021 to April 2023: reads events of payload format 2.0 only. */
    WORKSHOP_2021,
    /** April 2023: reads events of payload format 1.0 only, and crashes on everything but POST. */
    WORKSHOP_2023,
    /** January 2024 and later: payload format 1.0, wants a model that takes text and answers a NumPy file. */
    WORKSHOP_2024;

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
        return current;
    }
}
