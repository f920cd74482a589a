package dev.nacelle.mock.setup;

import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import java.util.List;

/**
 * What stands between a caller and a score: an API, a function behind it, a model's container behind that. Begin with
 * {@link #usual()} and change what differs.
 *
 * @param api how the API is set up
 * @param function how the function is deployed
 * @param container how the model's container behaves
 */
public record SetUp(ApiSettings api, FunctionSettings function, ContainerSettings container) {
    private static final SetUp USUAL =
            new SetUp(ApiSettings.httpApi(), FunctionSettings.defaults(), ContainerSettings.defaults());

    /** An HTTP API as the Lambda console makes it, our function, a model as the workshop's of 2021 to 2023. */
    public static SetUp usual() {
        return USUAL;
    }

    /** The same with another API. */
    public SetUp withApi(ApiSettings other) {
        return new SetUp(other, function, container);
    }

    /**
     * The same behind an API of that kind, if it is not of that kind already: a usual one, but with the same stage, so
     * that addresses stay, and the same payload format. A REST API has no stage {@code $default}: it has its usual one
     * then.
     */
    public SetUp withKind(ApiKind kind) {
        if (kind == api.kind()) {
            return this;
        }
        var other = kind == ApiKind.REST ? ApiSettings.restApi() : ApiSettings.httpApi();
        var named = api.stage().startsWith("$") ? other : other.withStage(api.stage());
        return withApi(named.withPayloadFormat(api.payloadFormat()));
    }

    /** The same with a function that is deployed otherwise. */
    public SetUp withFunction(FunctionSettings other) {
        return new SetUp(api, other, container);
    }

    /** The same with a model's container that behaves otherwise. */
    public SetUp withContainer(ContainerSettings other) {
        return new SetUp(api, function, other);
    }

    /**
     * The same with other code, and with what stood around that code in its edition: the payload format it reads, a
     * model that takes what it sends and answers what it understands.
     */
    public SetUp withHandler(HandlerGeneration other) {
        return new SetUp(other.before(api), function.withHandler(other), other.behind(container));
    }

    /** In what it differs from {@link #usual()}: a few words each, such as {@code payload format 2.0}; empty if in nothing. */
    public List<String> differences() {
        return new Differences(USUAL).of(this);
    }
}
