package dev.nacelle.mock;

import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.lambda.TurbineScoreHandler;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.call.CallDesk;
import dev.nacelle.mock.call.CarryingPatience;
import dev.nacelle.mock.call.CurrentCall;
import dev.nacelle.mock.call.ObservedFunction;
import dev.nacelle.mock.call.ObservedRuntime;
import dev.nacelle.mock.call.Pause;
import dev.nacelle.mock.call.RuntimeFaults;
import dev.nacelle.mock.call.Slack;
import dev.nacelle.mock.call.StoppedInTime;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.gateway.patience.WorkerThreads;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import dev.nacelle.mock.setup.FunctionSettings;
import dev.nacelle.reading.Profile;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * What is deployed in the mock: for each profile a SageMaker endpoint named like it, and a function with a route that
 * asks that endpoint. The one place where the parts are put together.
 */
final class Deployment implements AutoCloseable {
    private static final Api API = Api.example();

    // No handler waits but for its SDK's one call, which gives itself up; the rest takes some milliseconds.
    private static final Duration LONGEST_RUN = InProcessRuntimeClient.WHOLE_CALL.plusSeconds(1);

    // The listener has at most 616 threads, and each waits for at most two of these: one that API Gateway may leave
    // behind, and behind it one that Lambda may.
    private static final int MOST_WORKERS = 2 * 616;

    private final AwsIds ids = new AwsIds(new Random());
    private final CurrentCall calls = new CurrentCall();
    private final WorkerThreads workers = WorkerThreads.atMost(MOST_WORKERS);
    private final FaultBoard board;
    private final Pause pause;
    private final Patience patience;
    private final RuntimeEndpoint runtime;
    private final SageMakerRuntimeClient client;
    private final Lazy<SageMakerRuntimeClient> workshopsClient;
    private final Map<String, DeployedFunction> functions;
    private final GatewayApi api;
    private final CallDesk desk;

    private Deployment(MockConfig config, FaultBoard board, Journal journal, Pause pause, Slack slack) {
        this.board = board;
        this.pause = pause;
        this.patience = new CarryingPatience(workers, calls, slack);
        this.runtime = new RuntimeEndpoint(API.account(), containers(config), ids);
        var faults = new RuntimeFaults(runtime);
        var service = new ObservedRuntime(faults, calls, pause);
        var region = API.account().region();
        this.client = InProcessRuntimeClient.create(service, region);
        this.workshopsClient = new Lazy<>(() -> InProcessRuntimeClient.asInTheWorkshop(service, region));
        this.functions = functions(config);
        this.api = gateway(config.setUp().api());
        var backDoor = gateway(config.setUp().function().handler().before(ApiSettings.httpApi()));
        this.desk = new CallDesk(api, backDoor, faults, calls, board, journal);
    }

    /**
     * Deploys what that set-up asks for.
     *
     * @param board what is to go wrong with each call
     * @param journal where calls are noted
     * @param pause where calls wait on purpose
     * @param slack for threads that wait for a function which may not end
     */
    static Deployment of(MockConfig config, FaultBoard board, Journal journal, Pause pause, Slack slack) {
        return new Deployment(config, board, journal, pause, slack);
    }

    /** The path of that function on its usual route. */
    String path(String functionName) {
        return api.settings().path(functionName);
    }

    /** The path of that function for requests that are nobody's call. */
    static String backDoorPath(String functionName) {
        return ApiSettings.httpApi().path(functionName);
    }

    /** The path of the SageMaker endpoint of that name. */
    static String endpointPath(String endpointName) {
        return RuntimeEndpoint.PATH_PREFIX + endpointName + "/invocations";
    }

    /** The API in front of the functions; its settings may change. */
    GatewayApi api() {
        return api;
    }

    /** The container behind each SageMaker endpoint's name; its settings may change. */
    Map<String, ModelContainer> containers() {
        return runtime.containers();
    }

    /** The functions by their names; how they are deployed may change. */
    Map<String, DeployedFunction> functions() {
        return functions;
    }

    /**
     * Whether a call may wait: on purpose, or for a function that runs on a thread of its own because somebody may give
     * it up.
     */
    boolean mayWait() {
        if (!board.isClear() || isGivenUpIn(api.settings().integrationTimeout())) {
            return true;
        }
        for (var function : functions.values()) {
            if (isGivenUpIn(function.settings().timeout())) {
                return true;
            }
        }
        return false;
    }

    /** Answers a call. */
    Delivery answer(WireRequest request, String sourceIp) {
        return desk.answer(request, sourceIp);
    }

    /** Answers a request that is nobody's call. */
    Delivery answerUnnoticed(WireRequest request, String sourceIp) {
        return desk.answerUnnoticed(request, sourceIp);
    }

    @Override
    public void close() {
        workers.close();
        client.close();
        workshopsClient.ifMade(SageMakerRuntimeClient::close);
    }

    private GatewayApi gateway(ApiSettings settings) {
        return new GatewayApi(API, settings, routes(), ids, Clock.systemUTC(), patience);
    }

    private List<Route> routes() {
        return functions.entrySet().stream()
                .map(function -> new Route(
                        function.getKey(),
                        new ObservedFunction(function.getValue(), function.getValue()::with, calls, pause)))
                .toList();
    }

    private static Map<String, ModelContainer> containers(MockConfig config) {
        return config.profiles().stream().collect(toMap(Profile::id, profile -> container(config, profile)));
    }

    private static ModelContainer container(MockConfig config, Profile profile) {
        var container = ModelContainer.of(config.model().load(profile));
        container.use(config.setUp().container());
        return container;
    }

    private Map<String, DeployedFunction> functions(MockConfig config) {
        var deployed = new LinkedHashMap<String, DeployedFunction>();
        for (int i = 0; i < config.profiles().size(); i++) {
            var name = config.functionName(i);
            deployed.put(
                    name,
                    function(name, config.profiles().get(i).id(), config.setUp().function()));
        }
        return deployed;
    }

    private DeployedFunction function(String name, String endpointName, FunctionSettings settings) {
        var environment = Map.of("SAGEMAKER_ENDPOINT_NAME", endpointName);
        var current = new TurbineScoreHandler(client, variable -> Optional.ofNullable(environment.get(variable)));
        return new DeployedFunction(
                endpointName,
                deployed -> limited(
                        new LambdaRuntime(
                                name,
                                handler(deployed.handler(), endpointName, current),
                                API.account(),
                                ids,
                                deployed.timeout()),
                        deployed.timeout()),
                settings);
    }

    private RequestStreamHandler handler(
            HandlerGeneration generation, String endpointName, RequestStreamHandler current) {
        return generation == HandlerGeneration.CURRENT
                ? current
                : generation.handler(workshopsClient.get(), endpointName, current);
    }

    /** A function that ends by itself before its time-out needs nobody who watches the clock. */
    private FunctionInvoker limited(FunctionInvoker function, Duration timeout) {
        return isGivenUpIn(timeout)
                ? new StoppedInTime(function, timeout, patience, calls, pause)
                : function.endingWithin(LONGEST_RUN);
    }

    private static boolean isGivenUpIn(Duration timeout) {
        return timeout.compareTo(LONGEST_RUN) < 0;
    }
}
