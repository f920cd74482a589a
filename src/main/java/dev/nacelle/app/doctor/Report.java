package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an examination came to. Everything in it but {@link #decisive()} may be shown to anybody: it holds no secret.
 *
 * @param started when the first question was asked
 * @param elapsed from then to the end
 * @param address that was examined, without its query
 * @param mock whether that was this computer's mock
 * @param profile title of the chosen profile
 * @param headline the one sentence, with hop, certainty and what to do next
 * @param hops in the order of the way
 * @param probes in the order they were asked
 * @param findings in the order of the way
 * @param decisive the call the headline is about, as it was; not part of what is shared
 */
public record Report(
        Instant started,
        Duration elapsed,
        Ending ending,
        String address,
        boolean mock,
        String profile,
        Diagnosis headline,
        List<HopRow> hops,
        List<ProbeRow> probes,
        List<Finding> findings,
        Optional<Outcome> decisive) {
    /** How an examination ended. */
    public enum Ending {
        /** Everything was asked that was to be asked. */
        DONE,
        /** The person stopped it. */
        STOPPED,
        /** The time was up. */
        OUT_OF_TIME;

        /** Its name in files: lower case, dashes. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Report {
        hops = List.copyOf(hops);
        probes = List.copyOf(probes);
        findings = List.copyOf(findings);
    }

    /**
     * The report on something that is no address readings can be sent to; nothing was asked.
     *
     * @param message what it is instead, and where to find the right one; does not repeat it
     */
    public static Report refusedAddress(Instant now, String message) {
        var headline = new Diagnosis(
                "address",
                Messages.text("doctor.address.title"),
                message,
                Messages.text("doctor.address.cause"),
                Optional.of(Hop.CLIENT),
                Certainty.SURE,
                "",
                Optional.empty(),
                List.of());
        var hops = Arrays.stream(Hop.values())
                .map(hop -> new HopRow(
                        hop,
                        hop == Hop.CLIENT ? Mark.BAD : Mark.NOT_REACHED,
                        hop == Hop.CLIENT ? headline.title() : "",
                        Optional.empty()))
                .toList();
        return new Report(
                now, Duration.ZERO, Ending.DONE, "", false, "", headline, hops, List.of(), List.of(), Optional.empty());
    }

    /** Whether a reading of the chosen profile got its score. */
    public boolean isWell() {
        return headline.rule().equals("well") || headline.rule().equals("well-again");
    }

    /** Whether it ended before anything could be said. */
    public boolean isUnfinished() {
        return headline.rule().equals("stopped") || headline.rule().equals("out-of-time");
    }

    /** The same, its words put through that. */
    Report worded(UnaryOperator<String> way) {
        return new Report(
                started,
                elapsed,
                ending,
                way.apply(address),
                mock,
                profile,
                worded(headline, way),
                hops.stream().map(row -> row.worded(way)).toList(),
                probes.stream().map(row -> row.worded(way)).toList(),
                findings.stream().map(finding -> finding.worded(way)).toList(),
                decisive);
    }

    private static Diagnosis worded(Diagnosis headline, UnaryOperator<String> way) {
        return new Diagnosis(
                headline.rule(),
                way.apply(headline.title()),
                way.apply(headline.sentence()),
                way.apply(headline.cause()),
                headline.hop(),
                headline.certainty(),
                way.apply(headline.nextStep()),
                headline.console().map(way),
                headline.evidence().stream().map(way).toList());
    }
}
