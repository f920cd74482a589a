package dev.nacelle.app.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.MediaTypes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one environment out of one JSON object. A key that is not known is passed over. */
final class EnvironmentReader {
    /** An environment cannot be used: which one and which part of it. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        WrongException(String which, String part) {
            super("An environment is wrong at " + part);
            this.sentence = Messages.text("environment.file.wrong", which, part);
        }

        /** For people; it does not repeat what stands there. */
        String sentence() {
            return sentence;
        }
    }

    private static final int LONGEST = 2_000;
    private static final int MOST_HEADERS = 50;
    private static final double LONGEST_SECONDS = 3_600;
    private static final double MILLIS = 1_000;

    private final JsonNode node;
    private final String which;

    EnvironmentReader(JsonNode node, int number) {
        this.node = node;
        var name = node.path("name").asText("");
        this.which = name.isBlank() ? "no. " + number : OneLine.of(name, 60);
    }

    Environment read() throws WrongException {
        var auth = part("auth", () -> auth(node.path("auth")));
        var address = part("address", () -> address(auth));
        var mediaType = part("mediaType", () -> Environment.at(Environment.UNNAMED, address)
                .withMediaType(optional(node, "mediaType").orElse(MediaTypes.CSV))
                .mediaType());
        var headers = part("headers", this::headers);
        var network = part("network", this::network);
        var mark = part("mark", () -> optional(node, "mark").flatMap(Mark::of).orElse(Mark.RED));
        var name = part("name", this::name);
        // What is left to be wrong is a signature without a region.
        return part(
                "auth",
                () -> new Environment(
                        name,
                        mark,
                        optional(node, "profile"),
                        address,
                        node.path("query").asText("").equals("secret"),
                        mediaType,
                        headers,
                        auth,
                        network,
                        node.path("keyStore").asBoolean(false)));
    }

    private String name() {
        var name = text(node, "name");
        if (!Environment.isName(name)) {
            throw new IllegalArgumentException("No name");
        }
        return name;
    }

    private <T> T part(String part, Supplier<T> read) throws WrongException {
        try {
            return read.get();
        } catch (IllegalArgumentException refused) {
            throw new WrongException(which, part);
        }
    }

    private URI address(AuthPlan auth) {
        if (auth instanceof AuthPlan.Direct direct) {
            return direct.uri();
        }
        var uri = URI.create(text(node, "address"));
        if (!Environment.at(Environment.UNNAMED, uri).address().equals(uri)) {
            throw new IllegalArgumentException("An address with parts that may be secrets");
        }
        return uri;
    }

    private static AuthPlan auth(JsonNode auth) {
        return switch (auth.isMissingNode() ? "none" : text(auth, "kind")) {
            case "none" -> new AuthPlan.None();
            case "header" -> new AuthPlan.Header(text(auth, "name"));
            case "bearer" -> new AuthPlan.Bearer();
            case "sigv4" -> new AuthPlan.SigV4(optional(auth, "region"), source(auth));
            case "direct" -> new AuthPlan.Direct(text(auth, "endpoint"), text(auth, "region"), source(auth));
            default -> throw new IllegalArgumentException("Another kind of authorization");
        };
    }

    private static AwsSource source(JsonNode auth) {
        return optional(auth, "awsProfile")
                .<AwsSource>map(AwsSource.Profile::new)
                .orElseGet(AwsSource.DefaultChain::new);
    }

    private List<HeaderPlan> headers() {
        var headers = new ArrayList<HeaderPlan>();
        for (var field : node.path("headers")) {
            if (headers.size() == MOST_HEADERS) {
                throw new IllegalArgumentException("More header fields than make sense");
            }
            headers.add(
                    field.path("secret").asBoolean(false)
                            ? HeaderPlan.secret(text(field, "name"))
                            : HeaderPlan.plain(text(field, "name"), text(field, "value")));
        }
        return headers;
    }

    private Environment.Network network() {
        var seconds = node.path("seconds");
        var usual = TimeLimits.usual();
        var limits = new TimeLimits(
                seconds(seconds.path("connect")).orElse(usual.connect()),
                seconds(seconds.path("call")).orElse(usual.call()));
        var certificates = node.path("certificates");
        var trust = new TrustSettings(
                certificates.path("system").asBoolean(true),
                optional(certificates, "file").map(Path::of));
        return new Environment.Network(limits, trust, proxy(node.path("proxy")));
    }

    private static Optional<Duration> seconds(JsonNode number) {
        return Optional.of(number)
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .filter(value -> value <= LONGEST_SECONDS)
                .map(value -> Duration.ofMillis(Math.round(value * MILLIS)));
    }

    private static ProxyPlan proxy(JsonNode proxy) {
        var user = optional(proxy, "user");
        return switch (proxy.isMissingNode() ? "computer" : text(proxy, "kind")) {
            case "computer" -> new ProxyPlan(ProxySettings.usual(), user);
            case "none" -> new ProxyPlan(new ProxySettings.None(), user);
            case "fixed" ->
                new ProxyPlan(
                        new ProxySettings.Fixed(
                                text(proxy, "host"), proxy.path("port").asInt(0), Optional.empty()),
                        user);
            default -> throw new IllegalArgumentException("Another kind of proxy");
        };
    }

    private static String text(JsonNode object, String key) {
        return optional(object, key).orElseThrow(() -> new IllegalArgumentException("Missing: " + key));
    }

    private static Optional<String> optional(JsonNode object, String key) {
        return Optional.ofNullable(object.path(key).textValue())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }
}
