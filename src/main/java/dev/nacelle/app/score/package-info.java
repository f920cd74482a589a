/** A person sends the reading to the endpoint here, and sees the score, the verdict and what went over the wire. */
@NullMarked
package dev.nacelle.app.score;

import org.jspecify.annotations.NullMarked;
