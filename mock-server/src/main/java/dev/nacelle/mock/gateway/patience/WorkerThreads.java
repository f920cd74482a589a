package dev.nacelle.mock.gateway.patience;

import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.TooLateException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls each function on a thread of its own, so that one that hangs can be left behind. A function given up on is
 * interrupted; one that does not care keeps its thread.
 *
 * <p>The threads are daemons, are made when needed, and are at most as many as asked for; a call beyond them fails as if
 * Lambda had no more concurrency. Safe for use by many threads.
 */
public final class WorkerThreads implements Patience, AutoCloseable {
    private static final int USUAL_MOST = 64;
    private static final long IDLE_SECONDS = 10;

    private final ExecutorService threads;

    private WorkerThreads(int most) {
        this.threads =
                new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "mock-function");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** At most 64 threads. */
    public static WorkerThreads create() {
        return new WorkerThreads(USUAL_MOST);
    }

    /** At most so many threads. */
    public static WorkerThreads atMost(int most) {
        return new WorkerThreads(most);
    }

    @Override
    public byte[] call(FunctionInvoker function, byte[] event, Duration limit)
            throws FunctionFailedException, TooLateException {
        var call = start(function, event);
        try {
            return call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new TooLateException(limit);
        } catch (ExecutionException thrown) {
            throw failed(Objects.requireNonNullElse(thrown.getCause(), thrown));
        } catch (InterruptedException closing) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new FunctionFailedException("The mock is closing", closing);
        }
    }

    /** Starts no more calls; those under way are interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Future<byte[]> start(FunctionInvoker function, byte[] event) throws FunctionFailedException {
        try {
            return threads.submit(() -> function.invoke(event));
        } catch (RejectedExecutionException busy) {
            throw FunctionFailedException.throttled("Rate Exceeded: every thread for functions is busy");
        }
    }

    private static FunctionFailedException failed(Throwable cause) {
        return cause instanceof FunctionFailedException known
                ? known
                : new FunctionFailedException("The function threw " + cause, cause);
    }
}
