package dev.nacelle.app.hops;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.contract.Hop;

/**
 * Where the fault lies.
 *
 * @param evidence what shows it, a sentence or two
 */
record HopFault(Hop hop, Certainty certainty, String evidence) {
    Finding finding() {
        return new Finding(HopVerdict.FAILED, certainty, evidence);
    }
}
