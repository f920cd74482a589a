package dev.nacelle.app.endpoint;

import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks at an address a person pasted, before anything is sent there.
 *
 * <p>What only clings to it is taken off and noted; what changes its meaning is offered and never done; what can never
 * answer a reading is refused with the way to the right address.
 */
public final class LiveAddress {
    /** The path the workshop's steps end in: the Lambda console's stage and the workshop's function name. */
    public static final String WORKSHOP_PATH = "/default/end-to-end-ml-lambda-function";

    private static final Pattern HTTPS_ONLY = Pattern.compile(
            "(?i).+\\.(execute-api|lambda-url)(-fips)?\\.[a-z0-9-]+\\.(amazonaws\\.com(\\.cn)?|api\\.aws|on\\.aws)");
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|[a-z0-9.-]+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[(::1|0:0:0:0:0:0:0:1)]");
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 2_000;

    private LiveAddress() {}

    /**
     * What the pasted text is worth as an address.
     *
     * @param pasted anything at all
     */
    public static AddressCheck check(String pasted) {
        if (pasted.length() > LONGEST) {
            return refused("endpoint.refused.no-address");
        }
        if (AddressCleaning.addressesIn(pasted) > 1) {
            return refused("endpoint.refused.several");
        }
        var cleaning = new AddressCleaning(pasted);
        return WrongAddress.text(cleaning.text())
                .<AddressCheck>map(AddressCheck.Refused::new)
                .orElseGet(() -> parsed(cleaning));
    }

    private static AddressCheck parsed(AddressCleaning cleaning) {
        try {
            var uri = new URI(cleaning.text());
            if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() > LAST_PORT) {
                return refused("endpoint.refused.no-address");
            }
            if (uri.getRawUserInfo() != null) {
                return refused("endpoint.refused.user-info");
            }
            return WrongAddress.address(uri)
                    .<AddressCheck>map(AddressCheck.Refused::new)
                    .orElseGet(() -> judged(uri, cleaning.notes()));
        } catch (URISyntaxException noAddress) {
            return refused("endpoint.refused.no-address");
        }
    }

    private static AddressCheck judged(URI given, List<String> cleaned) {
        var notes = new ArrayList<>(cleaned);
        var uri = normal(given, notes);
        return plainHttp(uri, notes)
                .or(() -> withoutRoute(uri, notes))
                .or(() -> slashAtEnd(uri, notes))
                .orElseGet(() -> new AddressCheck.Usable(uri, notes));
    }

    private static Optional<AddressCheck> plainHttp(URI uri, List<String> notes) {
        return isHttp(uri) && !LOOPBACK.matcher(uri.getHost()).matches()
                ? Optional.of(questionable(
                        uri, uri(uri, "https", uri.getRawPath()), "endpoint.questionable.plain-http", notes))
                : Optional.empty();
    }

    private static Optional<AddressCheck> withoutRoute(URI uri, List<String> notes) {
        return ApiAddress.of(uri).filter(ApiAddress::lacksRoute).isPresent()
                ? Optional.of(
                        questionable(uri, uri(uri, "https", WORKSHOP_PATH), "endpoint.questionable.no-route", notes))
                : Optional.empty();
    }

    private static Optional<AddressCheck> slashAtEnd(URI uri, List<String> notes) {
        var path = uri.getRawPath();
        return ApiAddress.of(uri).isPresent() && path.length() > 1 && path.endsWith("/")
                ? Optional.of(questionable(
                        uri,
                        uri(uri, "https", path.substring(0, path.length() - 1)),
                        "endpoint.questionable.slash",
                        notes))
                : Optional.empty();
    }

    /** The same address as AWS and HTTP understand it; nothing here changes where it leads. */
    private static URI normal(URI given, List<String> notes) {
        var scheme = given.getScheme().toLowerCase(Locale.ROOT);
        if (isHttp(given) && HTTPS_ONLY.matcher(given.getHost()).matches()) {
            scheme = "https";
            notes.add(Messages.text("endpoint.note.https-only"));
        }
        if (given.getRawFragment() != null) {
            notes.add(Messages.text("endpoint.note.fragment"));
        }
        if (given.getRawQuery() != null) {
            notes.add(Messages.text("endpoint.note.query"));
        }
        if (ApiAddress.of(given).filter(api -> !api.hasPlausibleId()).isPresent()) {
            notes.add(Messages.text("endpoint.note.api-id"));
        }
        return uri(given, scheme, given.getRawPath());
    }

    private static URI uri(URI given, String scheme, String path) {
        var query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        return URI.create(scheme + "://" + given.getRawAuthority().toLowerCase(Locale.ROOT) + path + query);
    }

    private static boolean isHttp(URI uri) {
        return uri.getScheme().equalsIgnoreCase("http");
    }

    private static AddressCheck questionable(URI asGiven, URI suggestion, String message, List<String> notes) {
        var shown = Endpoint.live(suggestion).address();
        return new AddressCheck.Questionable(asGiven, suggestion, Messages.text(message, shown), notes);
    }

    private static AddressCheck refused(String message) {
        return new AddressCheck.Refused(Messages.text(message));
    }
}
