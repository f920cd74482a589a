package dev.nacelle.app.cli;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.HeaderPlan;
import dev.nacelle.app.environment.ProxyPlan;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Puts the secrets of environment variables where an environment takes them. Used once, for one command. */
final class OptionSecrets {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/@\\s]+):(\\d{1,5})");

    private final Tools tools;
    private final CommandSpec spec;
    private final SecretBox secrets;
    private Environment environment;

    OptionSecrets(Tools tools, CommandSpec spec, Environment environment, SecretBox secrets) {
        this.tools = tools;
        this.spec = spec;
        this.environment = environment;
        this.secrets = secrets;
    }

    /** The environment with the places the secrets were put to. */
    Environment environment() {
        return environment;
    }

    /** @param url as given; what follows its question mark is a secret */
    OptionSecrets query(Optional<String> url) {
        url.filter(given -> environment.query())
                .map(given -> given.substring(given.indexOf('?') + 1).replaceAll("#.*|[\\s\"'>]+$", ""))
                .ifPresent(query -> put(SecretSlot.query(), query));
        return this;
    }

    /** @param pairs each {@code NAME=VARIABLE} */
    OptionSecrets headers(List<String> pairs) {
        pairs.forEach(this::header);
        return this;
    }

    /** @param variable that holds a bearer token */
    OptionSecrets bearer(Optional<String> variable) {
        variable.ifPresent(name -> {
            environment = environment.withAuth(new AuthPlan.Bearer());
            put(SecretSlot.token(), variable(name));
        });
        return this;
    }

    /**
     * @param given {@code HOST:PORT}, {@code none} or {@code system}; the environment's own where nothing is given
     * @param login variable that holds {@code user:password}
     */
    OptionSecrets proxy(Optional<String> given, Optional<String> login) {
        if (given.isEmpty() && login.isEmpty()) {
            return this;
        }
        var network = environment.network();
        var way = given.map(this::way).orElse(network.proxy().way());
        var user = login.map(name -> {
            var pair = variable(name).split(":", 2);
            if (pair.length < 2) {
                throw wrong("cli.call.proxy-login.wrong", name);
            }
            put(SecretSlot.proxy(), pair[1]);
            return pair[0];
        });
        environment = environment.withNetwork(
                new Environment.Network(network.limits(), network.trust(), new ProxyPlan(way, user)));
        return this;
    }

    private void header(String pair) {
        var equals = pair.indexOf('=');
        if (equals < 1) {
            throw wrong("cli.call.header-env.wrong", pair);
        }
        var name = pair.substring(0, equals);
        var secret = variable(pair.substring(equals + 1));
        var key = SecretSlot.key(name);
        if (environment.auth() instanceof AuthPlan.Header header
                && header.name().equalsIgnoreCase(name)) {
            put(key, secret);
            return;
        }
        var headers = new ArrayList<>(environment.headers());
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(HeaderPlan.secret(name));
        environment = environment.withHeaders(headers);
        put(SecretSlot.header(name), secret);
    }

    private ProxySettings way(String given) {
        if (given.equals("none")) {
            return new ProxySettings.None();
        }
        if (given.equals("system")) {
            return ProxySettings.usual();
        }
        var parts = HOST_AND_PORT.matcher(given);
        if (!parts.matches()) {
            throw wrong("cli.call.proxy.wrong", given);
        }
        return new ProxySettings.Fixed(parts.group(1), Integer.parseInt(parts.group(2)), Optional.empty());
    }

    private String variable(String name) {
        return tools.variables()
                .apply(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> wrong("cli.call.variable.empty", name));
    }

    private void put(SecretSlot slot, String secret) {
        secrets.put(environment.name(), slot, Secret.of(secret));
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Messages.text(key, values));
    }
}
