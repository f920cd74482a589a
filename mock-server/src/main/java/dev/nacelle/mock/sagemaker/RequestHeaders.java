package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

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

    private static final Pattern NAME = Pattern.compile("^[a-zA-Z0-9](-*[a-zA-Z0-9])*");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern PRINTABLE = Pattern.compile("\\A\\S[\\p{Print}]*\\z");

    private static final Limit ENDPOINT = new Limit("endpointName", 63, NAME, false);
    private static final Map<String, Limit> LIMITS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private static final BitSet LENGTHS = new BitSet();

    static {
        LIMITS.put(HeaderNames.CONTENT_TYPE, new Limit("contentType", 1024, ASCII, false));
        LIMITS.put(HeaderNames.ACCEPT, new Limit("accept", 1024, ASCII, false));
        LIMITS.put(CUSTOM_ATTRIBUTES, new Limit("customAttributes", 1024, ASCII, true));
        LIMITS.put(TARGET_MODEL, new Limit("targetModel", 1024, PRINTABLE, false));
        LIMITS.put(TARGET_VARIANT, new Limit("targetVariant", 63, NAME, false));
        LIMITS.put("X-Amzn-SageMaker-Target-Container-Hostname", new Limit("targetContainerHostname", 63, NAME, false));
        LIMITS.put("X-Amzn-SageMaker-Inference-Id", new Limit("inferenceId", 64, PRINTABLE, false));
        LIMITS.put(ENABLE_EXPLANATIONS, new Limit("enableExplanations", 64, Pattern.compile(".+"), false));
        LIMITS.put(INFERENCE_COMPONENT, new Limit("inferenceComponentName", 63, NAME, false));
        LIMITS.put("X-Amzn-SageMaker-Session-Id", new Limit("sessionId", 256, NAME, false));
        LIMITS.keySet().forEach(name -> LENGTHS.set(name.length()));
    }

    private RequestHeaders() {}

    /** What one field may hold; the value of a sensitive one is never repeated. */
    private record Limit(String member, int longest, Pattern pattern, boolean sensitive) {
        Optional<String> broken(String value) {
            if (value.length() > longest) {
                return Optional.of(words(value, "have length less than or equal to " + longest));
            }
            return pattern.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of(words(value, "satisfy regular expression pattern: " + pattern));
        }

        private String words(String value, String must) {
            return "Value %sat '%s' failed to satisfy constraint: Member must %s"
                    .formatted(sensitive ? "" : "'" + value + "' ", member, must);
        }
    }

    // Most fields of a request are others, and nearly all of those are told from these by their length.
    private static Optional<Limit> limit(String name) {
        return LENGTHS.get(name.length()) ? Optional.ofNullable(LIMITS.get(name)) : Optional.empty();
    }

    /** Everything that breaks the service model, in AWS's words; nothing if all is well. */
    static Optional<String> problems(String endpoint, Headers headers) {
        var problems = new ArrayList<String>();
        ENDPOINT.broken(endpoint).ifPresent(problems::add);
        for (var field : headers.fields()) {
            limit(field.name()).flatMap(limit -> limit.broken(field.value())).ifPresent(problems::add);
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of("%s validation error%s detected: %s"
                        .formatted(problems.size(), problems.size() == 1 ? "" : "s", String.join("; ", problems)));
    }
}
