/**
 * What the mock does wrong on purpose: the faults of each hop as values, named lists of them with a seed (scenarios) as
 * JSON files, and the board that decides at a call's arrival which faults it meets. Everything here decides and nothing
 * acts: no thread, no waiting, no socket.
 */
@NullMarked
package dev.nacelle.mock.fault;

import org.jspecify.annotations.NullMarked;
