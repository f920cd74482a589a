package dev.nacelle.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.ContractCheck;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the score command prints: the score or one JSON object on one stream, all else on the other. */
final class ScoreReport {
    // Whatever code page the terminal has, these bytes mean the same.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Tools tools;
    private final double threshold;
    private final boolean json;
    private final List<String> notes = new ArrayList<>();

    ScoreReport(Tools tools, double threshold, boolean json) {
        this.tools = tools;
        this.threshold = threshold;
        this.json = json;
    }

    /** Keeps what is to be told beside the score. */
    void remember(List<String> more) {
        notes.addAll(more);
    }

    /**
     * Prints what came of that reading.
     *
     * @return what the program is to exit with
     */
    ExitCode print(Reading reading, Outcome outcome) {
        if (outcome instanceof Outcome.Scored scored) {
            if (json) {
                tools.out().println(text(object(reading, scored)));
            } else {
                lines(reading, scored);
            }
            return ExitCode.SCORED;
        }
        return failure(outcome);
    }

    private void lines(Reading reading, Outcome.Scored scored) {
        tellNotes();
        warnings(reading, scored).forEach(warning -> tools.tell(Messages.text("cli.score.warning", warning)));
        tools.tell(Messages.text(
                expected(scored) ? "cli.score.above" : "cli.score.below",
                verdict(reading, scored),
                threshold,
                scored.exchange().endpoint(),
                scored.exchange().elapsed().toMillis()));
        tools.out().println(scored.value().text());
    }

    private ObjectNode object(Reading reading, Outcome.Scored scored) {
        var object = JSON.createObjectNode()
                .put("score", new BigDecimal(scored.value().text()))
                .put("label", expected(scored) ? 1 : 0)
                .put("verdict", verdict(reading, scored))
                .put("threshold", threshold);
        withCall(object, scored);
        var warnings = object.putArray("warnings");
        notes.forEach(warnings::add);
        warnings(reading, scored).forEach(warnings::add);
        return object;
    }

    private ExitCode failure(Outcome outcome) {
        tellNotes();
        var report = FailureReport.of(outcome, tools);
        if (json) {
            var object = report.object(JSON.createObjectNode());
            notes.forEach(withCall(object, outcome).putArray("warnings")::add);
            tools.out().println(text(object));
        }
        report.lines().forEach(tools::tell);
        return report.exitCode();
    }

    private static ObjectNode withCall(ObjectNode object, Outcome outcome) {
        var endpoint = outcome.exchange().endpoint();
        return object.put("endpoint", endpoint.address())
                .put("endpointKind", endpoint.kind().name().toLowerCase(Locale.ROOT))
                .put("elapsedMs", outcome.exchange().elapsed().toMillis());
    }

    private static String text(ObjectNode object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("A tree of texts and numbers was not written", cannotBe);
        }
    }

    private void tellNotes() {
        notes.forEach(note -> tools.tell(Messages.text("cli.score.note", note)));
    }

    private List<String> warnings(Reading reading, Outcome.Scored scored) {
        return Stream.concat(
                        reading.warnings().stream().map(ReadingProblem::message),
                        ContractCheck.oddities(scored).stream())
                .toList();
    }

    private String verdict(Reading reading, Outcome.Scored scored) {
        var profile = reading.profile();
        return expected(scored) ? profile.above() : profile.below();
    }

    private boolean expected(Outcome.Scored scored) {
        return scored.value().isAbove(threshold);
    }
}
