package dev.nacelle.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a request or response, compared by content.
 *
 * <p>The array given to {@link #of(byte[])} becomes the body's own: it must not be changed afterwards. The array that
 * {@link #bytes()} gives must not be changed either. Copying each body on its way through four hops would be wasted.
 */
public final class Body {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A body without a byte. */
    public static Body empty() {
        return EMPTY;
    }

    /** A body of these bytes. */
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** The text's UTF-8 bytes. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes. */
    public int size() {
        return bytes.length;
    }

    /** Whether there is no byte at all. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The bytes read as UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The bytes read as UTF-8, or nothing where they are not UTF-8. */
    public Optional<String> strictText() {
        // Nearly every body is UTF-8 without U+FFFD: then the quick reading has lost nothing.
        var quick = text();
        return quick.indexOf(REPLACEMENT) < 0 ? Optional.of(quick) : decoded();
    }

    private Optional<String> decoded() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes]";
    }
}
