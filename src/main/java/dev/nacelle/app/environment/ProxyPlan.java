package dev.nacelle.app.environment;

import dev.nacelle.app.trust.ProxyLogin;
import dev.nacelle.app.trust.ProxySettings;
import java.util.List;
import java.util.Optional;

/**
 * Which proxy calls go through, without the password it may want.
 *
 * @param way holds no login
 * @param user who the proxy is told that calls; nothing where it wants no login
 * @throws IllegalArgumentException if the way holds a login, or if there is a user and no proxy to tell
 */
public record ProxyPlan(ProxySettings way, Optional<String> user) {
    private static final ProxyPlan USUAL = new ProxyPlan(ProxySettings.usual(), Optional.empty());

    public ProxyPlan {
        if (!way.equals(with(way, Optional.empty()))) {
            throw new IllegalArgumentException("A plan holds no password");
        }
        if (user.isPresent() && way instanceof ProxySettings.None) {
            throw new IllegalArgumentException("Without a proxy there is no user of it");
        }
    }

    /** This computer's own proxy, without a login. */
    public static ProxyPlan usual() {
        return USUAL;
    }

    /** The secrets it takes; none or one. */
    List<SecretSlot> slots() {
        return user.map(name -> List.of(SecretSlot.proxy())).orElse(List.of());
    }

    /** The settings themselves. */
    ProxySettings filled(SecretBox.OfOne secrets) {
        return with(way, user.map(name -> new ProxyLogin(name, secrets.require(SecretSlot.proxy()))));
    }

    private static ProxySettings with(ProxySettings way, Optional<ProxyLogin> login) {
        return way.match(new ProxySettings.Cases<>() {
            @Override
            public ProxySettings ofComputer(ProxySettings.OfComputer settings) {
                return new ProxySettings.OfComputer(login);
            }

            @Override
            public ProxySettings none(ProxySettings.None settings) {
                return settings;
            }

            @Override
            public ProxySettings fixed(ProxySettings.Fixed settings) {
                return new ProxySettings.Fixed(settings.host(), settings.port(), login);
            }
        });
    }
}
