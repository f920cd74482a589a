package dev.nacelle.app.environments;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.HeaderPlan;
import dev.nacelle.app.environment.ProxyPlan;
import dev.nacelle.app.environments.EditorViewModel.ProxyKind;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an environment of the editor's fields, and says at each field what is wrong with it. */
final class EditorCheck {
    private static final double LONGEST_SECONDS = 600;
    private static final double MILLIS = 1_000;

    private final EditorViewModel editor;

    EditorCheck(EditorViewModel editor) {
        this.editor = editor;
    }

    /** The environment; nothing while a field is wrong. */
    Optional<Environment> environment() {
        var auth = auth();
        var address = auth.flatMap(this::address);
        var name = name(auth, address);
        var headers = tried(Field.HEADERS, this::headers);
        var mediaType = tried(Field.MEDIA_TYPE, this::mediaType);
        var network = network();
        if (auth.isEmpty()
                || address.isEmpty()
                || name.isEmpty()
                || headers.isEmpty()
                || mediaType.isEmpty()
                || network.isEmpty()) {
            return Optional.empty();
        }
        return tried(
                Field.REGION,
                () -> new Environment(
                        name.get(),
                        editor.markProperty().get(),
                        Optional.of(text(Field.PROFILE)).filter(id -> !id.isEmpty()),
                        address.get().uri(),
                        address.get().query(),
                        mediaType.get(),
                        headers.get(),
                        auth.get(),
                        network.get(),
                        editor.keyStoreProperty().get()));
    }

    private record Address(URI uri, boolean query) {
        static Address of(URI uri) {
            var bare = Environment.at(Environment.UNNAMED, uri);
            return new Address(bare.address(), bare.query());
        }
    }

    private Optional<Address> address(AuthPlan auth) {
        if (auth instanceof AuthPlan.Direct direct) {
            return Optional.of(Address.of(direct.uri()));
        }
        var unchanged = editor.unchangedAddress();
        if (unchanged.isPresent()) {
            return unchanged.map(before -> new Address(before.address(), before.query()));
        }
        var entered = editor.text(Field.ADDRESS).get();
        return LiveAddress.check(entered)
                .match(
                        usable -> Optional.of(Address.of(usable.uri())),
                        doubt -> {
                            if (editor.isInsistedOn(entered)) {
                                return Optional.of(Address.of(doubt.asGiven()));
                            }
                            editor.doubt(doubt);
                            return refuse(Field.ADDRESS, doubt.message());
                        },
                        refused -> refuse(Field.ADDRESS, refused.message()));
    }

    /** Without a name the address gives one, so that only the address is needed. */
    private Optional<String> name(Optional<AuthPlan> auth, Optional<Address> address) {
        var entered = text(Field.NAME);
        if (entered.isEmpty()) {
            var direct = auth.filter(AuthPlan.Direct.class::isInstance)
                    .map(plan -> text(Field.ENDPOINT))
                    .filter(Environment::isName);
            return direct.isPresent()
                    ? direct
                    : address.map(where -> Endpoint.live(where.uri()).host())
                            .map(host -> host.contains(".execute-api.") ? host.substring(0, host.indexOf('.')) : host)
                            .map(host -> Environment.isName(host) ? host : Environment.UNNAMED);
        }
        return Environment.isName(entered)
                ? Optional.of(entered)
                : refuse(Field.NAME, Messages.text("environments.problem.name"));
    }

    private Optional<AuthPlan> auth() {
        return switch (editor.authProperty().get()) {
            case NONE -> Optional.of(new AuthPlan.None());
            case HEADER -> tried(Field.KEY_NAME, () -> new AuthPlan.Header(text(Field.KEY_NAME)));
            case BEARER -> Optional.of(new AuthPlan.Bearer());
            case SIGV4 ->
                tried(
                        Field.REGION,
                        () -> new AuthPlan.SigV4(
                                Optional.of(text(Field.REGION)).filter(region -> !region.isEmpty()), source()));
            case DIRECT -> direct();
        };
    }

    private Optional<AuthPlan> direct() {
        var region = tried(Field.REGION, () -> new AuthPlan.Direct("x", text(Field.REGION), source()));
        var endpoint = tried(Field.ENDPOINT, () -> new AuthPlan.Direct(text(Field.ENDPOINT), "us-east-1", source()));
        return region.isPresent() && endpoint.isPresent()
                ? Optional.of(new AuthPlan.Direct(text(Field.ENDPOINT), text(Field.REGION), source()))
                : Optional.empty();
    }

    private AwsSource source() {
        var profile = text(Field.AWS_PROFILE);
        return profile.isEmpty() ? new AwsSource.DefaultChain() : new AwsSource.Profile(profile);
    }

    private List<HeaderPlan> headers() {
        var plans = editor.headers().stream()
                .filter(row -> !row.isBlank())
                .map(HeaderRow::plan)
                .toList();
        Environment.at(Environment.UNNAMED, URI.create("https://localhost")).withHeaders(plans);
        return plans;
    }

    private String mediaType() {
        return Environment.at(Environment.UNNAMED, URI.create("https://localhost"))
                .withMediaType(text(Field.MEDIA_TYPE))
                .mediaType();
    }

    private Optional<Environment.Network> network() {
        var connect = tried(Field.CONNECT, () -> seconds(Field.CONNECT));
        var call = tried(Field.CALL, () -> seconds(Field.CALL));
        var file = tried(Field.CA_FILE, this::file);
        var proxy = proxy();
        return connect.isPresent() && call.isPresent() && file.isPresent() && proxy.isPresent()
                ? Optional.of(new Environment.Network(
                        new TimeLimits(connect.get(), call.get()),
                        new TrustSettings(editor.systemCertificatesProperty().get(), file.get()),
                        proxy.get()))
                : Optional.empty();
    }

    private Duration seconds(Field field) {
        var seconds = Double.parseDouble(text(field).replace(',', '.'));
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("Out of range");
        }
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    private Optional<Path> file() {
        var file =
                Optional.of(text(Field.CA_FILE)).filter(path -> !path.isEmpty()).map(Path::of);
        if (file.filter(path -> !Files.isRegularFile(path)).isPresent()) {
            throw new IllegalArgumentException("No such file");
        }
        return file;
    }

    private Optional<ProxyPlan> proxy() {
        var kind = editor.proxyProperty().get();
        var user = Optional.of(text(Field.PROXY_USER)).filter(name -> !name.isEmpty() && kind != ProxyKind.NONE);
        return switch (kind) {
            case COMPUTER -> Optional.of(new ProxyPlan(ProxySettings.usual(), user));
            case NONE -> Optional.of(new ProxyPlan(new ProxySettings.None(), user));
            case FIXED -> fixed().map(way -> new ProxyPlan(way, user));
        };
    }

    private Optional<ProxySettings> fixed() {
        var port = tried(Field.PROXY_PORT, () -> fixed("localhost", Integer.parseInt(text(Field.PROXY_PORT))));
        var host = tried(Field.PROXY_HOST, () -> fixed(text(Field.PROXY_HOST), 1));
        return port.isPresent() && host.isPresent()
                ? Optional.of(fixed(text(Field.PROXY_HOST), Integer.parseInt(text(Field.PROXY_PORT))))
                : Optional.empty();
    }

    private static ProxySettings fixed(String host, int port) {
        return new ProxySettings.Fixed(host, port, Optional.empty());
    }

    private String text(Field field) {
        return editor.text(field).get().strip();
    }

    private <T> Optional<T> tried(Field field, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            return refuse(field, Messages.text("environments.problem." + field.id()));
        }
    }

    private <T> Optional<T> refuse(Field field, String sentence) {
        editor.problemAt(field, Optional.of(sentence));
        return Optional.empty();
    }
}
