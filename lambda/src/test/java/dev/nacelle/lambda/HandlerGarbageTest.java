package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.lambda.Events.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the handler answers it in the shape that API Gateway takes, and never throws. */
class HandlerGarbageTest {
    private static final int EVENTS = 20_000;
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[{}\\[\\]:,]|[a-z0-9.]+");
    private static final List<String> ODD_TOKENS = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1e999",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"httpMethod\"",
            "\"body\"",
            "\"POST\"",
            "\"isBase64Encoded\"",
            "\"requestContext\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"TID008,HAWT\"",
            "1".repeat(2_000),
            "[".repeat(1_500),
            "\"" + "x".repeat(70_000) + "\"");

    private final Random random = new Random(20_260_711);
    private final TurbineScoreHandler handler = HandlerRun.handler(FakeSageMaker.answering("0.5"));
    private final List<String> seeds = List.of(
            Events.event(Format.V1, "POST", Events.READING),
            Events.packedEvent(Format.V2, "POST", Events.READING),
            Events.bodylessEvent(Format.V1, "OPTIONS"),
            Events.event(Format.V2, Spelling.LOWER, "GET", "null", true));

    @Test
    void twentyThousandDamagedEventsAreAllAnswered() {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < EVENTS; i++) {
            var run = HandlerRun.of(handler, damagedEvent());
            answers.merge(checked(run), 1, Integer::sum);
        }

        assertEquals(List.of(200, 400, 405), List.copyOf(answers.keySet()), answers.toString());
        assertTrue(answers.values().stream().allMatch(count -> count > 100), answers.toString());
    }

    private int checked(HandlerRun run) {
        int status = run.response().status();
        if (status != 200) {
            var code = ErrorCode.valueOf(String.valueOf(run.error().get("code")));
            assertEquals(code.status(), status);
            assertEquals(1, run.log().size());
        }
        return status;
    }

    private byte[] damagedEvent() {
        var event = seeds.get(random.nextInt(seeds.size()));
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> withFlippedBytes(event);
            case 2 -> cut(event);
            default -> withOddTokens(event);
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] withFlippedBytes(String event) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] cut(String event) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] withOddTokens(String event) {
        var tokens = new ArrayList<String>();
        TOKEN.matcher(event).results().forEach(token -> tokens.add(token.group()));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            tokens.set(random.nextInt(tokens.size()), ODD_TOKENS.get(random.nextInt(ODD_TOKENS.size())));
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }
}
