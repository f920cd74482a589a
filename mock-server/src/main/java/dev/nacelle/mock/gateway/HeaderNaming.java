package dev.nacelle.mock.gateway;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.MediaTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an API makes of the names of a function's headers. */
enum HeaderNaming {
    /** Writes some itself, and all others in title case; recorded from AWS, April 2025. */
    HTTP_API("text/plain; charset=utf-8") {
        @Override
        Optional<String> sent(String name) {
            return Optional.of(HeaderCase.inAnswer(name)).filter(spelt -> !WRITTEN_BY_THE_GATEWAY.contains(spelt));
        }
    },

    /**
     * Keeps the function's spelling, and sends some under another name; API Gateway developer guide, "Amazon API Gateway
     * important notes".
     */
    REST_API(MediaTypes.JSON) {
        @Override
        Optional<String> sent(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("transfer-encoding")
                    ? Optional.empty()
                    : Optional.of(Optional.ofNullable(REMAPPED.get(lower))
                            .map("x-amzn-Remapped-"::concat)
                            .orElse(name));
        }
    };

    private static final Set<String> WRITTEN_BY_THE_GATEWAY = Set.of(
            "Date",
            HeaderNames.CONTENT_LENGTH,
            HeaderNames.GATEWAY_REQUEST_ID,
            "Connection",
            "Keep-Alive",
            "Transfer-Encoding");
    private static final Map<String, String> REMAPPED = Stream.of(
                    "Authorization",
                    "Connection",
                    "Content-Length",
                    "Content-MD5",
                    "Date",
                    "Expect",
                    "Host",
                    "Max-Forwards",
                    "Proxy-Authenticate",
                    "Server",
                    "TE",
                    "Trailer",
                    "Upgrade",
                    "User-Agent",
                    "Via",
                    "Warn",
                    "WWW-Authenticate")
            .collect(toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), identity()));

    private final String defaultContentType;

    HeaderNaming(String defaultContentType) {
        this.defaultContentType = defaultContentType;
    }

    /** The name it is sent under; nothing if it is not sent. */
    abstract Optional<String> sent(String name);

    /** What the gateway says when the function names no content type; recorded from AWS, April 2025. */
    String defaultContentType() {
        return defaultContentType;
    }
}
