package dev.nacelle.app.cli;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.ApiAddress;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.HeaderPlan;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.TrustSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Where calls go and how they are made: the same options for every command that makes some. Secrets come from
 * environment variables, never from the command line, which others can list.
 */
final class CallOptions {
    private static final double SHORTEST = 0.1;
    private static final double LONGEST = 600;
    private static final double MILLIS = 1_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "cli.call.env")
    private Optional<String> env = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "cli.call.url")
    private Optional<String> url = Optional.empty();

    @Option(names = "--as-is", descriptionKey = "cli.call.as-is")
    private boolean asIs;

    @Option(names = "--direct", paramLabel = "ENDPOINT", descriptionKey = "cli.call.direct")
    private Optional<String> direct = Optional.empty();

    @Option(names = "--sigv4", descriptionKey = "cli.call.sigv4")
    private boolean sigV4;

    @Option(names = "--aws-profile", paramLabel = "NAME", descriptionKey = "cli.call.aws-profile")
    private Optional<String> awsProfile = Optional.empty();

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "cli.call.region")
    private Optional<String> region = Optional.empty();

    @Option(names = "--header", paramLabel = "NAME:VALUE", descriptionKey = "cli.call.header")
    private List<String> headers = List.of();

    @Option(names = "--header-env", paramLabel = "NAME=VARIABLE", descriptionKey = "cli.call.header-env")
    private List<String> secretHeaders = List.of();

    @Option(names = "--bearer-env", paramLabel = "VARIABLE", descriptionKey = "cli.call.bearer-env")
    private Optional<String> bearer = Optional.empty();

    @Option(names = "--media-type", paramLabel = "TYPE", descriptionKey = "cli.call.media-type")
    private Optional<String> mediaType = Optional.empty();

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "cli.call.ca")
    private Optional<Path> ca = Optional.empty();

    @Option(names = "--proxy", paramLabel = "HOST:PORT|none|system", descriptionKey = "cli.call.proxy")
    private Optional<String> proxy = Optional.empty();

    @Option(names = "--proxy-login-env", paramLabel = "VARIABLE", descriptionKey = "cli.call.proxy-login-env")
    private Optional<String> proxyLogin = Optional.empty();

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", descriptionKey = "cli.call.connect-timeout")
    private Optional<Double> connectTimeout = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", descriptionKey = "cli.call.timeout")
    private Optional<Double> timeout = Optional.empty();

    /** Whether neither address, environment nor SageMaker endpoint was given: then the mock is meant. */
    boolean isMock() {
        return env.isEmpty() && url.isEmpty() && direct.isEmpty();
    }

    /**
     * How the SageMaker endpoint of that name is asked beside an API.
     *
     * @throws ParameterException if the name cannot be one, or no region is known
     */
    Auth.Direct beside(Tools tools, String endpoint, Endpoint api) {
        var where = region.or(() -> api.api().map(ApiAddress::region))
                .or(() -> tools.variables().apply("AWS_REGION"))
                .orElseThrow(() -> wrong("cli.call.region.missing"));
        try {
            return new Auth.Direct(endpoint, where, source());
        } catch (IllegalArgumentException refused) {
            throw wrong("doctor.direct.wrong", endpoint, where);
        }
    }

    /** Whether an address is to be called as it was given. */
    boolean isAsIs() {
        return asIs;
    }

    /** The environment that was named, such as for the profile it takes; nothing without {@code --env}. */
    Optional<Environment> environment(Tools tools) {
        return env.map(name -> new NamedEnvironment(tools)
                .find(name)
                .orElseThrow(() -> wrong("cli.call.env.unknown", name, new NamedEnvironment(tools).names())));
    }

    /**
     * Where the calls go and how they are made.
     *
     * @throws ParameterException if an option is wrong or a secret is missing; the message is for people
     */
    Target target(Tools tools) {
        return target(tools, place(tools));
    }

    /** An endpoint that is asked as these options say, whatever place they name. */
    Target target(Tools tools, Endpoint endpoint) {
        return new Target(
                endpoint,
                target(tools, Environment.at("this call", endpoint.uri())).settings());
    }

    private Target target(Tools tools, Environment place) {
        var secrets = new SecretBox();
        try {
            var environment = new OptionSecrets(tools, spec, place, secrets)
                    .query(url)
                    .headers(secretHeaders)
                    .bearer(bearer)
                    .proxy(proxy, proxyLogin)
                    .environment();
            var whole = signed(tools, plain(environment));
            new NamedEnvironment(tools).requireSecrets(whole, secrets, spec);
            return whole.target(secrets.of(whole.name()));
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
    }

    private Environment place(Tools tools) {
        if (Stream.of(env, url, direct).filter(Optional::isPresent).count() > 1) {
            throw wrong("cli.call.one-place");
        }
        return environment(tools)
                .or(() -> url.map(given -> Environment.at("url", new UrlOption(spec, asIs).address(given))))
                .or(() -> direct.map(endpoint -> direct(tools, endpoint)))
                .orElseThrow(() -> wrong("cli.call.one-place"));
    }

    private Environment direct(Tools tools, String endpoint) {
        var where = region.or(() -> tools.variables().apply("AWS_REGION"))
                .orElseThrow(() -> wrong("cli.call.region.missing"));
        return Environment.direct("direct", new AuthPlan.Direct(endpoint, where, source()));
    }

    private Environment signed(Tools tools, Environment environment) {
        if (!sigV4) {
            return environment;
        }
        var plan = new AuthPlan.SigV4(region, source());
        var told = plan.regionFor(environment.address()).isPresent();
        var where = region.or(() -> told ? Optional.empty() : tools.variables().apply("AWS_REGION"));
        if (!told && where.isEmpty()) {
            throw wrong("cli.call.region.missing");
        }
        return environment.withAuth(new AuthPlan.SigV4(where, source()));
    }

    private AwsSource source() {
        return awsProfile.<AwsSource>map(AwsSource.Profile::new).orElseGet(AwsSource.DefaultChain::new);
    }

    private Environment plain(Environment environment) {
        var network = environment.network();
        var trust = ca.map(file -> new TrustSettings(network.trust().system(), Optional.of(file)))
                .orElse(network.trust());
        var more = new ArrayList<>(environment.headers());
        headers.forEach(line -> more.add(header(line)));
        return environment
                .withHeaders(more)
                .withMediaType(mediaType.orElse(environment.mediaType()))
                .withNetwork(new Environment.Network(limits(network.limits()), trust, network.proxy()));
    }

    private HeaderPlan header(String line) {
        var colon = line.indexOf(':');
        if (colon < 1) {
            throw wrong("cli.call.header.wrong", line);
        }
        var name = line.substring(0, colon).strip();
        if (HeaderPlan.isSecretByName(name)) {
            throw wrong("cli.call.header.secret", name);
        }
        return HeaderPlan.plain(name, line.substring(colon + 1).strip());
    }

    private TimeLimits limits(TimeLimits before) {
        return new TimeLimits(
                connectTimeout.map(this::duration).orElse(before.connect()),
                timeout.map(this::duration).orElse(before.call()));
    }

    private Duration duration(double seconds) {
        if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
            throw wrong("cli.call.timeout.wrong");
        }
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Messages.text(key, values));
    }
}
