/**
 * The deployed jar beside the workshop's Python function, both in front of the same Runtime API and the same SageMaker
 * stub over TLS: how long a start takes, the first answer, and every answer after thousands. Run by
 * {@code lambda/bench/run}.
 */
@NullMarked
package dev.nacelle.bench;

import org.jspecify.annotations.NullMarked;
