package dev.nacelle.app.history;

import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;

/**
 * The call others are held against.
 *
 * @param call as it is kept
 * @param reading what was sent
 * @param score what it came to
 */
public record Baseline(KeptCall call, Reading reading, Score score) {}
