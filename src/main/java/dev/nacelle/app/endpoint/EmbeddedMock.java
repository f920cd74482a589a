package dev.nacelle.app.endpoint;

import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.model.ThresholdCosts;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The mock inside this program: started in the background, asked for its address, stopped with the window. */
public final class EmbeddedMock implements AutoCloseable {
    private static final long LONGEST_START_SECONDS = 30;

    private final Callable<MockServer> starter;
    private final CompletableFuture<MockServer> server = new CompletableFuture<>();

    /** A mock that will be started that way. */
    public EmbeddedMock(Callable<MockServer> starter) {
        this.starter = starter;
    }

    /**
     * Starts it on a thread of its own.
     *
     * @param up told once, on that thread: the server that answers, or nothing if it did not start
     */
    public void start(Consumer<Optional<MockServer>> up) {
        var thread = new Thread(() -> run(up), "nacelle-mock-start");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The endpoint that serves that profile; waits until the mock is up.
     *
     * @throws MockUnavailableException if it did not start
     * @throws InterruptedException if the wait was cancelled
     */
    public Endpoint endpoint(Profile profile) throws InterruptedException {
        return Endpoint.mock(served(profile, MockServer::functionUri));
    }

    /**
     * Where the mock answers as SageMaker Runtime for that profile; waits until it is up.
     *
     * @throws MockUnavailableException if it did not start
     * @throws InterruptedException if the wait was cancelled
     */
    public URI runtime(Profile profile) throws InterruptedException {
        return served(profile, MockServer::endpointUri);
    }

    /** What each threshold costs with the model it has for that profile; nothing where nobody has counted, or it is not up. */
    public Optional<ThresholdCosts> thresholdCosts(Profile profile) {
        return server.isDone() && !server.isCompletedExceptionally()
                ? server.join().thresholdCosts(profile)
                : Optional.empty();
    }

    private URI served(Profile profile, BiFunction<MockServer, Profile, URI> address) throws InterruptedException {
        try {
            return address.apply(server(), profile);
        } catch (NoSuchElementException noModel) {
            throw new MockUnavailableException(
                    Messages.text("endpoint.mock.no-model", profile.title()),
                    Messages.text("endpoint.mock.no-model.next"),
                    noModel);
        }
    }

    private MockServer server() throws InterruptedException {
        try {
            return server.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new MockUnavailableException(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            throw new MockUnavailableException(late);
        }
    }

    @Override
    public void close() {
        server.completeExceptionally(new IllegalStateException("The mock was stopped"));
        if (!server.isCompletedExceptionally()) {
            server.join().close();
        }
    }

    private void run(Consumer<Optional<MockServer>> up) {
        try {
            var started = starter.call();
            if (!server.complete(started)) {
                started.close();
            }
            up.accept(Optional.of(started));
        } catch (Exception failed) { // whatever kept it from starting is told to who asks for its address
            server.completeExceptionally(failed);
            up.accept(Optional.empty());
        }
    }
}
