package dev.nacelle.app.doctor;

import dev.nacelle.contract.HeaderNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page of another origin could do with the API, by the answers to a preflight and to a reading.
 *
 * <p>Source: the Fetch standard, "CORS protocol": {@code text/plain} needs no preflight, {@code text/csv} does; POST need
 * not be allowed by name; a {@code *} allows every header field but {@code Authorization}, and allows nothing to calls
 * with credentials.
 */
record BrowserVerdict(Sending sending, Reading reading, boolean contradictory) {
    /** What a page may send. */
    enum Sending {
        /** A reading as {@code text/csv}, and so anything. */
        CSV,
        /** A reading as {@code text/plain} only: the preflight does not allow more. */
        PLAIN_ONLY,
        /** No reading: it needs header fields that the preflight does not allow. */
        NONE,
        /** The preflight got no answer. */
        UNKNOWN;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether a page may read the answer. */
    enum Reading {
        YES,
        NO,
        /** No reading was answered as usual, so that nothing is known of the usual answer's header. */
        UNKNOWN;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ANY = "*";

    /** The verdict of those answers; nothing where no preflight was sent. */
    static Optional<BrowserVerdict> of(Patient patient, Examined seen) {
        return seen.first(ProbeKind.PREFLIGHT)
                .map(preflight -> new BrowserVerdict(
                        sending(patient, preflight),
                        seen.scored().map(scored -> reading(patient, scored)).orElse(Reading.UNKNOWN),
                        seen.scored()
                                .or(() -> Optional.of(preflight))
                                .filter(BrowserVerdict::contradicts)
                                .isPresent()));
    }

    /** Whether a page may do all a person can: send a reading as CSV and read its score. */
    boolean isFree() {
        return sending == Sending.CSV && reading == Reading.YES;
    }

    private static Sending sending(Patient patient, Probed preflight) {
        if (preflight.response().isEmpty()) {
            return Sending.UNKNOWN;
        }
        var isSuccess = preflight.status().filter(status -> status / 100 == 2).isPresent();
        if (isSuccess && allowsOrigin(patient, preflight) && allowsHeaders(patient, preflight)) {
            return Sending.CSV;
        }
        return Asking.pageHeaders(patient.settings()).size() == 1 ? Sending.PLAIN_ONLY : Sending.NONE;
    }

    private static Reading reading(Patient patient, Probed scored) {
        return allowsOrigin(patient, scored) ? Reading.YES : Reading.NO;
    }

    private static boolean allowsOrigin(Patient patient, Probed answer) {
        return answer.header(HeaderNames.ALLOW_ORIGIN)
                .filter(allowed -> allowed.equals(ANY) || allowed.equals(patient.origin()))
                .isPresent();
    }

    private static boolean allowsHeaders(Patient patient, Probed preflight) {
        var allowed = list(preflight.header(HeaderNames.ALLOW_HEADERS).orElse(""));
        return Asking.pageHeaders(patient.settings()).stream()
                .allMatch(name -> allowed.contains(name) || (allowed.contains(ANY) && !name.equals("authorization")));
    }

    private static Set<String> list(String commas) {
        return Arrays.stream(commas.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean contradicts(Probed answer) {
        return answer.header(HeaderNames.ALLOW_ORIGIN).filter(ANY::equals).isPresent()
                && answer.header(HeaderNames.ALLOW_CREDENTIALS)
                        .filter("true"::equals)
                        .isPresent();
    }
}
