package dev.nacelle.mock.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encodes as AWS's signatures want it: all but letters, digits and {@code -._~}. */
final class UriCoding {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private UriCoding() {}

    static String encode(String text, boolean keepSlashes) {
        var encoded = new StringBuilder();
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(letter) >= 0 || (keepSlashes && letter == '/')) {
                encoded.append((char) letter);
            } else {
                encoded.append("%%%02X".formatted(letter & 0xff).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }
}
