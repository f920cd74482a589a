package dev.nacelle.app.environment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.MediaTypes;
import java.time.Duration;

/** Writes one environment into one JSON object. */
final class EnvironmentWriter {
    private static final double MILLIS = 1_000;

    private final ObjectNode node;
    private final Environment environment;

    EnvironmentWriter(ObjectNode node, Environment environment) {
        this.node = node;
        this.environment = environment;
    }

    /** @param handedOn whether others will read it: then it says which secrets it needs */
    void write(boolean handedOn) {
        node.put("name", environment.name());
        if (!(environment.auth() instanceof AuthPlan.Direct)) {
            node.put("address", environment.address().toString());
        }
        if (environment.query()) {
            node.put("query", "secret");
        }
        if (environment.mark() != Mark.RED) {
            node.put("mark", environment.mark().id());
        }
        environment.profile().ifPresent(id -> node.put("profile", id));
        if (!environment.mediaType().equals(MediaTypes.CSV)) {
            node.put("mediaType", environment.mediaType());
        }
        headers();
        auth();
        limits(environment.network().limits());
        trust(environment.network().trust());
        proxy(environment.network().proxy());
        if (handedOn) {
            needs();
        } else if (environment.keyStore()) {
            node.put("keyStore", true);
        }
    }

    private void headers() {
        if (!environment.headers().isEmpty()) {
            var list = node.putArray("headers");
            environment.headers().forEach(header -> {
                var field = list.addObject().put("name", header.name());
                header.value().ifPresentOrElse(value -> field.put("value", value), () -> field.put("secret", true));
            });
        }
    }

    private void auth() {
        environment.auth().match(new AuthPlan.Cases<ObjectNode>() {
            @Override
            public ObjectNode none(AuthPlan.None plan) {
                return node;
            }

            @Override
            public ObjectNode header(AuthPlan.Header plan) {
                return kind("header").put("name", plan.name());
            }

            @Override
            public ObjectNode bearer(AuthPlan.Bearer plan) {
                return kind("bearer");
            }

            @Override
            public ObjectNode sigV4(AuthPlan.SigV4 plan) {
                var auth = kind("sigv4");
                plan.region().ifPresent(region -> auth.put("region", region));
                return source(auth, plan.source());
            }

            @Override
            public ObjectNode direct(AuthPlan.Direct plan) {
                var auth = kind("direct").put("endpoint", plan.endpointName()).put("region", plan.region());
                return source(auth, plan.source());
            }
        });
    }

    private ObjectNode kind(String kind) {
        return node.putObject("auth").put("kind", kind);
    }

    private static ObjectNode source(ObjectNode auth, AwsSource source) {
        return source.match(new AwsSource.Cases<>() {
            @Override
            public ObjectNode defaultChain(AwsSource.DefaultChain any) {
                return auth;
            }

            @Override
            public ObjectNode profile(AwsSource.Profile named) {
                return auth.put("awsProfile", named.name());
            }
        });
    }

    private void limits(TimeLimits limits) {
        var usual = TimeLimits.usual();
        if (!limits.equals(usual)) {
            node.putObject("seconds").put("connect", seconds(limits.connect())).put("call", seconds(limits.call()));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }

    private void trust(TrustSettings trust) {
        if (!trust.equals(TrustSettings.usual())) {
            var certificates = node.putObject("certificates").put("system", trust.system());
            trust.extraFile().ifPresent(file -> certificates.put("file", file.toString()));
        }
    }

    private void proxy(ProxyPlan proxy) {
        if (proxy.equals(ProxyPlan.usual())) {
            return;
        }
        var object = node.putObject("proxy");
        proxy.way().match(new ProxySettings.Cases<ObjectNode>() {
            @Override
            public ObjectNode ofComputer(ProxySettings.OfComputer settings) {
                return object.put("kind", "computer");
            }

            @Override
            public ObjectNode none(ProxySettings.None settings) {
                return object.put("kind", "none");
            }

            @Override
            public ObjectNode fixed(ProxySettings.Fixed settings) {
                return object.put("kind", "fixed").put("host", settings.host()).put("port", settings.port());
            }
        });
        proxy.user().ifPresent(user -> object.put("user", user));
    }

    private void needs() {
        var slots = environment.slots();
        if (!slots.isEmpty()) {
            var needs = node.putArray("needs");
            slots.forEach(slot -> needs.add(slot.label()));
        }
    }
}
