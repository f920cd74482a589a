package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.ContractCheck;
import dev.nacelle.app.doctor.Finding.Topic;
import dev.nacelle.app.doctor.Fingerprint.Handler;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the answers show of the API: which function, which profile, what form, what a page could do. */
final class ApiFindings {
    private final Patient patient;
    private final Examined seen;
    private final Fingerprint fingerprint;

    ApiFindings(Patient patient, Examined seen) {
        this.patient = patient;
        this.seen = seen;
        this.fingerprint = new Fingerprint(patient, seen);
    }

    /** All of them, in order. */
    Stream<Finding> all() {
        return Stream.of(function().stream(), profile().stream(), form(), nonsense().stream(), browser().stream())
                .flatMap(findings -> findings);
    }

    private Optional<Finding> function() {
        var handler = fingerprint.handler();
        return switch (handler.value()) {
            case NONE, NOT_SEEN -> Optional.empty();
            case NACELLE -> Optional.of(function(handler, Mark.GOOD, ours() + payload()));
            case ALWAYS_FAILING -> Optional.of(function(handler, Mark.BAD, words(handler)));
            case UNKNOWN -> Optional.of(function(handler, Mark.UNKNOWN, words(handler)));
            default -> Optional.of(function(handler, Mark.GOOD, words(handler) + payload()));
        };
    }

    private Finding function(Certain<Handler> handler, Mark mark, String sentence) {
        var isWorkshop = handler.value().name().startsWith("WORKSHOP");
        return new Finding(
                Topic.FUNCTION,
                mark,
                handler.certainty(),
                sentence,
                isWorkshop ? Messages.text("doctor.function.workshop.next") : "");
    }

    private static String words(Certain<Handler> handler) {
        return Messages.text("doctor.function." + handler.value().wireName());
    }

    private String ours() {
        return fingerprint
                .version()
                .map(version -> Messages.text("doctor.function.nacelle", version))
                .orElse(Messages.text("doctor.function.nacelle-quiet"));
    }

    private String payload() {
        return fingerprint
                .payloadFormat()
                .map(format -> " "
                        + Messages.text(
                                format.certainty() == Certainty.SURE ? "doctor.payload.sure" : "doctor.payload.likely",
                                format.value()))
                .orElse("");
    }

    private Optional<Finding> profile() {
        if (seen.otherScored().isPresent()) {
            return seen.otherScored().flatMap(probed -> probed.step().profile()).map(this::otherProfile);
        }
        if (seen.scored().isPresent()) {
            var text = Messages.text(
                    "doctor.profile.taken",
                    patient.profile().title(),
                    patient.profile().size());
            return Optional.of(new Finding(Topic.PROFILE, Mark.GOOD, Certainty.SURE, text, ""));
        }
        return seen.first(ProbeKind.OTHER_READING)
                .map(tried -> new Finding(
                        Topic.PROFILE, Mark.UNKNOWN, Certainty.SURE, Messages.text("doctor.profile.none"), ""));
    }

    private Finding otherProfile(Profile taken) {
        return new Finding(
                Topic.PROFILE,
                Mark.BAD,
                Certainty.SURE,
                Messages.text(
                        "doctor.profile.other",
                        taken.title(),
                        taken.size(),
                        patient.profile().title()),
                Messages.text("doctor.profile.other.next", taken.title()));
    }

    private Stream<Finding> form() {
        return seen.scored().stream().flatMap(probed -> {
            var oddities = ContractCheck.oddities((Outcome.Scored) probed.outcome());
            return oddities.isEmpty()
                    ? Stream.of(finding(Topic.ANSWER, Mark.GOOD, Messages.text("doctor.answer.bare"), ""))
                    : oddities.stream().map(text -> finding(Topic.ANSWER, Mark.ODD, text, ""));
        });
    }

    /** What became of the reading no model takes; says something only beside one that got a score. */
    private Optional<Finding> nonsense() {
        if (seen.scored().isEmpty()) {
            return Optional.empty();
        }
        return seen.first(ProbeKind.BAD_READING).flatMap(bad -> bad.status().map(status -> {
            if (bad.isScored()) {
                return finding(
                        Topic.MISTAKE, Mark.ODD, Messages.text("doctor.answer.nonsense-scored", Asking.NO_READING), "");
            }
            return status >= 400 && status < 500
                    ? finding(Topic.MISTAKE, Mark.GOOD, Messages.text("doctor.answer.nonsense-refused", status), "")
                    : finding(
                            Topic.MISTAKE,
                            Mark.ODD,
                            Messages.text("doctor.answer.nonsense-failed", status),
                            Messages.text("doctor.answer.nonsense-failed.next"));
        }));
    }

    private static Finding finding(Topic topic, Mark mark, String sentence, String next) {
        return new Finding(topic, mark, Certainty.SURE, sentence, next);
    }

    private Optional<Finding> browser() {
        return fingerprint.handler().value() == Handler.NOT_SEEN
                ? Optional.empty()
                : BrowserVerdict.of(patient, seen).map(this::browser);
    }

    private Finding browser(BrowserVerdict verdict) {
        var key = "doctor.browser." + verdict.sending().wireName() + "."
                + verdict.reading().name().toLowerCase(Locale.ROOT);
        var status = seen.first(ProbeKind.PREFLIGHT)
                .flatMap(Probed::status)
                .map(Object::toString)
                .orElse("");
        var cookies = verdict.contradictory() ? " " + Messages.text("doctor.browser.cookies") : "";
        return new Finding(
                Topic.BROWSER,
                verdict.isFree() ? Mark.GOOD : Mark.ODD,
                Certainty.SURE,
                Messages.text(key, patient.origin(), status) + cookies,
                verdict.isFree() ? "" : Messages.text("doctor.browser.next"));
    }
}
