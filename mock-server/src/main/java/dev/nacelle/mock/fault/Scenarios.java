package dev.nacelle.mock.fault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scenarios that come with the mock. */
public final class Scenarios {
    private static final List<String> IDS = List.of(
            "ordinary-day",
            "cold-start",
            "slow-model",
            "three-seconds",
            "thirty-seconds",
            "sixty-people",
            "endpoint-deleted",
            "role-lacks-invoke",
            "credentials-stale",
            "model-loading",
            "scaled-to-zero",
            "sagemaker-bad-day",
            "retries-hide-it",
            "another-edition",
            "container-stuck",
            "wrong-answers",
            "payload-2-old-function",
            "payload-1-older-function",
            "browser-meets-old-function",
            "new-function-old-model",
            "function-crashes",
            "wrong-results",
            "route-gone",
            "gateway-not-allowed",
            "somebody-locked-it",
            "hall-wifi",
            "everything-now-and-then");

    private Scenarios() {}

    /** All of them: the slow ones first, then along the way of a call from SageMaker back to the caller. */
    public static List<Scenario> shipped() {
        return IDS.stream().map(Scenarios::read).toList();
    }

    /** The one with that id. */
    public static Optional<Scenario> named(String id) {
        return IDS.stream().filter(id::equals).findFirst().map(Scenarios::read);
    }

    private static Scenario read(String id) {
        var file = id + ".json";
        try (var stream = Scenarios.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            return ScenarioFile.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException("The program's own file " + file + " cannot be read", damaged);
        }
    }
}
