package dev.nacelle.mock.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Undoes percent-encoding (RFC 3986, 2.1); what is not well formed stays as it is. */
final class PercentCoding {
    private PercentCoding() {}

    /** A path or a part of one: a plus sign is a plus sign. */
    static String decodePath(String encoded) {
        return encoded.indexOf('%') < 0 ? encoded : decode(encoded);
    }

    /** A name or value of a query: a plus sign is a space. */
    static String decodeQuery(String encoded) {
        return decodePath(encoded.replace('+', ' '));
    }

    private static String decode(String encoded) {
        var source = encoded.getBytes(StandardCharsets.UTF_8);
        var decoded = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            if (isEscape(source, i)) {
                decoded.write((Character.digit(source[i + 1], 16) << 4) | Character.digit(source[i + 2], 16));
                i += 2;
            } else {
                decoded.write(source[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] source, int at) {
        return source[at] == '%'
                && at + 2 < source.length
                && Character.digit(source[at + 1], 16) >= 0
                && Character.digit(source[at + 2], 16) >= 0;
    }
}
