package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.lambda.Events.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class HandlerConcurrencyTest {
    private static final int THREADS = 8;
    private static final int CALLS = 250;

    @Test
    void oneHandlerGivesEachOfManyThreadsItsOwnAnswer() throws Exception {
        // given a model that answers the number it was asked with
        var handler = HandlerRun.handler(new FakeSageMaker(asked -> FakeSageMaker.response(
                200, "", Body.of("{\"predictions\":[{\"score\":" + asked.body().text() + "}]}"))));
        var start = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);

        // when
        var calls = new ArrayList<Callable<List<String>>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int own = thread;
            calls.add(() -> {
                start.await();
                return scores(handler, own);
            });
        }
        var answered = threads.invokeAll(calls);
        threads.shutdown();

        // then
        for (int thread = 0; thread < THREADS; thread++) {
            assertEquals(readings(thread), answered.get(thread).get());
        }
    }

    private static List<String> scores(TurbineScoreHandler handler, int thread) {
        var format = thread % 2 == 0 ? Format.V1 : Format.V2;
        return readings(thread).stream()
                .map(reading -> HandlerRun.of(handler, Events.event(format, "POST", reading))
                        .response()
                        .body()
                        .text())
                .toList();
    }

    private static List<String> readings(int thread) {
        var readings = new ArrayList<String>();
        for (int call = 0; call < CALLS; call++) {
            readings.add("0." + (thread + 1) + String.format(Locale.ROOT, "%03d", call) + "1");
        }
        return readings;
    }
}
