/** Work that must not hold up the window: off its thread, and the answer back on it. */
@NullMarked
package dev.nacelle.app.task;

import org.jspecify.annotations.NullMarked;
