package dev.nacelle.app.diagnosis;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that is known about failures: when it holds, and what it says then.
 *
 * @param id small letters, digits and dashes; no two rules of a book share one
 * @param when asked of the facts; the first rule that holds is the diagnosis
 * @param hop where the fault lies then
 * @param console the page of the AWS console that helps then
 * @param shown what is told as evidence besides the facts asked for
 * @param texts what a person reads then
 */
record Rule(
        String id,
        Condition when,
        Optional<Hop> hop,
        Certainty certainty,
        Optional<String> console,
        List<Fact> shown,
        Texts texts) {
    Rule {
        shown = List.copyOf(shown);
    }

    /** Texts with places for values, such as {@code {address}}; {@link Placeholders} tells which there are. */
    record Texts(String title, String text, String next, String cause) {}

    /** Whether the rule holds. */
    boolean holds(Facts facts) {
        return when.holds(facts);
    }

    /** What it says about those facts, for which it holds. */
    Diagnosis diagnose(Facts facts) {
        return new Diagnosis(
                id,
                Placeholders.fill(texts.title(), facts),
                Placeholders.fill(texts.text(), facts),
                Placeholders.fill(texts.cause(), facts),
                hop,
                certainty,
                Placeholders.fill(texts.next(), facts),
                console,
                evidence(facts));
    }

    private List<String> evidence(Facts facts) {
        return Stream.concat(when.used(facts), shown.stream())
                .distinct()
                .map(fact -> fact.seen(facts))
                .distinct()
                .toList();
    }
}
