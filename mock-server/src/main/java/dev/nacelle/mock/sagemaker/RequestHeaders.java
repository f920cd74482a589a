package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header fields of InvokeEndpoint and what the service model allows in each.
 *
 * <p>Source: service model of sagemaker-runtime (2017-05-13): lengths and patterns.
 */
final class RequestHeaders {
    static final String CUSTOM_ATTRIBUTES = "X-Amzn-SageMaker-Custom-Attributes";
    static final String ENABLE_EXPLANATIONS = "X-Amzn-SageMaker-Enable-Explanations";
    static final String TARGET_MODEL = "X-Amzn-SageMaker-Target-Model";
    static final String TARGET_VARIANT = "X-Amzn-SageMaker-Target-Variant";
    static final String INFERENCE_COMPONENT = "X-Amzn-SageMaker-Inference-Component";

    private static final String NAME = "^[a-zA-Z0-9](-*[a-zA-Z0-9])*";
    private static final String ASCII = "\\p{ASCII}*";
    private static final String PRINTABLE = "\\A\\S[\\p{Print}]*\\z";

    private static final Limit ENDPOINT = new Limit("", "endpointName", 63, NAME, false);
    private static final List<Limit> LIMITS = List.of(
            new Limit(HeaderNames.CONTENT_TYPE, "contentType", 1024, ASCII, false),
            new Limit(HeaderNames.ACCEPT, "accept", 1024, ASCII, false),
            new Limit(CUSTOM_ATTRIBUTES, "customAttributes", 1024, ASCII, true),
            new Limit(TARGET_MODEL, "targetModel", 1024, PRINTABLE, false),
            new Limit(TARGET_VARIANT, "targetVariant", 63, NAME, false),
            new Limit("X-Amzn-SageMaker-Target-Container-Hostname", "targetContainerHostname", 63, NAME, false),
            new Limit("X-Amzn-SageMaker-Inference-Id", "inferenceId", 64, PRINTABLE, false),
            new Limit(ENABLE_EXPLANATIONS, "enableExplanations", 64, ".+", false),
            new Limit(INFERENCE_COMPONENT, "inferenceComponentName", 63, NAME, false),
            new Limit("X-Amzn-SageMaker-Session-Id", "sessionId", 256, NAME, false));

    private RequestHeaders() {}

    /** What one field may hold; the value of a sensitive one is never repeated. */
    private record Limit(String header, String member, int longest, String pattern, boolean sensitive) {
        Optional<String> broken(String value) {
            if (value.length() > longest) {
                return Optional.of(words(value, "have length less than or equal to " + longest));
            }
            return Pattern.matches(pattern, value)
                    ? Optional.empty()
                    : Optional.of(words(value, "satisfy regular expression pattern: " + pattern));
        }

        private String words(String value, String must) {
            return "Value %sat '%s' failed to satisfy constraint: Member must %s"
                    .formatted(sensitive ? "" : "'" + value + "' ", member, must);
        }
    }

    /** Everything that breaks the service model, in AWS's words; nothing if all is well. */
    static Optional<String> problems(String endpoint, Headers headers) {
        var problems = Stream.concat(
                        ENDPOINT.broken(endpoint).stream(),
                        LIMITS.stream().flatMap(limit -> headers.first(limit.header).flatMap(limit::broken).stream()))
                .toList();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of("%d validation error%s detected: %s"
                        .formatted(problems.size(), problems.size() == 1 ? "" : "s", String.join("; ", problems)));
    }
}
