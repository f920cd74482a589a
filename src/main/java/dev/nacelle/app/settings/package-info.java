/**
 * What the program remembers from one start to the next, and the file it stands in. Never a secret; never a reason not
 * to start: whatever is wrong with the file, there are settings, and a notice that says what happened.
 */
@NullMarked
package dev.nacelle.app.settings;

import org.jspecify.annotations.NullMarked;
