package dev.nacelle.mock.call;

import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.TooLateException;
import java.time.Duration;
import java.util.Optional;

/**
 * A function that is stopped at its time-out, as Lambda stops it: the call has failed then, whatever the function does.
 * It is interrupted; one that does not care runs on by itself and nobody hears of it.
 *
 * @param timeout how long a call may take
 * @param patience calls it and gives up
 */
public record StoppedInTime(
        FunctionInvoker function, Duration timeout, Patience patience, CurrentCall calls, Pause pause)
        implements FunctionInvoker {
    @Override
    public byte[] invoke(byte[] event) throws FunctionFailedException {
        try {
            return patience.call(this::tidily, event, timeout);
        } catch (TooLateException late) {
            throw FunctionFailedException.timedOut(timeout);
        }
    }

    @Override
    public Optional<Duration> endsWithin() {
        return Optional.of(timeout);
    }

    // One that was left behind may come upon waits of its own after the call is over.
    private byte[] tidily(byte[] event) throws FunctionFailedException {
        var call = calls.get();
        try {
            return function.invoke(event);
        } finally {
            pause.over(call);
        }
    }
}
