package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.reading.Reading;

/**
 * A call that is over: what was sent, what came of it, and what that means.
 *
 * @param diagnosis of the outcome; of a score too
 */
public record DiagnosedCall(Reading reading, Outcome outcome, Diagnosis diagnosis) {}
