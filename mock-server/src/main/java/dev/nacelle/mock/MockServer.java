package dev.nacelle.mock;

import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.http.HttpListener;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * A running mock of the deployed API. What it answers comes from the real function, the real AWS SDK and a trained
 * stand-in model, all in this process; nothing reaches AWS.
 *
 * <p>Safe for use by many threads. Its own threads are daemons: they keep no program alive.
 */
public final class MockServer implements AutoCloseable {
    private final MockConfig config;
    private final Deployment deployment;
    private final HttpListener listener;
    private final URI uri;
    private final WarmUp warmUp;

    private MockServer(MockConfig config, Deployment deployment, HttpListener listener, URI uri) {
        this.config = config;
        this.deployment = deployment;
        this.listener = listener;
        this.uri = uri;
        this.warmUp = new WarmUp(config.profiles().stream()
                .map(profile -> new WarmUp.Call(
                        functionUri(profile), profile.initialReading().toCsv()))
                .toList());
    }

    /**
     * Starts a mock. It answers when this returns; a moment later also the first call is fast.
     *
     * @throws MockStartException if the port or address cannot be had, or a profile has no trained model
     */
    public static MockServer start(MockConfig config) {
        var address = ListenAddress.of(config.host());
        var deployment = deploy(config);
        try {
            var listener =
                    HttpListener.start(address.ip(), config.port(), GatewayApi.MAX_BODY_BYTES, deployment::answer);
            var server = new MockServer(config, deployment, listener, address.uri(listener.port()));
            server.warmUp.start();
            return server;
        } catch (IOException taken) {
            deployment.close();
            throw new MockStartException(taken.getMessage() + ". Choose another port, or 0 for any free one.", taken);
        }
    }

    /** Its base address, without a slash at the end. */
    public URI uri() {
        return uri;
    }

    /** Whether only programs on this computer can reach it. */
    public boolean isThisComputerOnly() {
        return ListenAddress.of(config.host()).isLoopback();
    }

    /**
     * The full address of the function that serves that profile.
     *
     * @throws NoSuchElementException if none does
     */
    public URI functionUri(Profile profile) {
        return uri.resolve(deployment.path(config.functionName(indexOf(profile))));
    }

    /**
     * The full address of the SageMaker endpoint behind that function.
     *
     * @throws NoSuchElementException if the mock does not serve that profile
     */
    public URI endpointUri(Profile profile) {
        return uri.resolve(
                Deployment.endpointPath(config.profiles().get(indexOf(profile)).id()));
    }

    /** Stops; calls under way may end. Closing twice does nothing more. */
    @Override
    public void close() {
        warmUp.close();
        listener.close();
        deployment.close();
    }

    private static Deployment deploy(MockConfig config) {
        try {
            return Deployment.of(config);
        } catch (IllegalArgumentException noModel) {
            throw new MockStartException(String.valueOf(noModel.getMessage()), noModel);
        }
    }

    private int indexOf(Profile profile) {
        return IntStream.range(0, config.profiles().size())
                .filter(i -> config.profiles().get(i).id().equals(profile.id()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The mock does not serve " + profile.id()));
    }
}
