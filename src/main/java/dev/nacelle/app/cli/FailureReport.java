package dev.nacelle.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why there is no score, for people and for programs.
 *
 * @param notice why a person's own rules took no part; nothing when they did, or there are none
 */
record FailureReport(Outcome outcome, Diagnosis diagnosis, Optional<String> notice) {
    /** The report on that outcome, by the rules of these tools. */
    static FailureReport of(Outcome outcome, Tools tools) {
        var rules = tools.rules().get();
        return new FailureReport(outcome, new Diagnostician(rules).of(Facts.of(outcome)), rules.notice());
    }

    /** What the program is to exit with. */
    ExitCode exitCode() {
        return ExitCode.of(outcome, diagnosis);
    }

    /** What happened, what to do, where in AWS's console, and what that rests on; a line each. */
    List<String> lines() {
        var where = Messages.text(
                "cli.score.hop",
                diagnosis.hop().map(FailureReport::words).orElse(Messages.text("score.hop.unknown")),
                diagnosis.certainty().words());
        return Stream.of(
                        notice.map(text -> Messages.text("cli.score.note", text)),
                        Optional.of(diagnosis.sentence()),
                        Optional.of(diagnosis.nextStep()),
                        Optional.of(where),
                        diagnosis.console().map(page -> Messages.text("cli.score.console", page)),
                        Optional.of(Messages.text("cli.score.evidence", String.join("; ", diagnosis.evidence()))))
                .flatMap(Optional::stream)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The same for programs, put into that object. */
    ObjectNode object(ObjectNode object) {
        object.put("rule", diagnosis.rule())
                .put("title", diagnosis.title())
                .put("sentence", diagnosis.sentence())
                .put("cause", diagnosis.cause())
                .put("hop", diagnosis.hop().map(Hop::wireName).orElse(null))
                .put("certainty", diagnosis.certainty().wireName())
                .put("nextStep", diagnosis.nextStep())
                .put("console", diagnosis.console().orElse(null));
        diagnosis.evidence().forEach(object.putArray("evidence")::add);
        var status = outcome.exchange().response().map(WireResponse::status);
        status.ifPresentOrElse(number -> object.put("status", number), () -> object.putNull("status"));
        return object;
    }

    private static String words(Hop hop) {
        return Messages.text("hop." + hop.wireName());
    }
}
