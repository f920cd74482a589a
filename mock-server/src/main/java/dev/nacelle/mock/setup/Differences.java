package dev.nacelle.mock.setup;

import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.FrontDoor;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells in a few words each what is not as usual. */
record Differences(SetUp usual) {
    List<String> of(SetUp setUp) {
        var words = new ArrayList<String>();
        addApi(setUp.api(), words);
        addFunction(setUp.function(), words);
        addContainer(setUp.container(), words);
        return List.copyOf(words);
    }

    private void addApi(ApiSettings api, List<String> words) {
        var usually = api.kind() == ApiKind.REST ? ApiSettings.restApi() : usual.api();
        add(words, api.kind() != usual.api().kind(), "REST API");
        add(words, !List.of(usually.stage(), usual.api().stage()).contains(api.stage()), "stage " + api.stage());
        add(
                words,
                api.kind() == ApiKind.HTTP && api.payloadFormat() != usually.payloadFormat(),
                "payload format " + api.payloadFormat());
        add(words, !api.routeKeys().equals(usually.routeKeys()), "routes " + String.join(", ", api.routeKeys()));
        add(words, !api.stageVariables().isEmpty(), "stage variables");
        add(words, api.cors().isPresent(), "CORS configured");
        add(words, !api.throttle().equals(usually.throttle()), "another throttle");
        add(words, !(api.frontDoor() instanceof FrontDoor.Open), "a front door");
        add(
                words,
                !api.integrationTimeout().equals(usually.integrationTimeout()),
                "API time-out " + api.integrationTimeout().toMillis() + " ms");
        add(words, !api.binaryMediaTypes().isEmpty(), "binary media types");
    }

    private void addFunction(FunctionSettings function, List<String> words) {
        var usually = usual.function();
        add(
                words,
                function.handler() != usually.handler(),
                "function " + function.handler().wireName());
        add(
                words,
                !function.timeout().equals(usually.timeout()),
                "function time-out " + function.timeout().toMillis() + " ms");
    }

    private void addContainer(ContainerSettings container, List<String> words) {
        var usually = usual.container();
        add(
                words,
                container.generation() != usually.generation(),
                "model answers " + container.generation().wireName());
        add(
                words,
                !container.contentTypes().equals(usually.contentTypes()),
                "model takes " + words(container.contentTypes()));
        add(words, container.rows() != usually.rows(), "all rows answered");
        add(words, container.echoesCustomAttributes() != usually.echoesCustomAttributes(), "custom attributes echoed");
    }

    private static String words(Set<String> contentTypes) {
        return contentTypes.isEmpty()
                ? "nothing"
                : String.join(" or ", contentTypes.stream().sorted().toList());
    }

    private static void add(List<String> words, boolean differs, String what) {
        if (differs) {
            words.add(what);
        }
    }
}
