package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.setup.FunctionSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a function is deployed as JSON, and changes to it. */
final class FunctionSettingsJson {
    private FunctionSettingsJson() {}

    static ObjectNode write(DeployedFunction function) {
        return Json.object()
                .put("handler", function.settings().handler().wireName())
                .put("timeoutMillis", function.settings().timeout().toMillis())
                .put("endpoint", function.endpointName());
    }

    /**
     * These settings with what is given changed.
     *
     * @throws Problem if a value is none
     * @throws IllegalArgumentException if AWS would refuse it
     */
    static FunctionSettings changed(FunctionSettings now, Member changes) {
        changes.object("handler", "timeoutMillis");
        var function = changes.member("handler")
                .map(handler -> now.withHandler(handler(handler)))
                .orElse(now);
        return changes.member("timeoutMillis")
                .map(millis -> Duration.ofMillis(millis.whole()))
                .map(function::withTimeout)
                .orElse(function);
    }

    private static HandlerGeneration handler(Member handler) {
        return HandlerGeneration.named(handler.text())
                .orElseThrow(() -> handler.not(Arrays.stream(HandlerGeneration.values())
                        .map(HandlerGeneration::wireName)
                        .collect(Collectors.joining(", "))));
    }
}
