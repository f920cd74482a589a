package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;

/** Diagnoses one outcome after the other, each in the light of those before it at the same address. */
public final class SessionDiagnosis {
    private final Diagnostician diagnostician;
    private final SessionHistory history;

    /**
     * @param history is asked for what is known, and told of each outcome
     */
    public SessionDiagnosis(Diagnostician diagnostician, SessionHistory history) {
        this.diagnostician = diagnostician;
        this.history = history;
    }

    /** What that outcome means. Give it every outcome once, scores too: they are what a later failure is held against. */
    public Diagnosis of(Outcome outcome) {
        var exchange = outcome.exchange();
        var facts = Facts.of(outcome);
        var known = facts.with(history.at(exchange.endpoint(), facts.end()));
        history.remember(outcome);
        return Repetition.told(diagnostician.of(known), known);
    }
}
