package dev.nacelle.mock.fault;

import java.util.List;

/**
 * What a set of rules has done since it was set.
 *
 * @param calls how many calls it has seen
 * @param hits how many of them each rule has hit, in the rules' order. A hit is decided at a call's arrival; a fault of an
 *     earlier hop may keep the call from ever meeting it.
 */
public record Tally(long calls, List<Long> hits) {
    /** Copies the list. */
    public Tally {
        hits = List.copyOf(hits);
    }
}
