package dev.nacelle.app.doctor;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Profile;
import java.util.List;
import java.util.Optional;

/** The one sentence an examination ends in. */
final class Headline {
    private final Patient patient;
    private final Examined seen;

    Headline(Patient patient, Examined seen) {
        this.patient = patient;
        this.seen = seen;
    }

    /**
     * The sentence.
     *
     * @param diagnosis of the call that tells how things stand, by the rules
     * @param odd how many findings are worth knowing although there is a score
     */
    Diagnosis of(Optional<Diagnosis> diagnosis, Report.Ending ending, long odd) {
        var other = seen.otherScored().flatMap(probed -> probed.step().profile());
        if (other.isPresent()) {
            return otherProfile(other.get());
        }
        if (seen.scored().isPresent()) {
            return well(seen.scored().get(), odd);
        }
        return isUndecided() ? unfinished(ending) : diagnosis.orElseGet(() -> unfinished(ending));
    }

    /** Whether it ended before the question itself was answered, although the way is not known to be broken. */
    private boolean isUndecided() {
        return seen.decisive()
                .map(probed -> !probed.kind().isReading() && probed.response().isPresent())
                .orElse(true);
    }

    private Diagnosis well(Probed scored, long odd) {
        var score = scored.outcome().score().orElseThrow().text();
        var isFirst = scored.kind() == ProbeKind.READING;
        var first = seen.first(ProbeKind.READING).map(Seen::of).orElse("");
        var text = Messages.text(
                isFirst ? "doctor.well.text" : "doctor.well-again.text",
                score,
                patient.profile().title(),
                first);
        return new Diagnosis(
                isFirst ? "well" : "well-again",
                Messages.text(isFirst ? "doctor.well.title" : "doctor.well-again.title"),
                text + odd(odd),
                Messages.text("doctor.well.cause"),
                Optional.empty(),
                Certainty.SURE,
                isFirst ? "" : Messages.text("doctor.well-again.next"),
                Optional.empty(),
                List.of());
    }

    private static String odd(long count) {
        if (count == 0) {
            return "";
        }
        return " " + (count == 1 ? Messages.text("doctor.well.one-odd") : Messages.text("doctor.well.odd", count));
    }

    private Diagnosis otherProfile(Profile taken) {
        return new Diagnosis(
                "other-profile",
                Messages.text("doctor.other-profile.title"),
                Messages.text(
                        "doctor.other-profile.text",
                        taken.size(),
                        taken.title(),
                        patient.profile().size(),
                        patient.profile().title()),
                Messages.text("doctor.other-profile.cause"),
                Optional.of(Hop.CLIENT),
                Certainty.SURE,
                Messages.text("doctor.profile.other.next", taken.title()),
                Optional.empty(),
                seen.probes().stream()
                        .filter(probed -> probed.kind().isReading())
                        .map(probed ->
                                probed.step().profile().map(Profile::title).orElse("") + ": " + Seen.of(probed))
                        .toList());
    }

    private Diagnosis unfinished(Report.Ending ending) {
        var key = ending == Report.Ending.STOPPED ? "doctor.stopped" : "doctor.out-of-time";
        return new Diagnosis(
                ending == Report.Ending.STOPPED ? "stopped" : "out-of-time",
                Messages.text(key + ".title"),
                Messages.text(key + ".text", patient.endpoint().address()),
                Messages.text(key + ".cause"),
                Optional.empty(),
                Certainty.SURE,
                Messages.text(key + ".next"),
                Optional.empty(),
                List.of());
    }
}
