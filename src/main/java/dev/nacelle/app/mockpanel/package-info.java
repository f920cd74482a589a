/**
 * The pane in which a person makes the mock fail on purpose: plays a scenario, turns a dial, puts another API, function
 * or model into it, and puts everything right again with one key.
 */
@NullMarked
package dev.nacelle.app.mockpanel;

import org.jspecify.annotations.NullMarked;
