/** Programs that load a mock for long and see what becomes of it; {@code mock-server/bench} runs them, no test does. */
@NullMarked
package dev.nacelle.mock.bench;

import org.jspecify.annotations.NullMarked;
