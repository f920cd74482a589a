package dev.nacelle.lambda;

import dev.nacelle.lambda.Events.Format;
import dev.nacelle.lambda.Events.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** An endless row of odd events: real ones damaged, JSON at random, bytes at random. */
final class OddEvents {
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[{}\\[\\]:,]|[a-z0-9.]+");

    private static final List<String> NAMES = List.of(
            "httpMethod",
            "body",
            "isBase64Encoded",
            "requestContext",
            "http",
            "method",
            "headers",
            "version",
            "queryStringParameters",
            "rawQueryString",
            "requestId",
            "domainName",
            "elb",
            "path",
            "key1",
            "Records",
            "origin",
            "accept",
            "answer",
            "");

    private static final List<String> TEXTS = List.of(
            "POST",
            "GET",
            "HEAD",
            "OPTIONS",
            "post",
            "1.0",
            "2.0",
            "full",
            "https://a.example",
            "TID008,HAWT",
            "VElEMDA4",
            "!!!!",
            "VElEMDA4=",
            "//79",
            "a\nb",
            "\r\nX-Injected: 1",
            "\u0000",
            "\ud800",
            "\ufeff",
            "",
            "application/json; profile=full",
            ";=,;\"",
            "%zz&%&answer=full",
            "x".repeat(500));

    private static final List<String> NUMBERS = List.of(
            "0", "-1", "1e999", "-1e-999", "0.1", "1" + "0".repeat(400), "1." + "3".repeat(900), "9223372036854775808");

    /** Not JSON, or more of it than a parser cares for. */
    private static final List<String> ODDITIES = List.of(
            "NaN",
            "'x'",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "\"",
            "[".repeat(1_500),
            "{\"a\":".repeat(1_200),
            "[".repeat(400) + "]".repeat(400),
            "1".repeat(1_100));

    private final Random random;
    private final List<byte[]> real = new ArrayList<>();
    private final List<List<String>> realTokens = new ArrayList<>();

    OddEvents(Random random) {
        this.random = random;
        for (var event : List.of(
                Events.event(Format.V1, "POST", Events.READING),
                Events.event(Format.V2, "POST", Events.READING + "\r\n"),
                Events.packedEvent(Format.V2, "POST", Events.READING),
                Events.bodylessEvent(Format.V1, "OPTIONS"),
                Events.event(Format.V2, Spelling.LOWER, "GET", "null", true),
                OtherEvents.REST_API,
                OtherEvents.FUNCTION_URL,
                OtherEvents.LOAD_BALANCER,
                OtherEvents.CONSOLE_TEST,
                OtherEvents.WEB_SOCKET)) {
            real.add(event.getBytes(StandardCharsets.UTF_8));
            realTokens.add(
                    TOKEN.matcher(event).results().map(token -> token.group()).toList());
        }
    }

    /** The next one. */
    byte[] next() {
        return switch (random.nextInt(16)) {
            case 0 -> noise();
            case 1, 2, 3 -> withOddTokens();
            case 4, 5, 6 -> bytes(object(3));
            case 7, 8 -> cut();
            case 9, 10 -> spliced();
            default -> withFlippedBytes();
        };
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Single bits and bytes: among them broken UTF-8, broken base64, other letters in names. */
    private byte[] withFlippedBytes() {
        var bytes = any(real).clone();
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] cut() {
        var event = any(real);
        return Arrays.copyOf(event, random.nextInt(event.length));
    }

    /** The beginning of one and the end of another. */
    private byte[] spliced() {
        var head = any(real);
        var tail = any(real);
        int headLength = random.nextInt(head.length);
        int tailLength = random.nextInt(tail.length);
        var bytes = Arrays.copyOf(head, headLength + tailLength);
        System.arraycopy(tail, tail.length - tailLength, bytes, headLength, tailLength);
        return bytes;
    }

    private byte[] withOddTokens() {
        var tokens = new ArrayList<>(any(realTokens));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            tokens.set(random.nextInt(tokens.size()), random.nextBoolean() ? value(2) : any(ODDITIES));
        }
        return bytes(String.join("", tokens));
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> any(NUMBERS);
            case 3, 4 -> Events.quoted(any(TEXTS));
            case 5 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
            default -> object(depth - 1);
        };
    }

    private String object(int depth) {
        var fields = new ArrayList<String>();
        for (int count = random.nextInt(7); count > 0; count--) {
            fields.add(Events.quoted(any(NAMES)) + ":" + value(depth));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
