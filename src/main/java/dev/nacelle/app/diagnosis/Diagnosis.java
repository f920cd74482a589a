package dev.nacelle.app.diagnosis;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Optional;

/**
 * An outcome in words: what happened, where, why, and what to do next.
 *
 * @param rule id of the rule that says so
 * @param title a few words
 * @param sentence what happened and to which request, one to three sentences
 * @param cause why, a few words; for {@link Certainty#ONE_OF} what the causes have in common
 * @param hop where the fault lies; nothing where the facts do not tell
 * @param certainty how sure sentence, cause and hop are
 * @param nextStep what to do; empty when there is nothing to do
 * @param console the page of the AWS console to open, its parts separated by {@code >}; nothing where none helps
 * @param evidence the facts this rests on, a few words each; never a secret
 */
public record Diagnosis(
        String rule,
        String title,
        String sentence,
        String cause,
        Optional<Hop> hop,
        Certainty certainty,
        String nextStep,
        Optional<String> console,
        List<String> evidence) {
    public Diagnosis {
        evidence = List.copyOf(evidence);
    }

    /** The same, of something that came again. */
    Diagnosis again(String more, String next, List<String> all) {
        return new Diagnosis(
                rule,
                title,
                (sentence + " " + more).strip(),
                cause,
                hop,
                certainty,
                (nextStep + " " + next).strip(),
                console,
                all);
    }

    /** The same with one sentence more to do. */
    public Diagnosis withNext(String more) {
        var both = (nextStep + " " + more).strip();
        return new Diagnosis(rule, title, sentence, cause, hop, certainty, both, console, evidence);
    }
}
