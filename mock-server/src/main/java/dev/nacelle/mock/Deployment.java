package dev.nacelle.mock;

import static java.util.stream.Collectors.toMap;

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
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.gateway.patience.WorkerThreads;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import dev.nacelle.reading.Profile;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/**
 * What is deployed in the mock: for each profile a SageMaker endpoint named like it, and a function with a route that
 * asks that endpoint. The one place where the parts are put together.
 */
final class Deployment implements AutoCloseable {
    private static final Api API = Api.example();

    // The function limits its calls to SageMaker to what its context says is left of these 29 s.
    private static final Duration LONGEST_CALL = Duration.ofSeconds(29);

    // As many as the listener has threads at most: each waits for at most one of these.
    private static final int MOST_WORKERS = 616;

    private final AwsIds ids = new AwsIds(new Random());
    private final CurrentCall calls = new CurrentCall();
    private final WorkerThreads workers = WorkerThreads.atMost(MOST_WORKERS);
    private final Pause pause;
    private final RuntimeEndpoint runtime;
    private final SageMakerRuntimeClient client;
    private final Lazy<SageMakerRuntimeClient> workshopsClient;
    private final GatewayApi api;
    private final CallDesk desk;

    private Deployment(MockConfig config, FaultBoard board, Journal journal, Pause pause, Slack slack) {
        this.pause = pause;
        this.runtime = new RuntimeEndpoint(API.account(), containers(config), ids);
        var faults = new RuntimeFaults(runtime);
        var service = new ObservedRuntime(faults, calls, pause);
        var region = API.account().region();
        this.client = InProcessRuntimeClient.create(service, region);
        this.workshopsClient = new Lazy<>(() -> InProcessRuntimeClient.asInTheWorkshop(service, region));
        var routes = routes(config);
        this.api = gateway(config.api(), routes, slack);
        this.desk = new CallDesk(api, gateway(ApiSettings.httpApi(), routes, slack), faults, calls, board, journal);
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

    private GatewayApi gateway(ApiSettings settings, List<Route> routes, Slack slack) {
        return new GatewayApi(
                API, settings, routes, ids, Clock.systemUTC(), new CarryingPatience(workers, calls, slack));
    }

    private static Map<String, ModelContainer> containers(MockConfig config) {
        return config.profiles().stream()
                .collect(toMap(
                        Profile::id, profile -> ModelContainer.of(config.model().load(profile))));
    }

    private List<Route> routes(MockConfig config) {
        return IntStream.range(0, config.profiles().size())
                .mapToObj(i ->
                        route(config.functionName(i), config.profiles().get(i).id()))
                .toList();
    }

    private Route route(String functionName, String endpointName) {
        var environment = Map.of("SAGEMAKER_ENDPOINT_NAME", endpointName);
        var handler = new TurbineScoreHandler(client, name -> Optional.ofNullable(environment.get(name)));
        var function = new LambdaRuntime(functionName, handler, API.account(), ids);
        return new Route(
                functionName,
                new ObservedFunction(
                        function.endingWithin(LONGEST_CALL),
                        older -> workshops(older, function, endpointName),
                        calls,
                        pause));
    }

    private FunctionInvoker workshops(HandlerGeneration generation, LambdaRuntime current, String endpointName) {
        return new LambdaRuntime(
                current.functionName(),
                generation.handler(workshopsClient.get(), endpointName, current.handler()),
                API.account(),
                ids);
    }
}
