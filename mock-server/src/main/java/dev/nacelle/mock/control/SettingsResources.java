package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.sagemaker.ModelContainer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How the API, the functions and the models' containers are set up. */
final class SettingsResources {
    private final GatewayApi api;
    private final Map<String, DeployedFunction> functions;
    private final Map<String, ModelContainer> containers;

    /**
     * @param functions by their names
     * @param containers by the name of their SageMaker endpoint
     */
    SettingsResources(GatewayApi api, Map<String, DeployedFunction> functions, Map<String, ModelContainer> containers) {
        this.api = api;
        this.functions = new TreeMap<>(functions);
        this.containers = new TreeMap<>(containers);
    }

    Resource settings() {
        return new Resource(Map.of("GET", this::read, "PATCH", this::change));
    }

    private Delivery read(WireRequest request) {
        Parameters.of(request.query(), List.of());
        return Answers.of(json());
    }

    // All is read before anything is changed: a request that is refused changes nothing.
    private Delivery change(WireRequest request) {
        Parameters.of(request.query(), List.of());
        var body = new Member("settings", Json.objectIn(request.body(), List.of("api", "functions", "containers")));
        try {
            use(changed(body));
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw Problem.badRequest(String.valueOf(refused.getMessage()), "Nothing was changed.");
        }
        return Answers.of(json());
    }

    // Another handler comes first: what is named beside it has the last word on what stands around it.
    private SettingsChange changed(Member body) {
        var change = new SettingsChange(api.settings());
        body.ifThere("functions", member -> changeFunctions(change, member));
        body.ifThere("containers", member -> changeContainers(change, member));
        body.ifThere("api", member -> change.api(ApiSettingsJson.changed(change.api(), member)));
        return change;
    }

    private void changeFunctions(SettingsChange change, Member changes) {
        changes.object(functions.keySet().toArray(new String[0]));
        functions.forEach((name, function) -> changes.ifThere(name, member -> {
            var wanted = FunctionSettingsJson.changed(function.settings(), member);
            if (wanted.handler() != function.settings().handler()) {
                bring(change, wanted.handler(), function.endpointName());
            }
            change.function(function, wanted);
        }));
    }

    private void bring(SettingsChange change, HandlerGeneration handler, String endpointName) {
        var container = Objects.requireNonNull(containers.get(endpointName));
        change.api(handler.before(change.api()));
        change.container(container, handler.behind(change.container(container)));
    }

    private void changeContainers(SettingsChange change, Member changes) {
        changes.object(containers.keySet().toArray(new String[0]));
        containers.forEach((name, container) -> changes.ifThere(
                name,
                member -> change.container(
                        container, ContainerSettingsJson.changed(change.container(container), member))));
    }

    private void use(SettingsChange change) {
        if (!change.api().equals(api.settings())) {
            api.use(change.api());
        }
        change.use();
    }

    private ObjectNode json() {
        var json = Json.object();
        json.set("api", ApiSettingsJson.write(api.settings()));
        var deployed = json.putObject("functions");
        functions.forEach((name, function) -> deployed.set(name, FunctionSettingsJson.write(function)));
        var list = json.putObject("containers");
        containers.forEach((name, container) -> list.set(name, ContainerSettingsJson.write(container.settings())));
        return json;
    }
}
