package dev.nacelle.mock;

import static java.util.stream.Collectors.toMap;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.lambda.TurbineScoreHandler;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.gateway.patience.WorkerThreads;
import dev.nacelle.mock.model.StandInModel;
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

    private final RuntimeEndpoint runtime;
    private final SageMakerRuntimeClient client;
    private final GatewayApi api;
    private final WorkerThreads workers;

    private Deployment(RuntimeEndpoint runtime, SageMakerRuntimeClient client, GatewayApi api, WorkerThreads workers) {
        this.runtime = runtime;
        this.client = client;
        this.api = api;
        this.workers = workers;
    }

    /** Deploys what that set-up asks for. */
    static Deployment of(MockConfig config) {
        var ids = new AwsIds(new Random());
        var runtime = new RuntimeEndpoint(API.account(), containers(config), ids);
        var client =
                InProcessRuntimeClient.create(runtime::answer, API.account().region());
        var workers = WorkerThreads.create();
        var routes = routes(config, client, ids);
        var api = new GatewayApi(API, config.api(), routes, ids, Clock.systemUTC(), workers);
        return new Deployment(runtime, client, api, workers);
    }

    /** The path of that function on its usual route. */
    String path(String functionName) {
        return api.settings().path(functionName);
    }

    /** The path of the SageMaker endpoint of that name. */
    static String endpointPath(String endpointName) {
        return RuntimeEndpoint.PATH_PREFIX + endpointName + "/invocations";
    }

    /** Both services share the mock's one port; their paths do not meet. */
    WireResponse answer(WireRequest request, String sourceIp) {
        return request.path().startsWith(RuntimeEndpoint.PATH_PREFIX)
                ? runtime.answer(request)
                : api.answer(request, sourceIp);
    }

    @Override
    public void close() {
        workers.close();
        client.close();
    }

    private static Map<String, ModelContainer> containers(MockConfig config) {
        return config.profiles().stream()
                .collect(toMap(
                        Profile::id,
                        profile -> new ModelContainer(profile, StandInModel.load(profile, config.model())::score)));
    }

    private static List<Route> routes(MockConfig config, SageMakerRuntimeClient client, AwsIds ids) {
        return IntStream.range(0, config.profiles().size())
                .mapToObj(i ->
                        route(config.functionName(i), config.profiles().get(i).id(), client, ids))
                .toList();
    }

    private static Route route(String functionName, String endpointName, SageMakerRuntimeClient client, AwsIds ids) {
        var environment = Map.of("SAGEMAKER_ENDPOINT_NAME", endpointName);
        var handler = new TurbineScoreHandler(client, name -> Optional.ofNullable(environment.get(name)));
        var function = new LambdaRuntime(functionName, handler, API.account(), ids);
        return new Route(functionName, function.endingWithin(LONGEST_CALL));
    }
}
