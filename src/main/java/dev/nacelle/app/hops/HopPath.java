package dev.nacelle.app.hops;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.contract.Hop;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hops lie on a call's way: a function's own address leaves out API Gateway, SageMaker's the function as well. */
final class HopPath {
    // AWS, "Function URLs" and "Amazon SageMaker Runtime endpoints and quotas".
    private static final Pattern FUNCTION_URL = Pattern.compile(".+\\.lambda-url\\..+\\.on\\.aws");
    private static final Pattern SAGEMAKER = Pattern.compile("runtime[a-z0-9-]*\\.sagemaker[a-z0-9-]*\\..+");

    private HopPath() {}

    /** The hops in the order of the way. */
    static List<Hop> of(Exchange exchange) {
        var host = exchange.endpoint().uri().getHost().toLowerCase(Locale.ROOT);
        if (exchange.auth() == Auth.Kind.DIRECT || SAGEMAKER.matcher(host).matches()) {
            return without(EnumSet.of(Hop.API_GATEWAY, Hop.LAMBDA));
        }
        return without(FUNCTION_URL.matcher(host).matches() ? EnumSet.of(Hop.API_GATEWAY) : EnumSet.noneOf(Hop.class));
    }

    private static List<Hop> without(Set<Hop> left) {
        return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(left)));
    }
}
