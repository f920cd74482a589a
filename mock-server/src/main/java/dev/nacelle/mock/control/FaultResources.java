package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.fault.InvalidScenarioException;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.ScenarioFile;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.fault.Tally;
import dev.nacelle.mock.http.Delivery;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What goes wrong on purpose, and what could. */
final class FaultResources {
    private static final List<String> NO_PARAMETER = List.of();

    private final FaultBoard board;

    FaultResources(FaultBoard board) {
        this.board = board;
    }

    Resource faults() {
        return new Resource(Map.of("GET", this::status, "PUT", this::activate, "DELETE", this::clear));
    }

    Resource scenarios() {
        return new Resource(Map.of("GET", this::shipped));
    }

    private Delivery status(WireRequest request) {
        Parameters.of(request.query(), NO_PARAMETER);
        return Answers.of(status());
    }

    private Delivery activate(WireRequest request) {
        Parameters.of(request.query(), NO_PARAMETER);
        var json = Json.objectIn(request.body(), List.of("scenario", "seed"));
        var scenario = scenario(json.path("scenario"));
        board.activate(scenario, seed(json.path("seed"), scenario));
        return Answers.of(status());
    }

    private Delivery clear(WireRequest request) {
        Parameters.of(request.query(), NO_PARAMETER);
        board.clear();
        return Answers.of(status());
    }

    private Delivery shipped(WireRequest request) {
        Parameters.of(request.query(), NO_PARAMETER);
        var json = Json.object();
        var list = json.putArray("scenarios");
        Scenarios.shipped().forEach(scenario -> list.add(described(scenario)));
        return Answers.of(json);
    }

    private ObjectNode status() {
        var status = board.status();
        var json = Json.object();
        if (status.scenario().isPresent()) {
            json.set("scenario", described(status.scenario().get()));
            json.put("seed", status.seed());
        } else {
            json.putNull("scenario");
        }
        json.put("calls", status.tally().calls());
        rules(json, "rules", status.scenario().map(Scenario::rules).orElse(List.of()), status.tally());
        rules(json, "extraRules", status.extra(), status.extraTally());
        return json;
    }

    private static ObjectNode described(Scenario scenario) {
        return Json.object()
                .put("id", scenario.id())
                .put("title", scenario.title())
                .put("description", scenario.description())
                .put("whatYouSee", scenario.whatYouSee());
    }

    private static void rules(ObjectNode json, String name, List<Rule> rules, Tally tally) {
        var list = json.putArray(name);
        for (int i = 0; i < rules.size(); i++) {
            list.addObject()
                    .put("fault", rules.get(i).fault().summary())
                    .put("hits", tally.hits().get(i));
        }
    }

    private static Scenario scenario(JsonNode json) {
        if (json.isTextual()) {
            return Scenarios.named(json.textValue())
                    .orElseThrow(() -> Problem.badRequest(
                            "scenario is \u201c" + json.textValue() + "\u201d",
                            "It can be a scenario's object or one of: " + ids() + "."));
        }
        if (!json.isObject()) {
            throw Problem.badRequest(
                    "scenario is missing", "Give the id of one that comes with the mock, or a scenario's object.");
        }
        try {
            return ScenarioFile.read("scenario", new StringReader(json.toString()));
        } catch (InvalidScenarioException refused) {
            throw Problem.badRequest(String.valueOf(refused.getMessage()), "The reference describes the form.");
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private static long seed(JsonNode json, Scenario scenario) {
        if (json.isMissingNode()) {
            return scenario.seed();
        }
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw Problem.badRequest("seed is " + json, "It can be any whole number of 64 bits.");
        }
        return json.longValue();
    }

    private static String ids() {
        return Scenarios.shipped().stream().map(Scenario::id).collect(Collectors.joining(", "));
    }
}
