package dev.nacelle.bench;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.runtime.ProxyEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process of a contender, from its start to its end. */
final class Sample implements AutoCloseable {
    static final String SCORE = "0.998887598515";

    /** Payload format 1.0, the only one that the workshop's Python function answers. */
    private static final byte[] EVENT = ProxyEvents.format1(ProxyEvents.READING).getBytes(StandardCharsets.UTF_8);

    private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(28);
    private static final int QUIET_MILLIS = 1_500;
    private static final int PATIENCE_SECONDS = 60;

    private final RuntimeApi api;
    private final Path output;
    private final CompletableFuture<RuntimeApi.Result> first;
    private final long started;
    private final Process process;
    private final long paused;

    private Sample(Contender contender, SageMakerStub sageMaker, Path output) throws Exception {
        this.api = RuntimeApi.start();
        this.output = output;
        this.started = System.nanoTime();
        this.process = contender.process().start(api, sageMaker, output.toFile());
        this.paused = contender.isRestored() ? pause() : 0;
        this.first = api.invoke(EVENT, FUNCTION_TIMEOUT);
    }

    /** Until the compilers are done with what the start gave them to do: a snapshot is taken of what is left. */
    private long pause() throws Exception {
        result(api.ready());
        Thread.sleep(QUIET_MILLIS);
        return TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
    }

    /** Starts a process with an event already waiting, as on AWS. */
    static Sample start(Contender contender, SageMakerStub sageMaker, Path output) throws Exception {
        return new Sample(contender, sageMaker, output);
    }

    /** Waits for the first answer, then for more until it is time to look at the memory. */
    ColdFigures cold(int calls) throws Exception {
        var answer = result(first);
        double cpu = ProcFile.cpuMillis(process.pid());
        for (int call = 1; call < calls; call++) {
            next();
        }
        return new ColdFigures(
                millis(started, result(api.ready())),
                millis(answer.begun(), answer.ended()),
                millis(started, answer.ended() - paused),
                cpu,
                ProcFile.residentMegabytes(process.pid()));
    }

    /** Asks so often unmeasured, then measured. */
    WarmFigures warm(int before, int measured) throws Exception {
        result(first);
        for (int call = 1; call < before; call++) {
            next();
        }
        var millis = new double[measured];
        long begun = System.nanoTime();
        for (int call = 0; call < measured; call++) {
            var answer = next();
            millis[call] = millis(answer.begun(), answer.ended());
        }
        double seconds = millis(begun, System.nanoTime()) / 1000;
        return new WarmFigures(
                Median.quantile(millis, 0.5),
                Median.quantile(millis, 0.99),
                measured / seconds,
                ProcFile.residentMegabytes(process.pid()));
    }

    /** Asks so often, then asks the process to end by itself. */
    void train(int calls) throws Exception {
        result(first);
        for (int call = 1; call < calls; call++) {
            next();
        }
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw failed("does not end");
        }
    }

    private RuntimeApi.Result next() throws Exception {
        return result(api.invoke(EVENT, FUNCTION_TIMEOUT));
    }

    private <T> T result(CompletableFuture<T> coming) throws IOException, InterruptedException, ExecutionException {
        try {
            var any = CompletableFuture.anyOf(coming, api.initError(), process.onExit())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var one = coming.getNow(null);
            if (one == null || (one instanceof RuntimeApi.Result answer && !isRight(answer))) {
                throw failed(any.toString());
            }
            return one;
        } catch (TimeoutException tooLate) {
            throw failed("no answer");
        }
    }

    private static boolean isRight(RuntimeApi.Result answer) {
        return !answer.isError() && answer.body().contains(SCORE);
    }

    private IOException failed(String what) throws IOException {
        return new IOException(what + "; it wrote: " + Files.readString(output));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }
}
