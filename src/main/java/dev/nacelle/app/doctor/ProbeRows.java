package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Timings;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The questions and answers as rows. */
final class ProbeRows {
    private static final int LONGEST_VALUE = 120;
    // What tells something of the way and is nobody's secret. What is not known is left out.
    private static final Set<String> TELLING = Set.of(
            "allow",
            "apigw-requestid",
            "connection",
            "content-length",
            "content-type",
            "date",
            "location",
            "retry-after",
            "server",
            "via",
            "x-amz-apigw-id",
            "x-amzn-errortype",
            "x-amzn-requestid",
            "x-amzn-invoked-production-variant");
    private static final List<String> TELLING_FAMILIES = List.of("access-control-", "x-nacelle-");

    private ProbeRows() {}

    /** A row for each question, in order. */
    static List<ProbeRow> of(Examined seen) {
        return Stream.concat(
                        seen.probes().stream().map(ProbeRows::row),
                        seen.names().stream().map(ProbeRows::row))
                .toList();
    }

    private static ProbeRow row(Probed probed) {
        var exchange = probed.exchange();
        return new ProbeRow(
                probed.kind(),
                exchange.request().method() + " " + exchange.endpoint().address(),
                probed.step().profile().map(Profile::id),
                mark(probed),
                probed.status(),
                Seen.of(probed),
                exchange.elapsed(),
                exchange.timings(),
                cut(exchange.request().headers()),
                telling(probed.response().map(answer -> answer.headers()).orElse(Headers.none())),
                Seen.body(probed.outcome()));
    }

    private static ProbeRow row(NameCheck check) {
        return new ProbeRow(
                ProbeKind.NAMES,
                check.name(),
                Optional.empty(),
                check.found() ? Mark.GOOD : Mark.BAD,
                Optional.empty(),
                Messages.text(check.found() ? "doctor.seen.name-found" : "doctor.seen.name-not-found"),
                check.elapsed(),
                Timings.unknown(),
                Headers.none(),
                Headers.none(),
                "");
    }

    private static Mark mark(Probed probed) {
        if (probed.outcome() instanceof Outcome.Cancelled || isNotAsked(probed)) {
            return Mark.UNKNOWN;
        }
        if (probed.response().isEmpty()) {
            return Mark.BAD;
        }
        var status = probed.status().orElse(0);
        return switch (probed.kind()) {
            case READING, AGAIN, DIRECT -> probed.isScored() ? Mark.GOOD : Mark.BAD;
            case OTHER_READING -> probed.isScored() ? Mark.GOOD : Mark.ODD;
            case PREFLIGHT -> status / 100 == 2 ? Mark.GOOD : Mark.ODD;
            case GET, GET_AGAIN, BAD_READING -> status < 500 && !isScoredNonsense(probed) ? Mark.GOOD : Mark.ODD;
            case ROOT, NAMES -> Mark.GOOD;
        };
    }

    /** Without credentials SageMaker cannot be asked: that is no fault of what is examined. */
    private static boolean isNotAsked(Probed probed) {
        return probed.kind() == ProbeKind.DIRECT && probed.outcome() instanceof Outcome.NotSent;
    }

    private static boolean isScoredNonsense(Probed probed) {
        return probed.kind() == ProbeKind.BAD_READING && probed.isScored();
    }

    private static Headers telling(Headers headers) {
        return cut(new Headers(headers.fields().stream()
                .filter(field -> isTelling(field.name().toLowerCase(Locale.ROOT)))
                .toList()));
    }

    private static boolean isTelling(String name) {
        return TELLING.contains(name) || TELLING_FAMILIES.stream().anyMatch(name::startsWith);
    }

    private static Headers cut(Headers headers) {
        return new Headers(headers.fields().stream()
                .map(field -> new Headers.Field(field.name(), OneLine.of(field.value(), LONGEST_VALUE)))
                .toList());
    }
}
