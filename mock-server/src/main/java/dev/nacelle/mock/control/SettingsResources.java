package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.ModelContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the API and the models' containers are set up. */
final class SettingsResources {
    private final GatewayApi api;
    private final Map<String, ModelContainer> containers;

    /** @param containers by the name of their SageMaker endpoint */
    SettingsResources(GatewayApi api, Map<String, ModelContainer> containers) {
        this.api = api;
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
        var body = new Member("settings", Json.objectIn(request.body(), List.of("api", "containers")));
        try {
            var changedApi = body.member("api").map(changes -> ApiSettingsJson.changed(api.settings(), changes));
            var changedContainers = body.member("containers").map(this::changed).orElse(Map.of());
            use(changedApi, changedContainers);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            throw Problem.badRequest(String.valueOf(refused.getMessage()), "Nothing was changed.");
        }
        return Answers.of(json());
    }

    private void use(Optional<ApiSettings> changedApi, Map<ModelContainer, ContainerSettings> changedContainers) {
        changedApi.ifPresent(api::use);
        changedContainers.forEach(ModelContainer::use);
    }

    private Map<ModelContainer, ContainerSettings> changed(Member changes) {
        var changed = new HashMap<ModelContainer, ContainerSettings>();
        changes.object(containers.keySet().toArray(new String[0]));
        containers.forEach((name, container) -> changes.ifThere(
                name, member -> changed.put(container, ContainerSettingsJson.changed(container.settings(), member))));
        return changed;
    }

    private ObjectNode json() {
        var json = Json.object();
        json.set("api", ApiSettingsJson.write(api.settings()));
        var list = json.putObject("containers");
        containers.forEach((name, container) -> list.set(name, ContainerSettingsJson.write(container.settings())));
        return json;
    }
}
