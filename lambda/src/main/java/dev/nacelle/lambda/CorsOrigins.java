package dev.nacelle.lambda;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a list of origins, as browsers spell them: scheme, host, port where it is not the scheme's own. */
final class CorsOrigins {
    private CorsOrigins() {}

    /** The origins in that text, lower case; none for {@code none}; nothing where one of them is no origin. */
    static Optional<List<String>> in(String text) {
        if (text.equalsIgnoreCase("none")) {
            return Optional.of(List.of());
        }
        if (text.equals("*")) {
            return Optional.of(List.of("*"));
        }
        var origins = new ArrayList<String>();
        for (var part : text.split(",", -1)) {
            var origin = part.strip().toLowerCase(Locale.ROOT);
            if (!isOrigin(origin)) {
                return Optional.empty();
            }
            origins.add(origin);
        }
        return Optional.of(origins);
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && text.equals(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
