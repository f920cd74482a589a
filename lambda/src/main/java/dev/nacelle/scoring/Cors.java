package dev.nacelle.scoring;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.List;
import java.util.Optional;

/**
 * Which pages in a browser may read the answers.
 *
 * <p>API Gateway drops these fields when CORS is configured on the API, and sends its own.
 *
 * @param origins {@code *} alone for every page, else origins such as {@code https://example.org}; none for no page
 * @param credentials whether such a page may send cookies and the like
 */
public record Cors(List<String> origins, boolean credentials) {
    /**
     * What the workshop's function sends. Browsers refuse the pair of {@code *} and credentials for calls that carry
     * credentials, and take it for all others.
     */
    public static final Cors AS_THE_WORKSHOP = new Cors(List.of("*"), true);

    /** No page at all. */
    public static final Cors NONE = new Cors(List.of(), false);

    /** The workshop's function leaves it out; browsers want it before they send {@code text/csv}. */
    static final String METHODS = "POST,OPTIONS";

    /** By name, because browsers take {@code *} for a name in calls with credentials, and never for Authorization. */
    private static final String NAMED_HEADERS =
            "Accept,Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key";

    public Cors {
        origins = List.copyOf(origins);
    }

    /**
     * The fields on an answer.
     *
     * @param origin as the request tells it
     */
    Headers fields(Optional<String> origin) {
        if (origins.isEmpty()) {
            return Headers.none();
        }
        if (origins.contains("*")) {
            return allowing("*", "*");
        }
        var vary = Headers.of(HeaderNames.VARY, HeaderNames.ORIGIN);
        return origin.filter(origins::contains)
                .map(known -> allowing(known, NAMED_HEADERS).with(vary))
                .orElse(vary);
    }

    private Headers allowing(String origin, String headers) {
        var allowed = Headers.of(HeaderNames.ALLOW_ORIGIN, origin);
        return (credentials ? allowed.with(HeaderNames.ALLOW_CREDENTIALS, "true") : allowed)
                .with(Headers.of(HeaderNames.ALLOW_HEADERS, headers, HeaderNames.ALLOW_METHODS, METHODS));
    }
}
