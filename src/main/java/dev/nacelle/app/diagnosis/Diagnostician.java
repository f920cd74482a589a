package dev.nacelle.app.diagnosis;

import dev.nacelle.app.endpoint.MockUnavailableException;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Optional;

/** Holds the facts against the rules: the first rule that holds is the diagnosis. Never changes. */
public final class Diagnostician {
    private final RuleBook book;

    /**
     * @param book whose last rule always holds
     */
    public Diagnostician(RuleBook book) {
        this.book = book;
    }

    /** What those facts mean. What no rule knows is told as far as it is known. */
    public Diagnosis of(Facts facts) {
        return book.rules().stream()
                .filter(rule -> rule.holds(facts))
                .findFirst()
                .orElseThrow()
                .diagnose(facts);
    }

    /** What stopped a call before it was one, such as a mock that did not start. */
    public static Diagnosis unexpected(Exception thrown) {
        var words = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new Diagnosis(
                "not-sent",
                Messages.text("diagnosis.not-sent.title"),
                OneLine.of(Secrets.masked(words)),
                Messages.text("diagnosis.not-sent.cause"),
                Optional.of(Hop.CLIENT),
                Certainty.SURE,
                nextStep(thrown),
                Optional.empty(),
                List.of());
    }

    private static String nextStep(Exception thrown) {
        return Optional.of(thrown)
                .filter(MockUnavailableException.class::isInstance)
                .map(MockUnavailableException.class::cast)
                .flatMap(MockUnavailableException::nextStep)
                .orElse(Messages.text("diagnosis.not-sent.next"));
    }
}
