/**
 * Steering a running mock over HTTP, for programs on the same computer: its faults, its journal, its settings. Off
 * unless asked for; it answers neither other computers nor pages in a browser.
 */
@NullMarked
package dev.nacelle.mock.control;

import org.jspecify.annotations.NullMarked;
