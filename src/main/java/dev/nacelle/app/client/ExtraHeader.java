package dev.nacelle.app.client;

import dev.nacelle.app.auth.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A header field a person adds to every call.
 *
 * @param name as it is sent
 * @param value kept like a secret even where it is none; {@link #shown()} tells what may be seen
 * @param hidden whether the value is kept from sight; always so for fields that are secret by their name
 * @throws IllegalArgumentException if the name is none HTTP allows, or belongs to the client: length, host, connection
 *     and media type follow from the call
 */
public record ExtraHeader(String name, Secret value, boolean hidden) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    public ExtraHeader {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a header field: " + name);
        }
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("This field is the client's own: " + name);
        }
        hidden = hidden || Masking.isSecretByName(name);
    }

    /** A field anybody may see. */
    public static ExtraHeader plain(String name, String value) {
        return new ExtraHeader(name, Secret.of(value), false);
    }

    /** A field whose value is kept from sight. */
    public static ExtraHeader secret(String name, Secret value) {
        return new ExtraHeader(name, value, true);
    }

    /** The value, or what stands in its place. */
    public String shown() {
        return hidden ? Secret.HIDDEN : value.reveal();
    }
}
