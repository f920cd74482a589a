package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import java.util.random.RandomGenerator;

/**
 * One thing that goes wrong, or slowly, with a call. A value: what acts on it is the hop that finds it in the call's
 * {@link CallPlan}.
 *
 * <p>The faults of one call do not exclude each other. A call meets them in the order of its hops, and the first that
 * ends it hides the later ones, as in reality: who is refused by the gateway never learns that the endpoint is gone.
 */
public sealed interface Fault
        permits ColdStart,
                ConnectionFault,
                FunctionCrashed,
                FunctionThrottled,
                FunctionTimedOut,
                GatewayRefusal,
                Latency,
                ModelFailure,
                OlderHandler,
                PayloadSwitched,
                RuntimeFailure,
                SageMakerUnreachable,
                SlowBody,
                WrongAnswer,
                WrongResult {
    /** Where it happens. */
    Hop hop();

    /** Its {@code type} in a scenario file. */
    String type();

    /** One case for each fault, so that the compiler tells what a new one breaks. */
    <R> R match(Cases<R> cases);

    /** The same with every delay drawn: what is left to chance is decided here, once. */
    default Fault drawn(RandomGenerator random) {
        return this;
    }

    /** What it does, in one line without a full stop, for a list of faults. */
    default String summary() {
        return match(new FaultSummary());
    }

    /**
     * What to do with each kind of fault.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** A hop that takes longer. */
        R latency(Latency fault);

        /** A function that has to be started first. */
        R coldStart(ColdStart fault);

        /** An answer that trickles in. */
        R slowBody(SlowBody fault);

        /** A connection that breaks. */
        R connection(ConnectionFault fault);

        /** An answer of the gateway's own. */
        R gatewayRefusal(GatewayRefusal fault);

        /** An API that sends the function the other kind of event. */
        R payloadSwitched(PayloadSwitched fault);

        /** A function that may not run more often. */
        R functionThrottled(FunctionThrottled fault);

        /** A function that ends with an exception. */
        R functionCrashed(FunctionCrashed fault);

        /** A function that is stopped at its time limit. */
        R functionTimedOut(FunctionTimedOut fault);

        /** A function whose result the gateway cannot use. */
        R wrongResult(WrongResult fault);

        /** One of the workshop's functions in the place of ours. */
        R olderHandler(OlderHandler fault);

        /** An error of the SageMaker Runtime. */
        R runtimeFailure(RuntimeFailure fault);

        /** A SageMaker Runtime that cannot be reached. */
        R sageMakerUnreachable(SageMakerUnreachable fault);

        /** A model container that answers with an error. */
        R modelFailure(ModelFailure fault);

        /** A model that answers something else than a score. */
        R wrongAnswer(WrongAnswer fault);
    }
}
