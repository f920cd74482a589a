package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Timings;
import dev.nacelle.contract.Headers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One question with its answer, ready to be shown and shared.
 *
 * @param asked method and address without its query, or what was looked up
 * @param profile id of the reading's profile
 * @param status of the answer
 * @param seen the answer in a few words
 * @param request header fields as sent, secret values hidden
 * @param response the answer's header fields that tell something and hide nothing
 * @param body the answer's first words; empty where there was none
 */
public record ProbeRow(
        ProbeKind kind,
        String asked,
        Optional<String> profile,
        Mark mark,
        Optional<Integer> status,
        String seen,
        Duration elapsed,
        Timings timings,
        Headers request,
        Headers response,
        String body) {

    /** The same, its words put through that. */
    ProbeRow worded(UnaryOperator<String> way) {
        return new ProbeRow(
                kind,
                way.apply(asked),
                profile,
                mark,
                status,
                way.apply(seen),
                elapsed,
                timings,
                worded(request, way),
                worded(response, way),
                way.apply(body));
    }

    private static Headers worded(Headers headers, UnaryOperator<String> way) {
        return new Headers(headers.fields().stream()
                .map(field -> new Headers.Field(field.name(), way.apply(field.value())))
                .toList());
    }
}
