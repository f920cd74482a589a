package dev.nacelle.app.doctor;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.diagnosis.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes out of a report what must not be shared: every secret of the patient's by its value, wherever an answer repeats it,
 * and what looks like one: account numbers, keys, tokens, queries of addresses.
 */
final class Redaction implements UnaryOperator<String> {
    private static final int SHORTEST = 4;

    private final List<String> values;

    Redaction(Patient patient) {
        this.values = Stream.concat(secrets(patient), query(patient))
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @Override
    public String apply(String text) {
        var without = text;
        for (var value : values) {
            without = without.replace(value, Secret.HIDDEN);
        }
        return Secrets.masked(without);
    }

    private static Stream<String> secrets(Patient patient) {
        var headers = patient.settings().headers().stream()
                .filter(ExtraHeader::hidden)
                .map(header -> header.value().reveal());
        return Stream.concat(headers, proof(patient.settings().auth()));
    }

    private static Stream<String> proof(Auth auth) {
        if (auth instanceof Auth.Header header) {
            return Stream.of(header.value().reveal());
        }
        return auth instanceof Auth.Bearer bearer ? Stream.of(bearer.token().reveal()) : Stream.empty();
    }

    /** The query as it stands, and each of its values as sent and as meant. */
    private static Stream<String> query(Patient patient) {
        var query = patient.endpoint().uri().getRawQuery();
        if (query == null) {
            return Stream.empty();
        }
        var raw = Arrays.stream(query.split("&", -1))
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
        var meant = raw.stream().map(Redaction::decoded);
        return Stream.concat(Stream.of(query), Stream.concat(raw.stream(), meant));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
