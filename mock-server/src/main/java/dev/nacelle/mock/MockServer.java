package dev.nacelle.mock;

import dev.nacelle.mock.call.Pause;
import dev.nacelle.mock.control.ControlApi;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.http.HttpListener;
import dev.nacelle.mock.http.HttpThreads;
import dev.nacelle.mock.http.WireHandler;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.model.ThresholdCosts;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A running mock of the deployed API. What it answers comes from the real function, the real AWS SDK and a trained
 * stand-in model, all in this process; nothing reaches AWS.
 *
 * <p>Safe for use by many threads. Its own threads are daemons: they keep no program alive.
 */
public final class MockServer implements AutoCloseable {
    private final MockConfig config;
    private final Parts parts;
    private final HttpListener listener;
    private final URI uri;
    private final WarmUp warmUp;

    private MockServer(MockConfig config, Parts parts, HttpListener listener, URI uri) {
        this.config = config;
        this.parts = parts;
        this.listener = listener;
        this.uri = uri;
        this.warmUp = new WarmUp(config.profiles().stream()
                .map(profile -> new WarmUp.Call(
                        uri.resolve(Deployment.backDoorPath(config.functionName(indexOf(profile)))),
                        profile.initialReading().toCsv(),
                        token()))
                .toList());
    }

    /**
     * Starts a mock. It answers when this returns; a moment later also the first call is fast.
     *
     * @throws MockStartException if the port or address cannot be had, or a profile has no trained model
     */
    public static MockServer start(MockConfig config) {
        var address = ListenAddress.of(config.host());
        var threads = new HttpThreads();
        var parts = parts(config, address, threads);
        try {
            var listener = HttpListener.start(
                    address.ip(),
                    config.port(),
                    GatewayApi.MAX_BODY_BYTES,
                    threads,
                    parts.reception(),
                    config.control() ? Optional.of(ControlApi.PATH_PREFIX) : Optional.empty());
            var server = new MockServer(config, parts, listener, address.uri(listener.port()));
            server.warmUp.start();
            return server;
        } catch (IOException taken) {
            parts.deployment().close();
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
        return uri.resolve(parts.deployment().path(config.functionName(indexOf(profile))));
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

    /**
     * The addresses at which other computers reach that function, one for each network; empty if none can.
     *
     * @throws NoSuchElementException if the mock does not serve that profile
     */
    public List<URI> roomUris(Profile profile) {
        var path = functionUri(profile).getPath();
        return ListenAddress.of(config.host()).roomUris(listener.port()).stream()
                .map(base -> base.resolve(path))
                .toList();
    }

    /**
     * What each threshold costs with the model for that profile; nothing for somebody's own model, and for a profile that
     * none comes for.
     */
    public Optional<ThresholdCosts> thresholdCosts(Profile profile) {
        return config.model().thresholdCosts(profile);
    }

    /** What stands in it now for its first profile. */
    public SetUp setUp() {
        return setUp(config.profiles().get(0));
    }

    /**
     * What stands in it now for that profile.
     *
     * @throws NoSuchElementException if the mock does not serve that profile
     */
    public SetUp setUp(Profile profile) {
        return new SetUp(
                parts.deployment().api().settings(),
                function(profile).settings(),
                container(profile).settings());
    }

    /**
     * Sets up anew what stands in it for that profile, from the next request on; addresses change with the stage. The
     * API is one for all profiles.
     *
     * @throws IllegalStateException if two functions would have the same route; nothing changes then
     * @throws NoSuchElementException if the mock does not serve that profile
     */
    public void use(Profile profile, SetUp wanted) {
        var function = function(profile);
        if (!wanted.api().equals(parts.deployment().api().settings())) {
            parts.deployment().api().use(wanted.api());
        }
        function.use(wanted.function());
        container(profile).use(wanted.container());
    }

    /** The same for every profile. */
    public void use(SetUp wanted) {
        config.profiles().forEach(profile -> use(profile, wanted));
    }

    /** What goes wrong on purpose; at first nothing. */
    public FaultBoard faults() {
        return parts.board();
    }

    /** The last calls, hop by hop. */
    public Journal journal() {
        return parts.journal();
    }

    /** What callers from other computers must send; empty when none can reach it. */
    public Optional<String> token() {
        return parts.reception().token();
    }

    /** What answers behind the port. */
    WireHandler reception() {
        return parts.reception();
    }

    /** Stops; calls under way may end, and those that wait on purpose wait no more. Closing twice does nothing more. */
    @Override
    public void close() {
        warmUp.close();
        parts.pause().close();
        listener.close();
        parts.deployment().close();
    }

    private static Parts parts(MockConfig config, ListenAddress address, HttpThreads threads) {
        try {
            var board = new FaultBoard(Clock.systemUTC());
            var journal = new Journal(config.journal());
            var slack = new ThreadSlack(threads);
            var pause = new Pause(slack);
            var deployment = Deployment.of(config, board, journal, pause, slack);
            var control = config.control()
                    ? Optional.of(new ControlApi(
                            board, journal, deployment.api(), deployment.functions(), deployment.containers()))
                    : Optional.<ControlApi>empty();
            var token = address.isLoopback() ? Optional.<RoomToken>empty() : Optional.of(RoomToken.random());
            return new Parts(deployment, board, journal, pause, new Reception(deployment, control, journal, token));
        } catch (IllegalArgumentException noModel) {
            throw new MockStartException(String.valueOf(noModel.getMessage()), noModel);
        }
    }

    private DeployedFunction function(Profile profile) {
        var name = config.functionName(indexOf(profile));
        return Objects.requireNonNull(parts.deployment().functions().get(name));
    }

    private ModelContainer container(Profile profile) {
        var id = config.profiles().get(indexOf(profile)).id();
        return Objects.requireNonNull(parts.deployment().containers().get(id));
    }

    private int indexOf(Profile profile) {
        return IntStream.range(0, config.profiles().size())
                .filter(i -> config.profiles().get(i).id().equals(profile.id()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The mock does not serve " + profile.id()));
    }

    /** What a mock is made of behind its port. */
    private record Parts(Deployment deployment, FaultBoard board, Journal journal, Pause pause, Reception reception) {}
}
