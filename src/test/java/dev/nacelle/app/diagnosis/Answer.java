package dev.nacelle.app.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One row of {@code answers.json}: an answer as it was captured or is specified, and what is to be said about it.
 *
 * @param json the row itself
 */
record Answer(JsonNode json) {
    private static final Instant SENT = Instant.parse("2025-04-15T12:00:00Z");
    private static final long USUAL_MILLIS = 120;

    /** All rows, in the order of the file. */
    static List<Answer> all() {
        try (var file = Objects.requireNonNull(Answer.class.getResourceAsStream("answers.json"))) {
            return StreamSupport.stream(new JsonMapper().readTree(file).spliterator(), false)
                    .map(Answer::new)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Id of the rule that is to hold. */
    String rule() {
        return json.path("rule").asText();
    }

    /** Number in the list of errors the rules were made from. */
    Optional<String> entry() {
        return Optional.ofNullable(json.path("entry").textValue());
    }

    /** What is to be told as evidence. */
    List<String> evidence() {
        return texts(json.path("evidence"));
    }

    /** The facts with everything the row says of what was before. */
    Facts facts() {
        var outcome = outcome();
        var known = new SessionHistory();
        json.path("before").forEach(earlier -> known.remember(earlier(earlier)));
        json.path("probes").properties().forEach(probe -> known.remember(probe(probe.getKey(), probe.getValue())));
        if (json.has("otherNames")) {
            known.rememberOtherNames(json.path("otherNames").booleanValue());
        }
        var facts = Facts.of(outcome).in(ZoneOffset.UTC).with(known.at(endpoint(), SENT));
        return json.has("issuer") ? facts.withIssuer(json.path("issuer").asText()) : facts;
    }

    /** The error as a person meets it, in few words. */
    String seen() {
        if (json.has("trouble")) {
            return "not reached (" + json.path("trouble").asText() + "): "
                    + json.path("detail").asText();
        }
        if (json.has("notSent")) {
            return "not sent: " + json.path("notSent").asText();
        }
        if (json.has("timedOutMs") || json.has("cancelled")) {
            return json.has("cancelled") ? "stopped" : "no answer in time";
        }
        var elapsed = json.has("elapsedMs") ? " after " + json.path("elapsedMs").asLong() + " ms" : "";
        var method = json.has("method") ? json.path("method").asText() + ": " : "";
        return method + json.path("status").asInt(200) + " " + body(json) + elapsed;
    }

    @Override
    public String toString() {
        return rule() + " " + seen();
    }

    private Outcome outcome() {
        if (json.has("cancelled")) {
            return new Outcome.Cancelled(sent(Exchanges.unanswered(endpoint())));
        }
        if (json.has("timedOutMs")) {
            var limit = Duration.ofMillis(json.path("timedOutMs").longValue());
            return new Outcome.TimedOut(limit, sent(Exchanges.unanswered(endpoint())));
        }
        if (json.has("trouble")) {
            return new Outcome.Unreachable(
                    Trouble.valueOf(json.path("trouble").asText()),
                    json.path("detail").asText(),
                    sent(Exchanges.unanswered(endpoint())));
        }
        if (json.has("notSent")) {
            return new Outcome.NotSent(
                    json.path("notSent").asText(),
                    json.path("sentence").asText(),
                    json.path("nextStep").asText(),
                    sent(Exchanges.unanswered(endpoint())));
        }
        return Exchanges.read(sent(answered(json)));
    }

    private Outcome earlier(JsonNode call) {
        var when = SENT.minus(Duration.ofMinutes(call.path("minutesAgo").longValue()));
        var exchange = Exchanges.sent(answered(call), request(), when);
        return call.has("score")
                ? new Outcome.Scored(Score.of(call.path("score").asText()), exchange)
                : Exchanges.read(exchange);
    }

    private ProbeAnswer probe(String kind, JsonNode answer) {
        return new ProbeAnswer(
                ProbeAnswer.Kind.valueOf(kind),
                Exchanges.sent(answered(answer), request(), SENT.minus(Duration.ofMinutes(1))));
    }

    private Exchange answered(JsonNode answer) {
        var elapsed = Duration.ofMillis(answer.path("elapsedMs").asLong(USUAL_MILLIS));
        return Exchanges.answered(
                endpoint(), elapsed, answer.path("status").asInt(200), headers(answer.path("headers")), body(answer));
    }

    private static String body(JsonNode answer) {
        return answer.path("body").asText(answer.path("score").asText());
    }

    private Exchange sent(Exchange exchange) {
        var auth = Auth.Kind.valueOf(json.path("auth").asText("NONE"));
        var proved = Exchanges.proving(Exchanges.sent(exchange, request(), SENT), auth);
        return json.has("proxy") ? Exchanges.through(json.path("proxy").asText(), proved) : proved;
    }

    private WireRequest request() {
        var headers = Headers.of("Content-Type", json.path("type").asText("text/csv"))
                .with(headers(json.path("requestHeaders")));
        return new WireRequest(
                json.path("method").asText("POST"),
                endpoint().uri().getRawPath(),
                "",
                headers,
                Body.of(json.path("requestBody").asText("TID008,HAWT,64,80,46,21,55,55,7,34,SE")));
    }

    private Endpoint endpoint() {
        var uri = URI.create(json.path("address").asText(Exchanges.API.uri().toString()));
        return json.path("mock").booleanValue() ? Endpoint.mock(uri) : Endpoint.live(uri);
    }

    private static Headers headers(JsonNode object) {
        return new Headers(object.properties().stream()
                .map(field -> new Headers.Field(field.getKey(), field.getValue().asText()))
                .toList());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
