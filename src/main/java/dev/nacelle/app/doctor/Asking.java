package dev.nacelle.app.doctor;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Probe;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts a question into the words of HTTP: whom to ask, how, and what. */
final class Asking {
    /** What no profile's reading looks like. */
    static final String NO_READING = "not,a,reading";

    // Fetch standard, "CORS-safelisted request-header": a page may send these unasked.
    private static final Set<String> UNASKED = Set.of("accept", "accept-language", "content-language");

    private final Patient patient;

    Asking(Patient patient) {
        this.patient = patient;
    }

    /** A question ready to be sent. */
    record Call(Endpoint endpoint, CallSettings settings, Probe probe) {}

    /** The question of that step, which may take so long. */
    Call call(Step step, Duration limit) {
        return switch (step.kind()) {
            case PREFLIGHT -> new Call(patient.endpoint(), openly(limit), preflight());
            case GET, GET_AGAIN -> new Call(patient.endpoint(), within(limit), Probe.of("GET"));
            case READING, AGAIN, OTHER_READING -> new Call(patient.endpoint(), within(limit), reading(step));
            case BAD_READING -> new Call(patient.endpoint(), within(limit), Probe.post(Body.of(NO_READING)));
            case ROOT -> new Call(root(), openly(limit), Probe.of("GET"));
            case DIRECT -> direct(patient.direct().orElseThrow(), step, limit);
            case NAMES -> throw new IllegalArgumentException("No question of HTTP's: " + step);
        };
    }

    private Probe preflight() {
        return new Probe(
                "OPTIONS",
                Optional.empty(),
                Headers.of(
                        HeaderNames.ACCEPT,
                        "*/*",
                        HeaderNames.ORIGIN,
                        patient.origin(),
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        String.join(",", pageHeaders(patient.settings()))),
                Body.empty());
    }

    /** The fields a page would have to ask leave for, in the order a browser names them. */
    static Set<String> pageHeaders(CallSettings settings) {
        var names = new TreeSet<String>();
        names.add("content-type");
        settings.headers().forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT)));
        if (settings.auth() instanceof Auth.Header header) {
            names.add(header.name().toLowerCase(Locale.ROOT));
        } else if (settings.auth().kind() == Auth.Kind.BEARER) {
            names.add("authorization");
        } else if (settings.auth().kind() == Auth.Kind.SIGV4) {
            names.addAll(List.of("authorization", "x-amz-date"));
        }
        names.removeAll(UNASKED);
        return names;
    }

    private Probe reading(Step step) {
        var probe = Probe.score(step.profile().map(Profile::initialReading).orElseThrow());
        return patient.isSageMaker() ? probe : probe.with(HeaderNames.ORIGIN, patient.origin());
    }

    private Call direct(Auth.Direct own, Step step, Duration limit) {
        return new Call(
                Endpoint.live(own.uri()),
                openly(limit).withAuth(own),
                Probe.score(step.profile().map(Profile::initialReading).orElseThrow()));
    }

    private Endpoint root() {
        var uri = patient.endpoint().uri();
        return new Endpoint(
                patient.endpoint().kind(), URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/"));
    }

    /** As anybody would ask: a browser's preflight carries no proof, and the root has no business with one. */
    private CallSettings openly(Duration limit) {
        return within(limit).withAuth(Auth.none()).withHeaders(List.of());
    }

    private CallSettings within(Duration limit) {
        var own = patient.settings().limits();
        return patient.settings().withLimits(new TimeLimits(shorter(own.connect(), limit), shorter(own.call(), limit)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
