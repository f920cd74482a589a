package dev.nacelle.app.hops;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.util.Optional;

/**
 * One hop of one call.
 *
 * @param certainty how sure the verdict is; an {@link HopVerdict#UNKNOWN unknown} one is surely unknown
 * @param time what it took; empty where nobody measured it
 * @param evidence what the verdict rests on, a sentence or two; never a secret
 * @param in what went into it, or why that cannot be seen
 * @param out what came out of it, or why that cannot be seen
 */
public record HopState(
        Hop hop,
        HopVerdict verdict,
        Certainty certainty,
        Optional<HopTime> time,
        String evidence,
        String in,
        String out) {
    /** The verdict in words, with how sure it is where it is not. */
    public String words() {
        return certainty == Certainty.SURE
                ? verdict.words()
                : Messages.text("hops.certainty." + certainty.wireName(), verdict.words());
    }

    /** The same, as the place where a person stopped the call. */
    HopState stopped() {
        return new HopState(
                hop, HopVerdict.STOPPED, Certainty.SURE, time, Messages.text("hops.cancelled-here"), in, out);
    }

    /** The same with other words for what it rests on. */
    HopState because(String other) {
        return new HopState(hop, verdict, certainty, time, other, in, out);
    }
}
