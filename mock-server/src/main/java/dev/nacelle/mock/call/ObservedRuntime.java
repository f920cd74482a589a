package dev.nacelle.mock.call;

import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.sdk.RuntimeService;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;

/**
 * The SageMaker Runtime as the function's AWS SDK reaches it: each of its attempts is recorded and goes wrong as
 * planned. A wait ends when the SDK gives an attempt up.
 */
public final class ObservedRuntime implements RuntimeService {
    private static final int OK = 200;
    private static final int MODEL_ERROR = 424;

    private final RuntimeFaults faults;
    private final CurrentCall calls;
    private final Pause pause;

    /** Wraps a service, itself within its faults. */
    public ObservedRuntime(RuntimeFaults faults, CurrentCall calls, Pause pause) {
        this.faults = faults;
        this.calls = calls;
        this.pause = pause;
    }

    @Override
    public WireResponse answer(WireRequest request) throws IOException {
        var call = calls.get();
        pause.over(call);
        long from = call.recorder().now();
        try {
            var answer = answer(call, request);
            call.recorder().attemptAnswered(request, from, answer);
            if (answer.status() != OK && answer.status() != MODEL_ERROR) {
                pause.mayFollow(call);
            }
            return answer;
        } catch (IOException broken) {
            call.recorder().attemptFailed(request, from, String.valueOf(broken.getMessage()));
            pause.mayFollow(call);
            throw broken;
        }
    }

    private WireResponse answer(Call call, WireRequest request) throws IOException {
        int attempt = call.nextAttempt();
        if (call.plan().isEmpty()) {
            return faults.answer(request);
        }
        pause(call, Hop.SAGEMAKER);
        if (faults.isUnreachable(call, attempt)) {
            throw new SocketException("Connection reset");
        }
        var failure = faults.beforeTheModel(call, attempt, request);
        if (failure.isPresent()) {
            return failure.get();
        }
        pause(call, Hop.MODEL);
        return faults.ofTheModel(call, request);
    }

    private void pause(Call call, Hop hop) throws InterruptedIOException {
        try {
            pause.take(call.delay(hop));
        } catch (InterruptedException givenUp) {
            // The SDK looks at the flag to tell its own time limit from other interruptions.
            Thread.currentThread().interrupt();
            var words = new InterruptedIOException("The AWS SDK gave this attempt up at its time limit");
            words.initCause(givenUp);
            throw words;
        }
    }
}
