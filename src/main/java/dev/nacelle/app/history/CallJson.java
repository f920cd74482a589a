package dev.nacelle.app.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.history.KeptCall.Failure;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Headers.Field;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Score;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A call as a JSON object: a line of the history's file, or an element of an export. */
final class CallJson {
    private CallJson() {}

    /** Puts everything that is known of the call into that object. */
    static void write(KeptCall call, ObjectNode node) {
        node.put("id", call.id())
                .put("at", call.at().toString())
                .put("environment", call.environment())
                .put("kind", call.kind().name().toLowerCase(Locale.ROOT))
                .put("address", call.address())
                .put("profile", call.profileId());
        var values = node.putArray("values");
        call.values().forEach(values::add);
        node.put("outcome", call.outcome());
        call.score().ifPresent(score -> node.put("score", score.text()));
        node.put("ms", call.elapsed().toMillis());
        call.failure().ifPresent(why -> write(why, node.putObject("diagnosis")));
        write(call.request(), node.putObject("request"));
        call.response().ifPresent(answer -> write(answer, node.putObject("response")));
        node.put("note", call.note()).put("pinned", call.pinned());
    }

    /**
     * The call of that object.
     *
     * @throws IllegalArgumentException if something is missing or of another type
     */
    static KeptCall read(JsonNode node) {
        return new KeptCall(
                HistoryJson.text(node, "id"),
                instant(HistoryJson.text(node, "at")),
                HistoryJson.text(node, "environment"),
                Endpoint.Kind.valueOf(HistoryJson.text(node, "kind").toUpperCase(Locale.ROOT)),
                HistoryJson.text(node, "address"),
                HistoryJson.text(node, "profile"),
                HistoryJson.texts(node, "values"),
                HistoryJson.text(node, "outcome"),
                Optional.of(node.path("score")).filter(JsonNode::isTextual).map(score -> Score.of(score.textValue())),
                Optional.of(node.path("diagnosis")).filter(JsonNode::isObject).map(CallJson::failure),
                Duration.ofMillis(node.path("ms").asLong()),
                request(node.path("request")),
                Optional.of(node.path("response")).filter(JsonNode::isObject).map(CallJson::response),
                node.path("note").asText(""),
                node.path("pinned").asBoolean(false));
    }

    private static void write(Failure why, ObjectNode node) {
        node.put("title", why.title()).put("sentence", why.sentence());
        why.hop().ifPresent(hop -> node.put("hop", hop.wireName()));
        node.put("next", why.nextStep());
    }

    private static Failure failure(JsonNode node) {
        return new Failure(
                HistoryJson.text(node, "title"),
                HistoryJson.text(node, "sentence"),
                Hop.named(node.path("hop").asText()),
                node.path("next").asText(""));
    }

    private static void write(WireRequest request, ObjectNode node) {
        node.put("method", request.method()).put("path", request.path());
        write(request.headers(), node);
        node.put("body", request.body().text());
    }

    private static WireRequest request(JsonNode node) {
        return new WireRequest(
                HistoryJson.text(node, "method"),
                HistoryJson.text(node, "path"),
                "",
                headers(node),
                Body.of(HistoryJson.text(node, "body")));
    }

    private static void write(WireResponse response, ObjectNode node) {
        node.put("status", response.status());
        write(response.headers(), node);
        node.put("body", response.body().text());
    }

    private static WireResponse response(JsonNode node) {
        return new WireResponse(node.path("status").asInt(), headers(node), Body.of(HistoryJson.text(node, "body")));
    }

    private static void write(Headers headers, ObjectNode node) {
        var list = node.putArray("headers");
        headers.fields().forEach(field -> list.addArray().add(field.name()).add(field.value()));
    }

    private static Headers headers(JsonNode node) {
        return new Headers(StreamSupport.stream(node.path("headers").spliterator(), false)
                .map(pair -> new Field(pair.path(0).asText(), pair.path(1).asText()))
                .toList());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("No time: " + text, noTime);
        }
    }
}
