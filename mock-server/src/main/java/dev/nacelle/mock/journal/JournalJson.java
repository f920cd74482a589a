package dev.nacelle.mock.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes calls as JSON, one after the other onto a stream, so that a full journal needs no memory of its size again. */
public final class JournalJson {
    private static final JsonFactory JSON = new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
    private static final double NANOS_PER_MILLI = 1e6;

    private JournalJson() {}

    /** One object. */
    public static void write(CallRecord call, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            call(call, json);
        }
    }

    /** One object on each line (NDJSON). */
    public static void writeLines(List<CallRecord> calls, OutputStream out) throws IOException {
        for (var call : calls) {
            write(call, out);
            out.write('\n');
        }
    }

    /** An object with the calls in an array under {@code calls}. */
    public static void writeArray(List<CallRecord> calls, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("calls");
            for (var call : calls) {
                call(call, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void call(CallRecord call, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", call.sequence());
        json.writeStringField("id", call.id());
        json.writeStringField("start", call.start().toString());
        json.writeStringField("client", call.client());
        json.writeStringField("route", call.route());
        json.writeArrayFieldStart("faults");
        for (var fault : call.faults()) {
            json.writeString(fault);
        }
        json.writeEndArray();
        millis(call, json);
        json.writeFieldName("request");
        request(call.request(), json);
        if (call.function().isPresent()) {
            json.writeFieldName("function");
            function(call.function().get(), json);
        }
        json.writeArrayFieldStart("attempts");
        for (var attempt : call.attempts()) {
            attempt(attempt, json);
        }
        json.writeEndArray();
        json.writeFieldName("response");
        response(call.response(), json);
        json.writeStringField("delivery", call.delivery());
        json.writeEndObject();
    }

    private static void millis(CallRecord call, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("millis");
        json.writeNumberField("sent", millis(call.sentNanos()));
        json.writeNumberField("answered", millis(call.answeredNanos()));
        json.writeNumberField("function", millis(call.functionNanos()));
        json.writeNumberField("sageMaker", millis(call.sageMakerNanos()));
        json.writeEndObject();
    }

    private static void function(FunctionRecord run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        time(run.time(), json);
        json.writeFieldName("event");
        // Whole, it is JSON by its making; cut, it is a text.
        if (run.event().isCut()) {
            JournalBodyJson.write(run.event(), json);
        } else {
            json.writeRawValue(run.event().start().text());
        }
        if (run.result().isPresent()) {
            json.writeFieldName("result");
            JournalBodyJson.write(run.result().get(), json);
        }
        failure(run.failure(), json);
        json.writeEndObject();
    }

    private static void attempt(AttemptRecord attempt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", attempt.number());
        time(attempt.time(), json);
        json.writeFieldName("request");
        request(attempt.request(), json);
        if (attempt.response().isPresent()) {
            json.writeFieldName("response");
            response(attempt.response().get(), json);
        }
        failure(attempt.failure(), json);
        json.writeEndObject();
    }

    private static void request(KeptRequest request, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", request.method());
        json.writeStringField("path", request.path());
        json.writeStringField("query", request.query());
        JournalBodyJson.write(request.headers(), json);
        json.writeFieldName("body");
        JournalBodyJson.write(request.body(), json);
        json.writeEndObject();
    }

    private static void response(KeptResponse response, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("status", response.status());
        JournalBodyJson.write(response.headers(), json);
        json.writeFieldName("body");
        JournalBodyJson.write(response.body(), json);
        json.writeEndObject();
    }

    private static void time(Span time, JsonGenerator json) throws IOException {
        json.writeNumberField("fromMillis", millis(time.fromNanos()));
        json.writeNumberField("millis", millis(time.nanos()));
    }

    private static void failure(Optional<String> why, JsonGenerator json) throws IOException {
        if (why.isPresent()) {
            json.writeStringField("failure", why.get());
        }
    }

    // To a microsecond, which is as fine as anyone reads it.
    private static double millis(long nanos) {
        return Math.round(nanos / 1e3) * 1e3 / NANOS_PER_MILLI;
    }
}
