package dev.nacelle.mock.control;

import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.setup.FunctionSettings;
import java.util.HashMap;
import java.util.Map;

/** Settings as a request wants them, gathered before any of them is used. Has one thread. */
final class SettingsChange {
    private final Map<DeployedFunction, FunctionSettings> functions = new HashMap<>();
    private final Map<ModelContainer, ContainerSettings> containers = new HashMap<>();
    private ApiSettings api;

    SettingsChange(ApiSettings api) {
        this.api = api;
    }

    ApiSettings api() {
        return api;
    }

    void api(ApiSettings wanted) {
        api = wanted;
    }

    void function(DeployedFunction function, FunctionSettings wanted) {
        functions.put(function, wanted);
    }

    ContainerSettings container(ModelContainer container) {
        return containers.getOrDefault(container, container.settings());
    }

    void container(ModelContainer container, ContainerSettings wanted) {
        containers.put(container, wanted);
    }

    /** Has the functions and the containers be as wanted. */
    void use() {
        functions.forEach(DeployedFunction::use);
        containers.forEach(ModelContainer::use);
    }
}
