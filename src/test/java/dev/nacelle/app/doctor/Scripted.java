package dev.nacelle.app.doctor;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Probe;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An endpoint in memory: answers each kind of question as a test says, and keeps what it was asked. */
final class Scripted implements Prober {
    static final Instant NOON = Instant.parse("2025-04-14T12:00:00Z");
    static final String WORKSHOP = """
            Access-Control-Allow-Origin: *
            Access-Control-Allow-Credentials: true
            Access-Control-Allow-Headers: *
            Content-Type: application/json
            """;
    static final String CRASH = "{\"message\":\"Internal Server Error\"}";

    /** What was asked, in order. */
    final List<String> asked = new ArrayList<>();

    /** How it was to be asked. */
    final List<CallSettings> settings = new ArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private Runnable meanwhile = () -> {};

    private record Answer(int status, Headers headers, String body, Duration elapsed) {}

    /** Nacelle's function, as it answers. */
    static Scripted ours() {
        var headers = """
                X-Nacelle-Version: 0.1.0
                X-Nacelle-Payload-Format: 1.0
                X-Nacelle-Start: warm
                X-Nacelle-Total-Millis: 30
                X-Nacelle-Sagemaker-Millis: 25
                Apigw-Requestid: JCJgriq-vHcEPMg=
                Access-Control-Allow-Origin: *
                Access-Control-Allow-Headers: *
                Access-Control-Allow-Methods: POST,OPTIONS
                Content-Type: application/json
                """;
        return new Scripted()
                .on("OPTIONS", 200, headers, "", 20)
                .on(
                        "GET",
                        405,
                        headers,
                        "{\"code\":\"METHOD_NOT_ALLOWED\",\"hop\":\"client\",\"message\":\"POST only.\"}",
                        21)
                .on("11", 200, headers, "0.25", 45)
                .on(
                        "bad",
                        422,
                        headers,
                        "{\"code\":\"MODEL_REFUSED_READING\",\"hop\":\"model\",\"message\":\"The model refused the reading.\"}",
                        40);
    }

    /** An API whose function crashes on everything. */
    static Scripted crashing() {
        return new Scripted()
                .on("OPTIONS", 500, "", CRASH, 12)
                .on("GET", 500, "", CRASH, 12)
                .on("11", 500, "", CRASH, 13)
                .on("6", 500, "", CRASH, 13)
                .on("bad", 500, "", CRASH, 12);
    }

    /**
     * Answers that.
     *
     * @param key the method; of a POST the number of values, or {@code bad}; of the root {@code ROOT}, of SageMaker
     *     {@code DIRECT}
     * @param headers a line each
     */
    Scripted on(String key, int status, String headers, String body, int millis) {
        var fields = headers.lines()
                .map(line -> line.split(": ", 2))
                .map(parts -> new Headers.Field(parts[0], parts[1]))
                .toList();
        answers.put(key, new Answer(status, new Headers(fields), body, Duration.ofMillis(millis)));
        return this;
    }

    /** Comes to that. */
    Scripted on(String key, Outcome outcome) {
        outcomes.put(key, outcome);
        return this;
    }

    /** Does that while it is asked. */
    Scripted meanwhile(Runnable work) {
        meanwhile = work;
        return this;
    }

    @Override
    public Outcome probe(Endpoint endpoint, CallSettings how, Probe probe) {
        var key = key(endpoint, probe);
        asked.add(key);
        settings.add(how);
        meanwhile.run();
        if (outcomes.containsKey(key)) {
            return outcomes.get(key);
        }
        var answer = answers.get(key);
        if (answer == null) {
            throw new IllegalStateException("Not expected: " + key);
        }
        var request = new WireRequest(
                probe.method(),
                endpoint.uri().getRawPath(),
                "",
                probe.headers().with("Content-Type", how.mediaType()),
                probe.body());
        var exchange = Exchanges.answered(endpoint, answer.elapsed(), answer.status(), answer.headers(), answer.body());
        return Exchanges.read(Exchanges.sent(exchange, request, NOON));
    }

    private static String key(Endpoint endpoint, Probe probe) {
        if (endpoint.uri().getRawPath().equals("/")) {
            return "ROOT";
        }
        if (endpoint.uri().getHost().startsWith("runtime.sagemaker.")) {
            return "DIRECT";
        }
        if (!probe.method().equals("POST")) {
            return probe.method();
        }
        var body = probe.body().text();
        return body.equals(Asking.NO_READING) ? "bad" : Integer.toString(body.split(",", -1).length);
    }
}
