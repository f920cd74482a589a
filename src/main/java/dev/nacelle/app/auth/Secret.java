package dev.nacelle.app.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text nobody may read over a shoulder: an API key, a token, a password. Lives in memory only.
 *
 * <p>Neither {@link #toString()} nor any exception of this class holds it; only {@link #reveal()} does, for the bytes
 * that go out.
 */
public final class Secret {
    /** What stands in a secret's place wherever it could be seen or copied. */
    public static final String HIDDEN = "\u2022\u2022\u2022\u2022 (hidden)";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret, without the white space around it that a paste brings along.
     *
     * @throws IllegalArgumentException if nothing is left, or if it holds a line break or another control character,
     *     which no header field can carry; the message does not say what it holds
     */
    public static Secret of(String text) {
        var value = text.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A secret is empty");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A secret holds a line break or another control character");
        }
        return new Secret(value);
    }

    /** The secret itself. Only for what goes over the wire. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    /** The same for all secrets: a hash would tell two of them apart. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    /** {@link #HIDDEN}. */
    @Override
    public String toString() {
        return HIDDEN;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
