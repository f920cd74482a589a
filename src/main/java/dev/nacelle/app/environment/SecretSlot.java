package dev.nacelle.app.environment;

import dev.nacelle.app.text.Messages;
import java.util.Locale;

/**
 * A place in a call that a secret goes to.
 *
 * @param id what stands for it in key stores, such as {@code header:x-team}
 * @param label what a person knows it by, such as {@code x-team}
 */
public record SecretSlot(String id, String label) {
    /** What follows the {@code ?} of the address. */
    public static SecretSlot query() {
        return new SecretSlot("query", Messages.text("environment.secret.query"));
    }

    /** The value of a header field that is added to each call. */
    public static SecretSlot header(String name) {
        return new SecretSlot("header:" + name.toLowerCase(Locale.ROOT), name);
    }

    /** What proves who calls: the value of that header field. */
    public static SecretSlot key(String name) {
        return new SecretSlot("auth", name);
    }

    /** What proves who calls: a bearer token. */
    public static SecretSlot token() {
        return new SecretSlot("auth", Messages.text("environment.secret.token"));
    }

    /** The password of the login at the proxy. */
    public static SecretSlot proxy() {
        return new SecretSlot("proxy", Messages.text("environment.secret.proxy"));
    }
}
