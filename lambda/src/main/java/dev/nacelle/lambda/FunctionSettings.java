package dev.nacelle.lambda;

import static dev.nacelle.contract.ErrorCode.ENDPOINT_NAME_INVALID;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NAME_MISSING;

import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the function is told by its environment.
 *
 * @param endpointName as set, without white space around it; empty if there is none
 */
record FunctionSettings(String endpointName) {
    /** The workshop's name for it, since September 2023. */
    static final String SAGEMAKER_ENDPOINT_NAME = "SAGEMAKER_ENDPOINT_NAME";

    /** Read if the first is not set. */
    static final String ENDPOINT_NAME = "ENDPOINT_NAME";

    /** The workshop's text asks its readers to replace ten of them. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[Xx]{3,}");

    /** Source: the service model of the SageMaker Runtime, EndpointName. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*");

    private static final int LONGEST_NAME = 63;

    /** The settings in that environment. */
    static FunctionSettings from(Function<String, Optional<String>> environment) {
        return new FunctionSettings(Stream.of(SAGEMAKER_ENDPOINT_NAME, ENDPOINT_NAME)
                .flatMap(name -> environment.apply(name).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !PLACEHOLDER.matcher(name).matches())
                .findFirst()
                .orElse(""));
    }

    /** The endpoint of that name, or one that tells what is wrong with the name. */
    ModelEndpoint endpoint(Function<String, ModelEndpoint> named) {
        if (endpointName.isEmpty()) {
            return ModelEndpoint.failing(Failure.of(ENDPOINT_NAME_MISSING));
        }
        boolean valid = endpointName.length() <= LONGEST_NAME
                && NAME.matcher(endpointName).matches();
        return valid
                ? named.apply(endpointName)
                : ModelEndpoint.failing(Failure.of(ENDPOINT_NAME_INVALID, "The name given is " + endpointName));
    }
}
