package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.FunctionTimedOut;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.reading.Profiles;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closing a mock while calls wait in it for minutes. */
@Timeout(600)
class MockStopTest {
    private static final Duration MINUTES = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIMIT = Duration.ofSeconds(29);
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    // More calls than the listener usually has threads: the waiting ones must have lent theirs.
    @ParameterizedTest
    @CsvSource({"api-gateway, 60, 200", "lambda, 60, 200", "function-timed-out, 60, 500"})
    void callsThatWaitAreAnsweredAtOnceWhenItIsClosed(String where, int calls, int status) throws Exception {
        var mock = MockServer.start(MockConfig.defaults());
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (mock) {
            // Closing waits two seconds for the next to end: too short for the first call on a busy computer.
            Http.post(mock.functionUri(Profiles.windTurbine()), READING, "User-Agent", "nacelle-warm-up");
            mock.faults().set(List.of(Rule.always(fault(where))));
            var client = HttpClient.newHttpClient();
            for (int i = 0; i < calls; i++) {
                asked.add(client.sendAsync(request(mock), BodyHandlers.ofString()));
            }
            until(() -> mock.faults().status().extraTally().calls() == calls);
        }

        for (var call : asked) {
            assertEquals(status, call.get().statusCode());
        }
        assertEquals(calls, mock.journal().counts().total());
    }

    private static Fault fault(String where) {
        return where.equals("function-timed-out")
                ? new FunctionTimedOut(LONGEST_LIMIT)
                : new Latency(where.equals("lambda") ? Hop.LAMBDA : Hop.API_GATEWAY, Delay.fixed(MINUTES));
    }

    private static HttpRequest request(MockServer mock) {
        return HttpRequest.newBuilder(mock.functionUri(Profiles.windTurbine()))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(READING))
                .build();
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + MINUTES.toNanos();
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not within " + MINUTES);
            Thread.onSpinWait();
        }
    }
}
