package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ModelReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever arrives and whatever the model does, the handler answers as API Gateway takes it, in time, and never throws.
 */
class HandlerFuzzTest {
    /** The longest the handler may take for an event, beyond SageMaker's time. */
    static final Duration LIMIT = Duration.ofMillis(50);

    private static final int EVENTS = 200_000;

    /** Of which one must be in time: what is slow by itself is slow each time. */
    static final int MOST_RUNS = 100;

    /** A line break in a value would let a caller write header fields of their own. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7E]*");

    private static final List<Map<String, String>> ENVIRONMENTS = List.of(
            Map.of(),
            Map.of("NACELLE_TESTER_HEADERS", "off", "NACELLE_LOG_SUCCESS", "on"),
            Map.of("NACELLE_FULL_ANSWER", "on", "NACELLE_SELF_DESCRIPTION", "on"),
            Map.of("NACELLE_CORS_ORIGINS", "https://a.example", "NACELLE_CORS_CREDENTIALS", "on"));

    private final Random random = new Random(20_260_711);
    private final OddEvents events = new OddEvents(random);
    private final OddModel model = new OddModel(random);

    @Test
    void twoHundredThousandOddEventsAreAllAnsweredInTime() {
        var handlers = ENVIRONMENTS.stream()
                .map(environment ->
                        new TurbineScoreHandler(model, SageMakerEndpointTest.settings(environment), System::nanoTime))
                .toList();
        Map<Integer, Integer> answers = new TreeMap<>();
        var slow = new ArrayList<Runnable>();

        for (int i = 0; i < EVENTS; i++) {
            var handler = handlers.get(i % handlers.size());
            var event = events.next();
            var before = CpuTime.now();
            var run = HandlerRun.of(handler, event);
            if (CpuTime.now().minus(before).compareTo(LIMIT) >= 0) {
                slow.add(() -> HandlerRun.of(handler, event));
            }
            answers.merge(statusOfWellFormed(run), 1, Integer::sum);
        }

        assertEquals(
                List.of(200, 400, 405, 422, 500, 502, 503, 504), List.copyOf(answers.keySet()), answers.toString());
        assertTrue(answers.values().stream().allMatch(count -> count > 300), answers.toString());
        assertEquals(
                List.of(), slow.stream().filter(HandlerFuzzTest::isAlwaysSlow).toList());
    }

    /** The model answers at once, so all of the time is the handler's; a first run also loads classes. */
    private static boolean isAlwaysSlow(Runnable run) {
        return CpuTime.leastOf(MOST_RUNS, LIMIT, run).compareTo(LIMIT) >= 0;
    }

    private static int statusOfWellFormed(HandlerRun run) {
        var response = run.response();
        for (var field : response.headers().fields()) {
            assertTrue(HEADER_VALUE.matcher(field.value()).matches(), run.text());
        }
        if (response.status() != 200) {
            assertError(run, response);
        }
        return response.status();
    }

    private static void assertError(HandlerRun run, WireResponse response) {
        var code = ErrorCode.valueOf(String.valueOf(run.error(response).get("code")));
        assertEquals(code.status(), response.status());
        assertEquals(1, run.log().size());
        assertTrue(run.log().get(0).indexOf('\n') < 0, "one line");
    }

    /** A model that mostly answers, and otherwise does what models do. */
    private record OddModel(Random random) implements ModelEndpoint {
        private static final List<String> ANSWERS = List.of(
                "0.5",
                "{\"predictions\":[{\"score\":1e-05}]}",
                "[[0.25]]",
                "nan",
                "",
                "{",
                "<html>",
                "12",
                "1\n0",
                "\u0000");

        private static final List<ErrorCode> FAILURES = List.of(
                ErrorCode.MODEL_REFUSED_READING, ErrorCode.THROTTLED, ErrorCode.TIMED_OUT, ErrorCode.ACCESS_DENIED);

        @Override
        public Attempt<ModelReply> ask(Body csv, Duration timeLeft) {
            int choice = random.nextInt(20);
            if (choice == 0) {
                throw new IllegalStateException("pool\nshut down");
            }
            return choice < 5
                    ? new Attempt.Failed<>(Failure.of(FAILURES.get(choice - 1), "in account\r\n123456789012"))
                    : new Attempt.Done<>(
                            new ModelReply(Body.of(ANSWERS.get(random.nextInt(ANSWERS.size()))), "All\"Traffic"));
        }
    }
}
