package dev.nacelle.app.environment;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a curl command into an environment with its secrets apart. Used once, for one command. */
final class CurlEnvironment {
    private static final Set<String> PASSED_OVER =
            Set.of("host", "content-length", "connection", "accept", "accept-encoding", "user-agent", "x-amz-date");
    private static final Pattern SOUNDS_SECRET =
            Pattern.compile("(?i).*(key|token|secret|auth|passw|session|cookie|signature|credential).*");
    private static final Pattern PROXY =
            Pattern.compile("(?i)(?:https?://)?(?:([^:@/]+)(?::([^@/]*))?@)?([^:/@]+):(\\d{1,5})/?");
    private static final double MILLIS = 1_000;

    private final CurlCommand command;
    private final List<Found.Given> secrets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<HeaderPlan> headers = new ArrayList<>();
    private AuthPlan auth = new AuthPlan.None();
    private Optional<String> mediaType = Optional.empty();

    CurlEnvironment(CurlCommand command) {
        this.command = command;
    }

    /**
     * The environment under that name.
     *
     * @param uri the command's address, checked
     * @throws IllegalArgumentException if a part of the command can be no part of an environment
     */
    Found found(String name, URI uri) {
        if (uri.getRawQuery() != null) {
            secrets.add(new Found.Given(SecretSlot.query(), Secret.of(uri.getRawQuery())));
        }
        command.headers().forEach(this::header);
        signature();
        login();
        if (command.option("k").or(() -> command.option("insecure")).isPresent()) {
            notes.add(Messages.text("environment.found.insecure"));
        }
        var environment =
                Environment.at(name, uri).withHeaders(headers).withAuth(auth).withNetwork(network());
        return new Found(
                Messages.text("environment.found.curl", environment.address()),
                List.of(mediaType.map(environment::withMediaType).orElse(environment)),
                secrets,
                notes,
                command.data());
    }

    private void header(String line) {
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon).strip();
        var value = colon < 0 ? "" : line.substring(colon + 1).strip();
        var lower = field.toLowerCase(Locale.ROOT);
        if (value.isEmpty() || PASSED_OVER.contains(lower)) {
            return;
        }
        if (lower.equals("content-type")) {
            mediaType = Optional.of(value);
        } else if (lower.equals("authorization")) {
            authorization(value);
        } else if (lower.equals("x-amz-security-token")) {
            notes.add(Messages.text("environment.found.aws-keys"));
        } else if (!SOUNDS_SECRET.matcher(field).matches()) {
            headers.add(HeaderPlan.plain(field, value));
        } else if (auth instanceof AuthPlan.None) {
            key(field, value);
        } else {
            headers.add(HeaderPlan.secret(field));
            secrets.add(new Found.Given(SecretSlot.header(field), Secret.of(value)));
        }
    }

    private void authorization(String value) {
        if (value.startsWith("AWS4-")) {
            auth = new AuthPlan.SigV4(region(value), new AwsSource.DefaultChain());
            notes.add(Messages.text("environment.found.aws-keys"));
        } else if (value.regionMatches(true, 0, "Bearer ", 0, 7)) {
            auth = new AuthPlan.Bearer();
            secrets.add(new Found.Given(SecretSlot.token(), Secret.of(value.substring(7))));
        } else {
            key("Authorization", value);
        }
    }

    private void key(String field, String value) {
        auth = new AuthPlan.Header(field);
        secrets.add(new Found.Given(SecretSlot.key(field), Secret.of(value)));
    }

    /** {@code Credential=AKID/20261122/eu-west-1/execute-api/aws4_request}: the third part. */
    private static Optional<String> region(String authorization) {
        var parts = authorization.split("/", -1);
        return parts.length > 2 && parts[2].matches("[a-z0-9-]{2,63}") ? Optional.of(parts[2]) : Optional.empty();
    }

    /** {@code --aws-sigv4 aws:amz:eu-west-1:execute-api}; the keys beside it stay where they are. */
    private void signature() {
        command.option("aws-sigv4").ifPresent(value -> {
            var parts = value.split(":", -1);
            var region = parts.length > 2 && !parts[2].isEmpty() ? Optional.of(parts[2]) : Optional.<String>empty();
            auth = new AuthPlan.SigV4(region, new AwsSource.DefaultChain());
            notes.add(Messages.text("environment.found.aws-keys"));
        });
        command.option("oauth2-bearer").ifPresent(token -> authorization("Bearer " + token));
    }

    private void login() {
        if (auth instanceof AuthPlan.None) {
            command.option("user")
                    .map(user -> Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                    .ifPresent(coded -> key("Authorization", "Basic " + coded));
        }
    }

    private Environment.Network network() {
        var usual = TimeLimits.usual();
        var limits = new TimeLimits(
                seconds("connect-timeout").orElse(usual.connect()),
                seconds("max-time").orElse(usual.call()));
        var trust = new TrustSettings(true, command.option("cacert").map(Path::of));
        return new Environment.Network(limits, trust, proxy());
    }

    private Optional<Duration> seconds(String option) {
        return command.option(option).map(value -> Duration.ofMillis(Math.round(Double.parseDouble(value) * MILLIS)));
    }

    private ProxyPlan proxy() {
        if (command.option("noproxy").filter("*"::equals).isPresent()) {
            return new ProxyPlan(new ProxySettings.None(), Optional.empty());
        }
        var given = command.option("proxy").map(PROXY::matcher).filter(matcher -> matcher.matches());
        if (given.isEmpty()) {
            return ProxyPlan.usual();
        }
        var parts = given.get();
        var way = new ProxySettings.Fixed(parts.group(3), Integer.parseInt(parts.group(4)), Optional.empty());
        var login = command.option("proxy-user").map(text -> text.split(":", 2));
        var user = login.map(pair -> pair[0]).or(() -> Optional.ofNullable(parts.group(1)));
        login.filter(pair -> pair.length > 1)
                .map(pair -> pair[1])
                .or(() -> Optional.ofNullable(parts.group(2)))
                .filter(password -> !password.isBlank())
                .ifPresent(password -> secrets.add(new Found.Given(SecretSlot.proxy(), Secret.of(password))));
        return new ProxyPlan(way, user);
    }
}
