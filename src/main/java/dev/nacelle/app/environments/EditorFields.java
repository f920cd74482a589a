package dev.nacelle.app.environments;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environments.EditorViewModel.ProxyKind;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.contract.MediaTypes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

/** Puts an environment into the fields of the editor. */
final class EditorFields implements AuthPlan.Cases<Boolean> {
    private final EditorViewModel editor;

    EditorFields(EditorViewModel editor) {
        this.editor = editor;
    }

    /** What stands in the fields before anything is entered. */
    void usual() {
        set(Field.MEDIA_TYPE, MediaTypes.CSV);
        set(Field.KEY_NAME, "x-api-key");
        limits(TimeLimits.usual());
    }

    void show(Environment environment) {
        set(Field.NAME, environment.name().equals(Environment.UNNAMED) ? "" : environment.name());
        set(Field.ADDRESS, address(environment));
        set(Field.PROFILE, environment.profile().orElse(""));
        set(Field.MEDIA_TYPE, environment.mediaType());
        editor.authProperty().set(environment.auth().kind());
        environment.auth().match(this);
        var network = environment.network();
        limits(network.limits());
        editor.systemCertificatesProperty().set(network.trust().system());
        set(Field.CA_FILE, network.trust().extraFile().map(Path::toString).orElse(""));
        set(Field.PROXY_USER, network.proxy().user().orElse(""));
        proxy(network.proxy().way());
    }

    /** The address as it is shown. */
    static String address(Environment environment) {
        return environment.auth() instanceof AuthPlan.Direct
                ? ""
                : environment.address() + (environment.query() ? "?" + Secret.HIDDEN : "");
    }

    @Override
    public Boolean none(AuthPlan.None plan) {
        return true;
    }

    @Override
    public Boolean header(AuthPlan.Header plan) {
        set(Field.KEY_NAME, plan.name());
        return true;
    }

    @Override
    public Boolean bearer(AuthPlan.Bearer plan) {
        return true;
    }

    @Override
    public Boolean sigV4(AuthPlan.SigV4 plan) {
        set(Field.REGION, plan.region().orElse(""));
        return source(plan.source());
    }

    @Override
    public Boolean direct(AuthPlan.Direct plan) {
        set(Field.ENDPOINT, plan.endpointName());
        set(Field.REGION, plan.region());
        return source(plan.source());
    }

    private boolean source(AwsSource source) {
        if (source instanceof AwsSource.Profile named) {
            set(Field.AWS_PROFILE, named.name());
        }
        return true;
    }

    private void limits(TimeLimits limits) {
        set(Field.CONNECT, seconds(limits.connect()));
        set(Field.CALL, seconds(limits.call()));
    }

    private void proxy(ProxySettings way) {
        way.match(new ProxySettings.Cases<Boolean>() {
            @Override
            public Boolean ofComputer(ProxySettings.OfComputer settings) {
                editor.proxyProperty().set(ProxyKind.COMPUTER);
                return true;
            }

            @Override
            public Boolean none(ProxySettings.None settings) {
                editor.proxyProperty().set(ProxyKind.NONE);
                return true;
            }

            @Override
            public Boolean fixed(ProxySettings.Fixed settings) {
                editor.proxyProperty().set(ProxyKind.FIXED);
                set(Field.PROXY_HOST, settings.host());
                set(Field.PROXY_PORT, Integer.toString(settings.port()));
                return true;
            }
        });
    }

    private void set(Field field, String text) {
        editor.text(field).set(text);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
