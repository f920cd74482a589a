/**
 * Sends a reading to an endpoint and says what came of it. Whatever the network does is a value, an {@code Outcome},
 * with the {@code Exchange} that led to it; {@code diagnosis} puts it into words. Only
 * {@code HttpScoringClient} knows of HTTP's machinery.
 */
@NullMarked
package dev.nacelle.app.client;

import org.jspecify.annotations.NullMarked;
