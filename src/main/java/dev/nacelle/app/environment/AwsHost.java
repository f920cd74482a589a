package dev.nacelle.app.environment;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.ApiAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of one of AWS's hosts tells of a signature for it.
 *
 * @param service the signing name
 * @param region such as {@code eu-central-1}
 */
record AwsHost(String service, String region) {
    private static final Pattern FUNCTION_URL =
            Pattern.compile("[^.]+\\.lambda-url(?:-fips)?\\.([a-z0-9-]+)\\.(?:on\\.aws|amazonaws\\.com(?:\\.cn)?)");

    /** What the address tells; nothing where its host is not one of API Gateway's or a function's own. */
    static Optional<AwsHost> of(URI uri) {
        return ApiAddress.of(uri)
                .map(api -> new AwsHost(Auth.SigV4.API, api.region()))
                .or(() -> functionUrl(uri));
    }

    private static Optional<AwsHost> functionUrl(URI uri) {
        return Optional.ofNullable(uri.getHost())
                .map(host -> FUNCTION_URL.matcher(host.toLowerCase(Locale.ROOT)))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new AwsHost(Auth.SigV4.FUNCTION_URL, matcher.group(1)));
    }
}
