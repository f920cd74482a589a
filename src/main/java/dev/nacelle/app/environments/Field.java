package dev.nacelle.app.environments;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A text a person enters about an environment. */
public enum Field {
    NAME,
    ADDRESS,
    /** Name of the header field a key goes to. */
    KEY_NAME,
    /** The key or the token. */
    SECRET,
    ENDPOINT,
    REGION,
    AWS_PROFILE,
    PROFILE,
    MEDIA_TYPE,
    HEADERS,
    CONNECT,
    CALL,
    CA_FILE,
    PROXY_HOST,
    PROXY_PORT,
    PROXY_USER,
    PROXY_PASSWORD;

    private static final Set<Field> RARE = EnumSet.range(PROFILE, PROXY_PASSWORD);

    /** The field's name in texts and ids, such as {@code key-name}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether most people never need it. */
    public boolean isRare() {
        return RARE.contains(this);
    }

    /** Whether it is kept from sight while it is typed. */
    public boolean isSecret() {
        return this == SECRET || this == PROXY_PASSWORD;
    }
}
