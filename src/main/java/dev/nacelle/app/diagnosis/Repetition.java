package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of a failure that it is the same as before: who changed something meanwhile learns that it did not take effect, or
 * was not the cause.
 */
final class Repetition {
    // Rules whose own text says it.
    private static final Set<String> TOLD = Set.of("same-again", "three-seconds-again");
    // A role is no part of the code: nothing has to be deployed for it.
    private static final String ROLE_PAGE = "Permissions > Execution role";
    private static final List<Integer> FAILED_BEHIND = List.of(500, 502);

    private Repetition() {}

    /** The diagnosis of those facts, with what is to be said where the call before came to the same. */
    static Diagnosis told(Diagnosis diagnosis, Facts facts) {
        var streak = HistoryFacts.streak(facts);
        if (streak.isEmpty()
                || TOLD.contains(diagnosis.rule())
                || facts.outcome() instanceof Outcome.Scored
                || facts.outcome() instanceof Outcome.Cancelled) {
            return diagnosis;
        }
        var sentence = sentence(streak.get(), facts);
        var evidence = Stream.concat(
                        diagnosis.evidence().stream(),
                        KnownFacts.named("history.same-answer").stream().map(fact -> fact.seen(facts)))
                .distinct()
                .toList();
        return diagnosis.again(sentence, next(diagnosis, facts), evidence);
    }

    private static String next(Diagnosis diagnosis, Facts facts) {
        if (!isOfFunction(diagnosis, facts)) {
            return "";
        }
        var isOfRole =
                diagnosis.console().filter(page -> page.endsWith(ROLE_PAGE)).isPresent();
        return Messages.text(isOfRole ? "diagnosis.again.role" : "diagnosis.again.next");
    }

    private static String sentence(History.Streak past, Facts facts) {
        var isRecent = past.since().plusSeconds(60).isAfter(facts.end());
        var key = "diagnosis.again." + (past.count() == 1 ? "once" : "often") + (isRecent ? "-just-now" : "");
        return Messages.text(key, Placeholders.fill("{same-since}", facts), past.count() + 1);
    }

    /** Whether what a person may have changed is the function or its role. */
    private static boolean isOfFunction(Diagnosis diagnosis, Facts facts) {
        var failedBehind = facts.refused()
                .filter(answer -> FAILED_BEHIND.contains(answer.status()))
                .isPresent();
        return diagnosis.hop().map(Hop.LAMBDA::equals).orElse(failedBehind);
    }
}
