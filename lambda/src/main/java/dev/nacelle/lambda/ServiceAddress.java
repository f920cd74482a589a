package dev.nacelle.lambda;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.endpoints.SageMakerRuntimeEndpointProvider;

/**
 * Where the SageMaker Runtime is, found by the SDK's own rules before there is a client. A client that has to find it
 * by itself first loads the addresses of all of AWS's services, three hundred classes, and then asks the same rules.
 */
final class ServiceAddress {
    /** Source: the AWS SDKs and Tools reference guide, on endpoints, profiles and shared files. */
    private static final List<String> ASK_FOR_ANOTHER =
            List.of("AWS_ENDPOINT_URL", "AWS_USE_", "AWS_CONFIG_FILE", "AWS_PROFILE", "AWS_DEFAULT_PROFILE");

    private static final String REGION = "AWS_REGION";

    private ServiceAddress() {}

    /**
     * The address in the environment's region, as a deployed function has one; nothing where an environment variable,
     * or a property of the JVM, may ask for another address: that is the SDK's own to decide.
     *
     * @param environment what {@link System#getenv()} is when deployed
     * @param properties names of the JVM's
     */
    static Optional<URI> usual(Map<String, String> environment, Set<String> properties) {
        boolean anotherIsWanted = environment.keySet().stream()
                        .anyMatch(name -> ASK_FOR_ANOTHER.stream().anyMatch(name::startsWith))
                || properties.stream().anyMatch(name -> name.startsWith("aws."));
        return anotherIsWanted
                ? Optional.empty()
                : Optional.ofNullable(environment.get(REGION))
                        .filter(region -> !region.isBlank())
                        .map(ServiceAddress::in);
    }

    private static URI in(String region) {
        return SageMakerRuntimeEndpointProvider.defaultProvider()
                .resolveEndpoint(of -> of.region(Region.of(region)))
                .join()
                .endpointUrl()
                .toUri();
    }
}
