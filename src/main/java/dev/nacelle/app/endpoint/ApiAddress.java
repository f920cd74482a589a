package dev.nacelle.app.endpoint;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of an API Gateway invoke URL, {@code https://{apiId}.execute-api.{region}.amazonaws.com/{stage}/{route}}.
 *
 * <p>Source: AWS, "Invoke URL" of HTTP and REST APIs. An address of one path part does not tell whether that is a stage
 * or the route of an API with the {@code $default} stage; it is taken for the route, but {@code default}, the Lambda
 * console's stage, for the stage.
 *
 * @param apiId ten small letters and digits, for a private API with its VPC endpoint's id
 * @param region such as {@code eu-central-1}
 * @param stage as in the path; {@code $default} when the path has none
 * @param route percent-encoded, from its slash; {@code /} when the path ends before it
 */
public record ApiAddress(String apiId, String region, String stage, String route) {
    private static final Pattern HOST =
            Pattern.compile("([^.]+)\\.execute-api(?:-fips)?\\.([a-z0-9-]+)\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)");
    private static final Pattern ID = Pattern.compile("[a-z0-9]{10}(-vpce-[0-9a-f]+)?");
    private static final Pattern PATH = Pattern.compile("/([^/]+)(/.*)?");
    private static final String LAMBDA_STAGE = "default";
    private static final String NAMELESS_STAGE = "$default";

    /** The parts of that address, if it is one of API Gateway's. */
    public static Optional<ApiAddress> of(URI uri) {
        if (uri.getHost() == null) {
            return Optional.empty();
        }
        var host = HOST.matcher(uri.getHost().toLowerCase(Locale.ROOT));
        return host.matches()
                ? Optional.of(withPath(host.group(1), host.group(2), uri.getRawPath()))
                : Optional.empty();
    }

    /** Whether the address ends before its route, so that nothing answers there. */
    public boolean lacksRoute() {
        return route.equals("/") && (stage.equals(LAMBDA_STAGE) || stage.equals(NAMELESS_STAGE));
    }

    /** Whether the id has the form of one; blurred and invented ones have not. */
    public boolean hasPlausibleId() {
        return ID.matcher(apiId).matches();
    }

    private static ApiAddress withPath(String apiId, String region, String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return new ApiAddress(apiId, region, NAMELESS_STAGE, "/");
        }
        var first = parts.group(1);
        var rest = parts.group(2);
        if (rest != null || first.equals(LAMBDA_STAGE)) {
            return new ApiAddress(apiId, region, first, rest == null ? "/" : rest);
        }
        return new ApiAddress(apiId, region, NAMELESS_STAGE, path);
    }
}
