package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The function in AWS's runtime interface client, started for one test and ended with it. */
final class RunningFunction implements AutoCloseable {
    /** The template's. */
    private static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(28);

    /** A start takes a second; this is for a computer that is busy. */
    private static final int PATIENCE_SECONDS = 300;

    /** The longest there is: on a busy computer an attempt that is given up would be asked twice. */
    private static final Map<String, String> PATIENT = Map.of("NACELLE_ATTEMPT_TIMEOUT_MS", "25000");

    /** Priming has two seconds for a call; a computer too busy for that gets another start. */
    private static final int MOST_STARTS = 10;

    private final RuntimeApi api;
    private final Process process;
    private final Path output;

    private RunningFunction(RuntimeApi api, Process process, Path output) {
        this.api = api;
        this.process = process;
        this.output = output;
    }

    /** Starts the handler as deployed. */
    static RunningFunction start(Path folder, SageMakerStub sageMaker) throws IOException {
        return start(folder, sageMaker, Map.of(), List.of());
    }

    /** Starts the handler with more environment variables. */
    static RunningFunction start(Path folder, SageMakerStub sageMaker, Map<String, String> environment)
            throws IOException {
        return start(folder, sageMaker, environment, List.of());
    }

    /** Starts the handler with more environment variables, and more options for its JVM. */
    static RunningFunction start(
            Path folder, SageMakerStub sageMaker, Map<String, String> environment, List<String> options)
            throws IOException {
        return start(folder, sageMaker, environment, options, FunctionProcess.HANDLER);
    }

    static RunningFunction start(
            Path folder, SageMakerStub sageMaker, Map<String, String> environment, List<String> options, String handler)
            throws IOException {
        var all = new ArrayList<>(options);
        all.addAll(List.of("-cp", classPath(entry -> true)));
        return startOn(folder, sageMaker, environment, all, handler);
    }

    /** Starts a handler on the class path that the options name. */
    static RunningFunction startOn(
            Path folder, SageMakerStub sageMaker, Map<String, String> environment, List<String> options, String handler)
            throws IOException {
        assumeTrue(NativeLibrary.isThereOne(), "AWS builds its runtime interface client for Linux only.");
        var api = RuntimeApi.start();
        var output = Files.createTempFile(folder, "function", ".txt");
        var settings = new HashMap<>(PATIENT);
        settings.putAll(environment);
        var process = new FunctionProcess(command(folder, options, handler), folder, settings)
                .start(api, sageMaker, output.toFile());
        return new RunningFunction(api, process, output);
    }

    private static List<String> command(Path folder, List<String> more, String handler) throws IOException {
        var options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add(NativeLibrary.unpacked(folder));
        options.addAll(more);
        return FunctionProcess.runtimeInterfaceClient(Path.of(System.getProperty("java.home")), options, handler);
    }

    /** What of this module's own class path, without its tests, is wanted. */
    static String classPath(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What the function answers to that event. */
    ProxyAnswer answer(String event) throws Exception {
        return answer(event, FUNCTION_TIMEOUT);
    }

    /** What the function answers if it may take that long. */
    ProxyAnswer answer(String event, Duration timeout) throws Exception {
        return ProxyAnswer.of(result(invoke(event.getBytes(StandardCharsets.UTF_8), timeout)));
    }

    /** What comes of any bytes. */
    RuntimeApi.Result result(byte[] event) throws Exception {
        return result(invoke(event, FUNCTION_TIMEOUT));
    }

    /** Queues an event without waiting for what comes of it. */
    CompletableFuture<RuntimeApi.Result> invoke(String event) {
        return invoke(event.getBytes(StandardCharsets.UTF_8), FUNCTION_TIMEOUT);
    }

    private CompletableFuture<RuntimeApi.Result> invoke(byte[] event, Duration timeout) {
        return api.invoke(event, timeout);
    }

    /** What a start of a function brings that depends on its being in time: what was expected as soon as it comes. */
    static <T> T inTime(T expected, Callable<T> start) throws Exception {
        var brought = start.call();
        for (int starts = 1; starts < MOST_STARTS && !brought.equals(expected); starts++) {
            brought = start.call();
        }
        return brought;
    }

    /** Waits; tells what the process wrote if nothing comes, or it ends. */
    <T> T result(CompletableFuture<T> coming) throws Exception {
        var ended = process.onExit().thenApply(gone -> new IllegalStateException(output()));
        CompletableFuture.anyOf(coming, ended).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!coming.isDone()) {
            throw ended.get();
        }
        return coming.get();
    }

    /** What the process wrote so far, to both of its outputs. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }
}
