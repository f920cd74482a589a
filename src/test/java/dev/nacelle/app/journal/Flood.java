package dev.nacelle.app.journal;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Calls of all sorts put into a journal, the same for the same seed. */
public final class Flood {
    private static final int[] STATUSES = {200, 200, 200, 422, 500};

    private final Random random;
    private final Journal journal;

    /** A flood into that journal. */
    public Flood(Journal journal, long seed) {
        this.journal = journal;
        this.random = new Random(seed);
    }

    /** So many calls, one right after the other. */
    public void pour(int calls) {
        for (int i = 0; i < calls; i++) {
            one(STATUSES[random.nextInt(STATUSES.length)]);
        }
    }

    /** A call that was answered so; one in four met a fault. */
    public void one(int status) {
        var call = journal.begin(
                "127.0.0.1",
                new WireRequest(
                        "POST",
                        "/default/turbine-score",
                        "token=very-secret&a=1",
                        Headers.of(
                                "Content-Type",
                                "text/csv",
                                "User-Agent",
                                "curl/7.88.1",
                                "Authorization",
                                "very-secret"),
                        Body.of("TID008,HAWT,64,80")));
        if (random.nextInt(4) == 0) {
            call.fault("latency of 1 ms at api-gateway");
        }
        long from = call.functionBegan("{\"version\":\"1.0\"}".getBytes(StandardCharsets.UTF_8));
        call.functionAnswered(from, "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8));
        call.answered();
        var body = status == 200 ? "{\"predictions\":[{\"score\":0.25}]}" : "{\"code\":\"MODEL_FAILED\"}";
        journal.append(
                call,
                "id-" + random.nextInt(),
                new WireResponse(status, Headers.of("Content-Type", "application/json"), Body.of(body)),
                "whole");
    }
}
