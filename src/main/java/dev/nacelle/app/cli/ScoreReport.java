package dev.nacelle.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.app.client.Explanation;
import dev.nacelle.app.client.Outcome;
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

    /** Prints what came of that reading. */
    void print(Reading reading, Outcome outcome) {
        if (outcome instanceof Outcome.Scored scored) {
            if (json) {
                tools.out().println(object(reading, scored));
            } else {
                lines(reading, scored);
            }
        } else {
            failure(outcome);
        }
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

    private String object(Reading reading, Outcome.Scored scored) {
        var endpoint = scored.exchange().endpoint();
        var object = JSON.createObjectNode()
                .put("score", new BigDecimal(scored.value().text()))
                .put("label", expected(scored) ? 1 : 0)
                .put("verdict", verdict(reading, scored))
                .put("threshold", threshold)
                .put("endpoint", endpoint.address())
                .put("endpointKind", endpoint.kind().name().toLowerCase(Locale.ROOT))
                .put("elapsedMs", scored.exchange().elapsed().toMillis());
        var warnings = object.putArray("warnings");
        notes.forEach(warnings::add);
        warnings(reading, scored).forEach(warnings::add);
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("A tree of texts and numbers was not written", cannotBe);
        }
    }

    private void failure(Outcome outcome) {
        tellNotes();
        var why = Explanation.plain(outcome);
        tools.tell(why.sentence());
        if (!why.nextStep().isEmpty()) {
            tools.tell(why.nextStep());
        }
    }

    private void tellNotes() {
        notes.forEach(note -> tools.tell(Messages.text("cli.score.note", note)));
    }

    private List<String> warnings(Reading reading, Outcome.Scored scored) {
        return Stream.concat(
                        reading.warnings().stream().map(ReadingProblem::message), Explanation.oddity(scored).stream())
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
