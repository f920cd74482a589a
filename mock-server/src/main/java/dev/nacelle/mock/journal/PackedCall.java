package dev.nacelle.mock.journal;

import dev.nacelle.contract.Body;
import dev.nacelle.mock.journal.Packer.Unpacker;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A call as the journal holds it: one array instead of some hundred objects. A full journal lives through many garbage
 * collections, and what it costs there is mostly a matter of how many objects it is.
 *
 * @param sequence of the call
 * @param id of the call, to be looked for without unpacking
 * @param bytes all the rest
 */
record PackedCall(long sequence, String id, Body bytes) {
    private static final int OBJECTS = 160;

    /** The call, but for its number, which is given when it is kept. */
    static Body pack(CallRecord call) {
        var out = new Packer();
        out.number(ChronoUnit.NANOS.between(Instant.EPOCH, call.start()));
        out.text(call.client());
        out.text(call.route());
        request(call.request(), out);
        out.optional(call.function(), run -> function(run, out));
        out.list(call.attempts(), attempt -> attempt(attempt, out));
        response(call.response(), out);
        out.text(call.delivery());
        out.list(call.faults(), out::text);
        out.number(call.answeredNanos());
        out.number(call.sentNanos());
        return Body.of(out.packed());
    }

    CallRecord unpack() {
        var in = new Unpacker(bytes.bytes());
        return new CallRecord(
                sequence,
                id,
                Instant.EPOCH.plusNanos(in.number()),
                in.text(),
                in.text(),
                request(in),
                in.optional(() -> function(in)),
                in.list(() -> attempt(in)),
                response(in),
                in.text(),
                in.list(in::text),
                in.number(),
                in.number());
    }

    /** How many bytes of memory it takes, about. */
    long weight() {
        return (long) OBJECTS + id.length() + bytes.size();
    }

    private static void request(KeptRequest request, Packer out) {
        out.text(request.method());
        out.text(request.path());
        out.text(request.query());
        out.headers(request.headers());
        out.body(request.body());
    }

    private static KeptRequest request(Unpacker in) {
        return new KeptRequest(in.text(), in.text(), in.text(), in.headers(), in.body());
    }

    private static void response(KeptResponse response, Packer out) {
        out.number(response.status());
        out.headers(response.headers());
        out.body(response.body());
    }

    private static KeptResponse response(Unpacker in) {
        return new KeptResponse((int) in.number(), in.headers(), in.body());
    }

    private static void function(FunctionRecord run, Packer out) {
        out.body(run.event());
        span(run.time(), out);
        out.optional(run.result(), out::body);
        out.optional(run.failure(), out::text);
    }

    private static FunctionRecord function(Unpacker in) {
        return new FunctionRecord(in.body(), span(in), in.optional(in::body), in.optional(in::text));
    }

    private static void attempt(AttemptRecord attempt, Packer out) {
        out.number(attempt.number());
        span(attempt.time(), out);
        request(attempt.request(), out);
        out.optional(attempt.response(), response -> response(response, out));
        out.optional(attempt.failure(), out::text);
    }

    private static AttemptRecord attempt(Unpacker in) {
        return new AttemptRecord(
                (int) in.number(), span(in), request(in), in.optional(() -> response(in)), in.optional(in::text));
    }

    private static void span(Span time, Packer out) {
        out.number(time.fromNanos());
        out.number(time.toNanos());
    }

    private static Span span(Unpacker in) {
        return new Span(in.number(), in.number());
    }
}
