package dev.nacelle.app.hops;

import dev.nacelle.contract.Hop;
import java.util.Optional;

/** Knows a stretch of a call's way. */
interface HopSource {
    /** What became of the call there; a hop the fault lies at is not asked for. */
    Finding find(Hop hop);

    /** What the hop took, where it was measured. */
    Optional<HopTime> time(Hop hop);

    /** What went into it, or why that cannot be seen. */
    String in(Hop hop);

    /** What came out of it, or why that cannot be seen. */
    String out(Hop hop);

    /** The hop with everything about it. Where a call did not come it took no time, whatever was waited for before. */
    default HopState state(Hop hop, Optional<HopFault> fault) {
        var found = fault.filter(at -> at.hop() == hop).map(HopFault::finding).orElseGet(() -> find(hop));
        var time = time(hop).filter(some -> found.verdict() != HopVerdict.NOT_REACHED);
        return new HopState(hop, found.verdict(), found.certainty(), time, found.evidence(), in(hop), out(hop));
    }
}
