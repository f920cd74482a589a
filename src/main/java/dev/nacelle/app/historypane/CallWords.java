package dev.nacelle.app.historypane;

import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Score;
import java.util.Locale;

/** What came of a call, in a few words and as a shape. */
final class CallWords {
    private CallWords() {}

    /** The score with what it means, or why there is none. */
    static String answer(KeptCall call, HistoryViewModel model) {
        return call.score()
                .map(score -> model.verdict(call)
                        .map(verdict -> Messages.text("historypane.scored", shown(score), verdict))
                        .orElse(shown(score)))
                .orElseGet(() -> call.failure().map(KeptCall.Failure::title).orElse(call.outcome()));
    }

    /** A shape of its own for each: breakdown expected, healthy, no score, stopped. */
    static String icon(KeptCall call, double threshold) {
        return call.score()
                .map(score -> score.isAbove(threshold) ? "fth-alert-octagon" : "fth-check-circle")
                .orElse(call.failed() ? "fth-alert-triangle" : "fth-slash");
    }

    private static String shown(Score score) {
        return String.format(Locale.ROOT, "%.3f", score.value());
    }
}
