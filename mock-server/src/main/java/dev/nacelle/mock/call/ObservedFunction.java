package dev.nacelle.mock.call;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.FunctionCrashed;
import dev.nacelle.mock.fault.FunctionThrottled;
import dev.nacelle.mock.fault.FunctionTimedOut;
import dev.nacelle.mock.fault.OlderHandler;
import dev.nacelle.mock.fault.WrongResult;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.generation.HandlerGeneration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A function whose runs are recorded and go wrong as planned. */
public final class ObservedFunction implements FunctionInvoker {
    private final FunctionInvoker function;
    private final Function<HandlerGeneration, FunctionInvoker> older;
    private final CurrentCall calls;
    private final Pause pause;

    /**
     * Wraps a function.
     *
     * @param older the workshop's function of a generation, to run in the place of this one
     */
    public ObservedFunction(
            FunctionInvoker function,
            Function<HandlerGeneration, FunctionInvoker> older,
            CurrentCall calls,
            Pause pause) {
        this.function = function;
        this.older = older;
        this.calls = calls;
        this.pause = pause;
    }

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailedException {
        var call = calls.get();
        long from = call.recorder().functionBegan(event);
        try {
            var result = run(call, event);
            call.recorder().functionAnswered(from, result);
            return result;
        } catch (FunctionFailedException failed) {
            call.recorder().functionFailed(from, String.valueOf(failed.getMessage()));
            throw failed;
        } finally {
            pause.over(call);
        }
    }

    /** As long as the function takes at most, and the wait that is planned for the call under way. */
    @Override
    public Optional<Duration> endsWithin() {
        var plan = calls.get().plan();
        return function.endsWithin()
                .map(end -> plan.isEmpty()
                        ? end
                        : end.plus(plan.totalDelay(Hop.LAMBDA))
                                .plus(plan.first(FunctionTimedOut.class)
                                        .map(FunctionTimedOut::limit)
                                        .orElse(Duration.ZERO)));
    }

    private byte[] run(Call call, byte[] event) throws FunctionFailedException {
        if (call.plan().isEmpty()) {
            return function.invoke(event);
        }
        if (call.meet(FunctionThrottled.class).isPresent()) {
            throw FunctionFailedException.throttled(FunctionThrottled.REASON);
        }
        pause(call.delay(Hop.LAMBDA));
        failAsPlanned(call);
        var wrong = call.meet(WrongResult.class);
        return wrong.isPresent()
                ? LambdaRuntime.withinLimit(wrong.get().kind().bytes())
                : chosen(call).invoke(event);
    }

    private void failAsPlanned(Call call) throws FunctionFailedException {
        var timedOut = call.meet(FunctionTimedOut.class);
        if (timedOut.isPresent()) {
            pause(timedOut.get().limit());
            throw FunctionFailedException.timedOut(timedOut.get().limit());
        }
        var crashed = call.meet(FunctionCrashed.class);
        if (crashed.isPresent()) {
            throw new FunctionFailedException(
                    crashed.get().errorType() + ": " + crashed.get().message());
        }
    }

    private FunctionInvoker chosen(Call call) {
        return call.meet(OlderHandler.class)
                .map(fault -> older.apply(fault.generation()))
                .orElse(function);
    }

    private void pause(Duration time) throws FunctionFailedException {
        try {
            pause.take(time);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new FunctionFailedException("Nobody waits for the function any longer", givenUp);
        }
    }
}
