package dev.nacelle.app.hops;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.journal.CallRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What became of one call at each hop of its way, in order.
 *
 * <p>At most one hop has {@link HopVerdict#FAILED failed}: the one the fault lies at. None has where there is a score,
 * where the call was stopped, or where nothing tells.
 *
 * @param hops those on the call's way; a call to SageMaker itself has neither API Gateway nor function
 */
public record HopStrip(List<HopState> hops) {
    public HopStrip {
        hops = List.copyOf(hops);
    }

    /**
     * The strip of a call.
     *
     * @param diagnosis of that outcome
     * @param record the mock's own record of that call; empty for a live one
     */
    public static HopStrip of(Outcome outcome, Diagnosis diagnosis, Optional<CallRecord> record) {
        var path = HopPath.of(outcome.exchange());
        var local = new LocalHops(outcome);
        // Of a call that was stopped the mock may have recorded anything from nothing to all.
        var inside =
                record.filter(known -> !(outcome instanceof Outcome.Cancelled)).map(MockHops::new);
        var fault = fault(outcome, diagnosis, local, inside).filter(at -> path.contains(at.hop()));
        HopSource behind = inside.<HopSource>map(mock -> mock).orElseGet(() -> new AnswerHops(outcome, fault, path));
        var hops = path.stream()
                .map(hop -> (LocalHops.HOPS.contains(hop) ? local : behind).state(hop, fault))
                .toList();
        return new HopStrip(outcome instanceof Outcome.Cancelled ? cancelled(hops) : hops);
    }

    /** The first hop of which nothing is known is where the call was when it was stopped. */
    private static List<HopState> cancelled(List<HopState> hops) {
        var here = hops.stream()
                .filter(state -> state.verdict() == HopVerdict.UNKNOWN)
                .findFirst();
        return hops.stream()
                .map(state -> here.filter(state::equals).isPresent() ? state.stopped() : state)
                .toList();
    }

    /** The strip of a call that did not come about because of this program, such as by a mock that did not start. */
    public static HopStrip unsent(Diagnosis diagnosis) {
        return new HopStrip(Arrays.stream(Hop.values())
                .map(hop -> hop == Hop.CLIENT
                        ? state(hop, HopVerdict.FAILED, diagnosis.title())
                        : state(hop, HopVerdict.NOT_REACHED, Messages.text("hops.not-reached")))
                .toList());
    }

    /** The hop the fault lies at. */
    public Optional<Hop> failed() {
        return hops.stream()
                .filter(state -> state.verdict() == HopVerdict.FAILED)
                .map(HopState::hop)
                .findFirst();
    }

    /** That hop of the call's way. */
    public Optional<HopState> at(Hop hop) {
        return hops.stream().filter(state -> state.hop() == hop).findFirst();
    }

    /**
     * What the diagnosis is sure of comes first, then what was seen from inside the mock, then what the diagnosis takes
     * for likely.
     */
    private static Optional<HopFault> fault(
            Outcome outcome, Diagnosis diagnosis, LocalHops local, Optional<MockHops> inside) {
        if (outcome instanceof Outcome.Scored || outcome instanceof Outcome.Cancelled) {
            return Optional.empty();
        }
        var told = diagnosis.hop().map(hop -> new HopFault(hop, diagnosis.certainty(), diagnosis.title()));
        return told.filter(at -> at.certainty() == Certainty.SURE)
                .or(() -> inside.map(MockHops::fault))
                .or(() -> told)
                .or(() -> isAfterAll(outcome) ? Optional.empty() : local.fault());
    }

    private static boolean isAfterAll(Outcome outcome) {
        return LocalHops.stage(outcome).compareTo(Stage.SEND) >= 0;
    }

    private static HopState state(Hop hop, HopVerdict verdict, String evidence) {
        var nothing = Messages.text("hops.flow.nothing");
        return new HopState(hop, verdict, Certainty.SURE, Optional.empty(), evidence, nothing, nothing);
    }
}
