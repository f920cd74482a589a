package dev.nacelle.app.diagnosis;

import dev.nacelle.app.endpoint.ApiAddress;
import dev.nacelle.contract.HeaderNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the address shows: whose it is, and its parts. */
final class AddressFacts {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9.-]+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[(::1|0:0:0:0:0:0:0:1)]");
    private static final Pattern FUNCTION_URL = Pattern.compile(".+\\.lambda-url\\..+\\.on\\.aws");
    private static final Pattern SAGEMAKER = Pattern.compile("runtime[a-z0-9-]*\\.sagemaker[a-z0-9-]*\\..+");

    private AddressFacts() {}

    static List<Fact> list() {
        return List.of(
                Fact.text("endpoint", facts -> Optional.of(facts.endpoint().isMock() ? "mock" : "live")),
                Fact.text("address", facts -> Optional.of(kind(facts))),
                Fact.text(
                        "scheme",
                        facts -> Optional.of(lower(facts.endpoint().uri().getScheme()))),
                Fact.text("host", facts -> Optional.of(host(facts))),
                Fact.text("path", facts -> Optional.of(facts.endpoint().uri().getRawPath())),
                part("api-id", ApiAddress::apiId),
                part("region", ApiAddress::region),
                part("stage", ApiAddress::stage),
                part("route", ApiAddress::route));
    }

    /** What shows that API Gateway answered, or the mock in its place; nothing where nothing shows it. */
    static Optional<String> gateway(Facts facts) {
        if (facts.response().isEmpty()) {
            return Optional.empty();
        }
        var marked = Stream.of(HeaderNames.GATEWAY_REQUEST_ID, "x-amz-apigw-id", "x-amzn-requestid")
                .anyMatch(name -> facts.header(name).isPresent());
        if (marked) {
            return Optional.of("header");
        }
        return facts.endpoint().isMock() || facts.endpoint().api().isPresent()
                ? Optional.of("address")
                : Optional.empty();
    }

    private static String kind(Facts facts) {
        var host = host(facts);
        if (facts.endpoint().api().isPresent()) {
            return "api-gateway";
        }
        if (LOOPBACK.matcher(host).matches()) {
            return "loopback";
        }
        if (FUNCTION_URL.matcher(host).matches()) {
            return "function-url";
        }
        return SAGEMAKER.matcher(host).matches() ? "sagemaker" : "elsewhere";
    }

    private static Fact part(String name, Function<ApiAddress, String> part) {
        return Fact.text(name, facts -> facts.endpoint().api().map(part));
    }

    private static String host(Facts facts) {
        return lower(facts.endpoint().uri().getHost());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
