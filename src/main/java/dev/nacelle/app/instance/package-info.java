/**
 * One window for a person at a time: a second start brings the first one's window to the front. No JavaFX; what passes
 * between the two goes over this computer's own address and says nothing but "come to the front".
 */
@NullMarked
package dev.nacelle.app.instance;

import org.jspecify.annotations.NullMarked;
