package dev.nacelle.app.client;

import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.util.Optional;

/**
 * An outcome in words: what happened, where, and what to do next.
 *
 * <p>One answer seldom proves its cause. What is only likely, or one of several, is worded so, and {@link Certainty}
 * says it once more for programs.
 *
 * @param title a few words
 * @param sentence what happened and to which request, one to three sentences
 * @param hop where the fault lies; nothing where one answer alone does not tell
 * @param nextStep what to do; empty when there is nothing to do
 * @param certainty how sure title, sentence and hop are
 */
public record Explanation(String title, String sentence, Optional<Hop> hop, String nextStep, Certainty certainty) {
    /** How much one answer proves. */
    public enum Certainty {
        /** The answer says so itself, or nothing else answers like this. */
        SURE,
        /** The usual cause of such an answer. */
        LIKELY,
        /** Several causes are as usual; the texts name them. */
        ONE_OF
    }

    /** The outcome explained for the window, where a key goes back to the mock. */
    public static Explanation of(Outcome outcome) {
        var plain = plain(outcome);
        return Explaining.mockWouldHelp(outcome) ? plain.with(Messages.text("outcome.mock-key")) : plain;
    }

    /** The outcome explained without a word of keys. */
    public static Explanation plain(Outcome outcome) {
        return outcome.match(new Explaining());
    }

    /** What stopped a call before it was one, such as a mock that did not start. */
    public static Explanation ofUnexpected(Exception thrown) {
        var words = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return Explaining.explain("outcome.unexpected", Optional.of(Hop.CLIENT), Certainty.SURE, ErrorBody.line(words));
    }

    /** What is odd about an answer that gave a score; nothing when it is what the contract asks for. */
    public static Optional<String> oddity(Outcome.Scored outcome) {
        return outcome.exchange()
                .response()
                .filter(response ->
                        !response.body().text().strip().equals(outcome.value().text()))
                .map(response ->
                        Messages.text("outcome.scored.not-bare", outcome.value().text()));
    }

    private Explanation with(String more) {
        return new Explanation(title, sentence, hop, (nextStep + " " + more).strip(), certainty);
    }
}
