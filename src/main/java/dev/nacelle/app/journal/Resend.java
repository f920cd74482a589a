package dev.nacelle.app.journal;

import dev.nacelle.app.client.Probe;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Headers.Field;
import dev.nacelle.mock.journal.KeptRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kept request made anew: method, path, query, header fields and body as they were. What belongs to one connection or
 * to who sends it is left out, and so is what the journal masked.
 *
 * @param target path and query
 * @param masked names of what was left out because the journal does not know it
 */
record Resend(String target, Probe probe, List<String> masked) {
    private static final String MASK = "***";
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host", "connection", "content-length", "transfer-encoding", "accept-encoding", "user-agent", "expect");

    /** That request; nothing where only the beginning of its body was kept. */
    static Optional<Resend> of(KeptRequest kept) {
        if (kept.body().isCut()) {
            return Optional.empty();
        }
        var fields = kept.headers().fields().stream()
                .filter(field -> !OF_THE_CONNECTION.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList();
        var sent = fields.stream()
                .filter(field -> !isMasked(field) && !field.name().equalsIgnoreCase(HeaderNames.CONTENT_TYPE))
                .toList();
        var masked = fields.stream().filter(Resend::isMasked).map(Field::name).toList();
        var target = kept.query().isEmpty() ? kept.path() : kept.path() + "?" + kept.query();
        return Optional.of(new Resend(
                target,
                new Probe(
                        kept.method(),
                        kept.headers().first(HeaderNames.CONTENT_TYPE),
                        new Headers(sent),
                        kept.body().start()),
                masked));
    }

    /** Where it goes at that server. */
    URI at(URI server) {
        return URI.create(server + target);
    }

    private static boolean isMasked(Field field) {
        return field.value().equals(MASK);
    }
}
