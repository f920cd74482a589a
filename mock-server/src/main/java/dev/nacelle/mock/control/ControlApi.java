package dev.nacelle.mock.control;

import dev.nacelle.contract.Version;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.function.DeployedFunction;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.WireHandler;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.sagemaker.ModelContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Steers a mock over HTTP; {@code docs/reference/mock.md}, "Control", tells each call. */
public final class ControlApi implements WireHandler {
    /** Every path of it begins with this. */
    public static final String PATH_PREFIX = "/__nacelle/";

    private static final String ONE_CALL = "journal/";

    private final Map<String, Resource> resources = new HashMap<>();
    private final JournalResources journal;

    /**
     * Steers these.
     *
     * @param functions by their names
     * @param containers by the name of their SageMaker endpoint
     */
    public ControlApi(
            FaultBoard board,
            Journal journal,
            GatewayApi api,
            Map<String, DeployedFunction> functions,
            Map<String, ModelContainer> containers) {
        this.journal = new JournalResources(journal);
        var faults = new FaultResources(board);
        resources.put("health", new Resource(Map.of("GET", ControlApi::health)));
        resources.put("faults", faults.faults());
        resources.put("scenarios", faults.scenarios());
        resources.put("journal", this.journal.calls());
        resources.put("counters", this.journal.counters());
        resources.put("settings", new SettingsResources(api, functions, containers).settings());
    }

    @Override
    public Delivery answer(WireRequest request, String sourceIp) {
        try {
            Guard.check(request, sourceIp);
            return resource(request.path().substring(PATH_PREFIX.length())).answer(request);
        } catch (Problem problem) {
            return Answers.of(problem);
        }
    }

    private Resource resource(String name) {
        return Optional.ofNullable(resources.get(name))
                .or(() -> name.startsWith(ONE_CALL)
                        ? Optional.of(journal.call(Parameters.decoded(name.substring(ONE_CALL.length()))))
                        : Optional.empty())
                .orElseThrow(() -> Problem.notFound(
                        "There is no \u201c" + PATH_PREFIX + name + "\u201d",
                        "There are: "
                                + resources.keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", ", PATH_PREFIX, "."))));
    }

    private static Delivery health(WireRequest request) {
        Parameters.of(request.query(), List.of());
        return Answers.of(Json.object().put("status", "up").put("version", Version.current()));
    }
}
