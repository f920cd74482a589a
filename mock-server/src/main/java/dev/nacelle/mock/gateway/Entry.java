package dev.nacelle.mock.gateway;

import java.util.function.Function;

/** What becomes of a request at the front door. */
sealed interface Entry {
    /** Goes on with one of these functions. */
    <T> T match(Function<Caller, T> admitted, Function<GatewayAnswer, T> refused);

    /** It may come in. */
    static Entry of(Caller caller) {
        return new Admitted(caller);
    }

    /** It may not. */
    static Entry refused(GatewayAnswer answer) {
        return new Refused(answer);
    }

    /** It may come in. */
    record Admitted(Caller caller) implements Entry {
        @Override
        public <T> T match(Function<Caller, T> admitted, Function<GatewayAnswer, T> refused) {
            return admitted.apply(caller);
        }
    }

    /** It may not, and gets this answer. */
    record Refused(GatewayAnswer answer) implements Entry {
        @Override
        public <T> T match(Function<Caller, T> admitted, Function<GatewayAnswer, T> refused) {
            return refused.apply(answer);
        }
    }
}
