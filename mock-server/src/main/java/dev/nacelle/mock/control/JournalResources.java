package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.journal.JournalJson;
import dev.nacelle.mock.journal.JournalLimits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last calls, and how many there were. */
final class JournalResources {
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_STATUS = 599;
    private static final int LOWEST_STATUS = 100;

    private final Journal journal;

    JournalResources(Journal journal) {
        this.journal = journal;
    }

    Resource calls() {
        return new Resource(Map.of("GET", this::read, "DELETE", this::clear));
    }

    Resource call(String id) {
        return new Resource(Map.of("GET", request -> call(request, id)));
    }

    Resource counters() {
        return new Resource(Map.of("GET", this::counters));
    }

    private Delivery read(WireRequest request) {
        var parameters = Parameters.of(request.query(), List.of("limit", "since", "format"));
        int limit = parameters
                .number("limit", 0, JournalLimits.MOST_RECORDS)
                .map(Long::intValue)
                .orElse(USUAL_LIMIT);
        var calls = parameters
                .number("since", 0, Long.MAX_VALUE)
                .map(number -> journal.since(number, limit))
                .orElseGet(() -> journal.latest(limit));
        return written(calls, parameters.text("format").orElse("json"));
    }

    private static Delivery written(List<CallRecord> calls, String format) {
        return switch (format) {
            case "json" -> Answers.streamed(out -> JournalJson.writeArray(calls, out));
            case "ndjson" -> Answers.lines(out -> JournalJson.writeLines(calls, out));
            default -> throw Problem.badRequest("format is \u201c" + format + "\u201d", "It can be json or ndjson.");
        };
    }

    private Delivery clear(WireRequest request) {
        Parameters.of(request.query(), List.of());
        journal.clear();
        return Answers.of(counts());
    }

    private Delivery call(WireRequest request, String id) {
        Parameters.of(request.query(), List.of());
        var call = journal.find(id)
                .orElseThrow(() -> Problem.notFound(
                        "The journal has no call \u201c" + id + "\u201d",
                        "It keeps the last " + journal.limits().records() + "; an id is an answer's Apigw-Requestid."));
        return Answers.streamed(out -> JournalJson.write(call, out));
    }

    private Delivery counters(WireRequest request) {
        var status = Parameters.of(request.query(), List.of("status"))
                .number("status", LOWEST_STATUS, HIGHEST_STATUS)
                .map(Long::intValue);
        return Answers.of(status.map(this::count).orElseGet(this::counts));
    }

    private ObjectNode count(int status) {
        long count = journal.counts().byStatus().getOrDefault(status, 0L);
        return Json.object().put("status", status).put("count", count);
    }

    private ObjectNode counts() {
        var counts = journal.counts();
        var json = Json.object().put("total", counts.total());
        put(json, "byStatus", counts.byStatus());
        put(json, "byClient", counts.byClient());
        json.put("dropped", counts.dropped()).put("refused", counts.refused());
        put(json, "refusedByClient", counts.refusedByClient());
        return json;
    }

    // In order, so that two readings can be compared by eye.
    private static <K extends Comparable<K>> void put(ObjectNode json, String name, Map<K, Long> counts) {
        var object = json.putObject(name);
        new TreeMap<>(counts).forEach((key, count) -> object.put(key.toString(), count));
    }
}
