package dev.nacelle.mock;

import static java.util.stream.Collectors.toMap;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.lambda.TurbineScoreHandler;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.function.LambdaRuntime;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.HttpApi;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import dev.nacelle.reading.Profile;
import java.time.Clock;
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

    private final RuntimeEndpoint runtime;
    private final SageMakerRuntimeClient client;
    private final HttpApi api;

    private Deployment(RuntimeEndpoint runtime, SageMakerRuntimeClient client, HttpApi api) {
        this.runtime = runtime;
        this.client = client;
        this.api = api;
    }

    /** Deploys what that set-up asks for. */
    static Deployment of(MockConfig config) {
        var ids = new AwsIds(new Random());
        var runtime = new RuntimeEndpoint(API.account(), containers(config), ids);
        var client =
                InProcessRuntimeClient.create(runtime::answer, API.account().region());
        var api = new HttpApi(API, config.payloadFormat(), routes(config, client, ids), ids, Clock.systemUTC());
        return new Deployment(runtime, client, api);
    }

    /** The path of that function. */
    static String path(String functionName) {
        return "/" + API.stage() + "/" + functionName;
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
        client.close();
    }

    private static Map<String, ModelContainer> containers(MockConfig config) {
        return config.profiles().stream()
                .collect(toMap(
                        Profile::id, profile -> ModelContainer.of(config.model().load(profile))));
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
        return new Route(functionName, new LambdaRuntime(functionName, handler, API.account(), ids));
    }
}
