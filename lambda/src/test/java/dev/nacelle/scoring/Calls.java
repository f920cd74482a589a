package dev.nacelle.scoring;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Calls as tests make them. */
final class Calls {
    private Calls() {}

    /** The first call of an instance, with ten seconds to run. */
    static Call call(LongSupplier nanos) {
        return new Call("r-1", "http-api", "2.0", true, Duration.ofSeconds(10), new Stopwatch(nanos));
    }

    /** Remembers each call's id, and how it went: the failure's code or the answer's status. */
    record Log(List<String> lines) implements CallLog {
        @Override
        public void failed(Call call, Failure failure) {
            lines.add(call.requestId() + " " + failure.code());
        }

        @Override
        public void answered(Call call, int status) {
            lines.add(call.requestId() + " " + status);
        }
    }
}
