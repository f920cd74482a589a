package dev.nacelle.mock.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Hop;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {
    private static final String GOOD = """
            {
              "id": "storm",
              "title": "Storm",
              "description": "It storms.",
              "whatYouSee": "Failures.",
              "seed": -7,
              "rules": [
                {
                  "fault": {
                    "type": "latency",
                    "hop": "model",
                    "delay": {
                      "kind": "log-normal",
                      "median": "120 ms",
                      "sigma": 0.5,
                      "cap": "5 s"
                    }
                  },
                  "probability": 0.25,
                  "window": {
                    "afterCalls": 3,
                    "calls": 2,
                    "everyCalls": 10,
                    "startAfter": "1 min",
                    "lasting": "30 s"
                  }
                },
                {
                  "fault": {
                    "type": "sagemaker-error",
                    "kind": "throttled",
                    "attempts": 1
                  }
                }
              ]
            }
            """;

    private static final Scenario STORM = new Scenario(
            "storm",
            "Storm",
            "It storms.",
            "Failures.",
            -7,
            List.of(
                    new Rule(
                            new Latency(Hop.MODEL, Delay.logNormal(Duration.ofMillis(120), 0.5, Duration.ofSeconds(5))),
                            0.25,
                            new Window(3, 2, 10, Duration.ofMinutes(1), Duration.ofSeconds(30))),
                    Rule.always(new RuntimeFailure(RuntimeFailure.Kind.THROTTLED, 1))));

    @Test
    void aFileIsReadAndWrittenToTheLetter() throws IOException {
        assertEquals(STORM, read(GOOD));
        assertEquals(GOOD, ScenarioFile.write(STORM));
    }

    static List<Fault> faults() {
        return EveryFault.variety().distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultSurvivesAFile(Fault fault) throws IOException {
        var scenario = new Scenario("one", "One", "One.", "One.", Long.MAX_VALUE, List.of(Rule.always(fault)));

        assertEquals(scenario, read(ScenarioFile.write(scenario)));
    }

    @Test
    void everyTypeCanBeRead() {
        assertEquals(EveryFault.one().stream().map(Fault::type).toList(), FaultReader.types());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250 ms | 250
            250ms  | 250
            3 s    | 3000
            5min   | 300000
            0 ms   | 0
            """)
    void aTimeMayBeWrittenInSeveralWays(String text, long millis) throws IOException {
        var scenario = read(ofFault("{'type': 'latency', 'hop': 'lambda', 'delay': '" + text + "'}"));

        assertEquals(
                List.of(Rule.always(new Latency(Hop.LAMBDA, Delay.fixed(Duration.ofMillis(millis))))),
                scenario.rules());
    }

    /** Columns: what is replaced in the good file, by what, the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "id": "storm"        | "id": "Storm!"          | id is \u201cStorm!\u201d; it can be lower-case letters, digits and dashes
            "id": "storm",       | ^^                      | id is missing; it can be a text
            "id"                 | "idd"                   | the file has the unknown key \u201cidd\u201d; did you mean \u201cid\u201d?
            "title": "Storm"     | "title": 3              | title is 3; it can be a text
            "title": "Storm"     | "title": ""             | title is \u201c\u201d; it can be 1 to 40 characters
            "It storms."         | " "                     | description is empty; it can be any text
            "Failures."          | ""                      | whatYouSee is empty; it can be any text
            "seed": -7           | "seed": 1.5             | seed is 1.5; it can be a whole number of at most 64 bits
            "seed": -7           | "seed": 1e99            | seed is 1E+99; it can be a whole number of at most 64 bits
            "seed": -7           | "seed": 9223372036854775808 | seed is 9223372036854775808; it can be a whole number of at most 64 bits
            "probability": 0.25  | "probabilty": 0.25      | rules[0] has the unknown key \u201cprobabilty\u201d; did you mean \u201cprobability\u201d?
            "probability": 0.25  | "chance": 0.25          | rules[0] has the unknown key \u201cchance\u201d; it can be fault, probability, window
            "probability": 0.25  | "probability": 1.25     | rules[0].probability is 1.25; it can be 0 to 1
            "probability": 0.25  | "probability": "0.25"   | rules[0].probability is "0.25"; it can be a number
            "probability": 0.25  | "probability": null     | rules[0].probability is null; it can be a number
            "afterCalls": 3      | "afterCalls": -3        | rules[0].window.afterCalls is -3; it can be 0 or more
            "calls": 2           | "calls": 0              | rules[0].window.calls is 0; it can be 1 or more
            "calls": 2           | "calls": "2"            | rules[0].window.calls is "2"; it can be a whole number of at most 64 bits
            "everyCalls": 10     | "everyCalls": 1         | rules[0].window.everyCalls is 1; it can be 2 (the window's calls) or more
            "startAfter": "1 min" | "startAfter": 60        | rules[0].window.startAfter is 60; it can be a time such as \u201c250 ms\u201d, \u201c3 s\u201d, \u201c5 min\u201d
            "startAfter": "1 min" | "startAfter": "25 h"    | rules[0].window.startAfter is 1500 min; it can be 0 ms to 24 hours, in whole milliseconds
            "lasting": "30 s"    | "lasting": "soon"       | rules[0].window.lasting is "soon"; it can be a time such as \u201c250 ms\u201d, \u201c3 s\u201d, \u201c5 min\u201d
            "lasting": "30 s"    | "last": "30 s"          | rules[0].window has the unknown key \u201clast\u201d; it can be afterCalls, calls, everyCalls, startAfter, lasting
            "type": "latency"    | "type": "latancy"       | rules[0].fault.type is "latancy"; it can be latency, cold-start, slow-body, connection, gateway-refusal, payload-format, function-throttled, function-crashed, function-timed-out, wrong-result, older-handler, sagemaker-error, sagemaker-unreachable, model-error, wrong-answer; did you mean \u201clatency\u201d?
            "hop": "model"       | "hop": "tls"            | rules[0].fault.hop is "tls"; it can be api-gateway, lambda, sagemaker, model
            "hop": "model",      | ^^                      | rules[0].fault.hop is missing; it can be api-gateway, lambda, sagemaker, model
            "hop": "model",      | "hop": "model", "status": 3, | rules[0].fault has the unknown key \u201cstatus\u201d; it can be type, hop, delay
            "kind": "log-normal" | "kind": "normal"        | rules[0].fault.delay.kind is "normal"; it can be uniform, log-normal
            "median": "120 ms"   | "median": "0 ms"        | rules[0].fault.delay.median is 0 ms; it can be 1 to 600000 ms, in whole milliseconds
            "sigma": 0.5         | "sigma": 9              | rules[0].fault.delay.sigma is 9.0; it can be above 0 to 3
            "cap": "5 s"         | "cap": "50 ms"          | rules[0].fault.delay.cap is 50 ms; it can be 120 to 600000 ms, in whole milliseconds
            "kind": "throttled"  | "kind": "throtled"      | rules[1].fault.kind is "throtled"; it can be endpoint-deleted, no-capacity, model-not-ready, throttled, service-unavailable, internal-failure, internal-dependency, container-timed-out, access-denied, token-expired, token-invalid, signature-wrong; did you mean \u201cthrottled\u201d?
            "attempts": 1        | "attempts": 0           | rules[1].fault.attempts is 0; it can be 1 or more
            "attempts": 1        | "attempts": 99999999999 | rules[1].fault.attempts is 99999999999; it can be a whole number
            "attempts": 1        | "kind": "throttled"     | line 32, column 15: no JSON: Duplicate field 'kind'
            "attempts": 1        | "attempts"              | line 33, column 7: no JSON: Unexpected character ('}' (code 125)): was expecting a colon to separate field name and value
            """)
    void aMistakeIsNamedWithItsPlaceAndWhatCanBeThere(String good, String bad, String message) {
        assertEquals(1, GOOD.split(Pattern.quote(good), -1).length - 1, "occurs once: " + good);

        assertRefused(message, GOOD.replace(good, bad));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^          | the file is missing; it can be an object with id, title, description, whatYouSee, seed, rules
            null        | the file is null; it can be an object with id, title, description, whatYouSee, seed, rules
            [1, 2]      | the file is [1,2]; it can be an object with id, title, description, whatYouSee, seed, rules
            {} {}       | line 1, column 4: no JSON: Trailing token (of type START_OBJECT) found after value
            """)
    void whatIsNoObjectIsRefused(String text, String message) {
        assertRefused(message, text);
    }

    /** Columns: the fault with single quotes, the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            7                                                | rules[0].fault is 7; it can be an object with type
            {}                                               | rules[0].fault.type is missing; it can be latency, cold-start, slow-body, connection, gateway-refusal, payload-format, function-throttled, function-crashed, function-timed-out, wrong-result, older-handler, sagemaker-error, sagemaker-unreachable, model-error, wrong-answer
            {'type': 'function-throttled', 'kind': 'x'}      | rules[0].fault has the unknown key \u201ckind\u201d; it can be type
            {'type': 'gateway-refusal', 'status': 418}       | rules[0].fault.status is 418; it can be 401, 403, 404, 429, 500, 503
            {'type': 'gateway-refusal', 'status': '429'}     | rules[0].fault.status is "429"; it can be a whole number
            {'type': 'payload-format', 'format': 2.0}        | rules[0].fault.format is 2.0; it can be 1.0, 2.0, in quotes
            {'type': 'older-handler', 'generation': 'current'} | rules[0].fault.generation is "current"; it can be workshop-2021, workshop-2023, workshop-classic, workshop-2024
            {'type': 'function-crashed', 'errorType': ''}    | rules[0].fault.errorType is empty; it can be any exception's name
            {'type': 'function-timed-out', 'limit': '5 ms'}  | rules[0].fault.limit is 5 ms; it can be 100 to 29000 ms, in whole milliseconds
            {'type': 'latency', 'hop': 'lambda', 'delay': 3} | rules[0].fault.delay is 3; it can be a time such as \u201c250 ms\u201d, \u201c3 s\u201d, \u201c5 min\u201d
            {'type': 'latency', 'hop': 'lambda', 'delay': '11 min'} | rules[0].fault.delay is 11 min; it can be 0 to 600000 ms, in whole milliseconds
            {'type': 'model-error', 'status': 200}           | rules[0].fault.status is 200; it can be 400 to 599
            """)
    void aFaultThatCannotBeIsRefused(String fault, String message) {
        assertRefused(message, ofFault(fault));
    }

    @Test
    void aScenarioWithoutRulesIsRefused() {
        var rules = GOOD.substring(GOOD.indexOf("\"rules\""));

        assertRefused("rules is empty; it can be one rule or more", GOOD.replace(rules, "\"rules\": []}"));
        assertRefused("rules is {}; it can be a list", GOOD.replace(rules, "\"rules\": {}}"));
    }

    @Test
    void aFileIsReadAsUtf8AndNothingElse(@TempDir Path folder) throws IOException {
        var file = folder.resolve("storm.json");
        Files.writeString(file, GOOD.replace("It storms.", "Es st\u00fcrmt."));
        assertEquals("Es st\u00fcrmt.", ScenarioFile.read(file).description());

        Files.writeString(file, GOOD.replace("It storms.", "Es st\u00fcrmt."), StandardCharsets.ISO_8859_1);

        assertEquals(
                "storm.json: the file is not UTF-8 text; save it as UTF-8",
                assertThrows(InvalidScenarioException.class, () -> ScenarioFile.read(file))
                        .getMessage());
    }

    private static String ofFault(String fault) {
        return """
                {"id": "one", "title": "One", "description": "One.", "whatYouSee": "One.", "seed": 1,
                 "rules": [{"fault": %s}]}
                """.formatted(fault.replace('\'', '"'));
    }

    private static void assertRefused(String message, String text) {
        assertEquals(
                "my.json: " + message,
                assertThrows(InvalidScenarioException.class, () -> read(text)).getMessage());
    }

    private static Scenario read(String text) throws IOException {
        return ScenarioFile.read("my.json", new StringReader(text));
    }
}
