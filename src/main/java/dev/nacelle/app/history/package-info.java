/**
 * Every call that was made, kept on this computer from one start to the next: a bounded file of JSON lines that survives
 * a crash, search, export, and the pinned call a later one is held against. No class here knows a window.
 */
@NullMarked
package dev.nacelle.app.history;

import org.jspecify.annotations.NullMarked;
