package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests and results nobody would write, some of them nearly right. */
final class FuzzInput {
    private static final List<String> METHODS = List.of("GET", "POST", "OPTIONS", "HEAD", "PROPFIND", "x", "");
    private static final List<String> NAMES = List.of(
            "content-type",
            "Content-Type",
            "COOKIE",
            "cookie",
            "Connection",
            "X-Forwarded-For",
            "x-amzn-trace-id",
            "accept",
            "host",
            "user-agent",
            "a",
            "",
            "x y");
    private static final List<String> VALUES = List.of(
            "text/csv",
            "application/json; charset=utf-8",
            "application/octet-stream",
            ";",
            ",",
            "a=b; c; =; ;d=e",
            "close, x-y",
            "",
            "\u2615",
            "\ud83d\ude0a",
            "\ud83d",
            "\u0000\r\n");
    private static final List<String> PIECES = List.of(
            "a",
            "%20",
            "%",
            "%e2%98%95",
            "%ff",
            "%zz",
            "+",
            "&",
            "=",
            "?",
            "//",
            "..",
            "\u2615",
            "\udc00",
            "{x}",
            "%2F",
            "#");
    private static final List<String> RESULTS = List.of(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/csv\",\"X-A\":\"b\"},\"body\":\"0.5\"}",
            "{\"statusCode\":204,\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},\"isBase64Encoded\":true,\"body\":\"AQID\"}",
            "{\"statusCode\":\"201\",\"cookies\":[\"a=b\"],\"headers\":{\"n\":1e400,\"t\":true,\"z\":null}}",
            "{\"errorMessage\":\"boom\",\"errorType\":\"x\",\"stackTrace\":[]}",
            "[1,2.50,{\"a\":null},\"\\ud83d\",\"\\u0000\"]",
            "\"just text\"",
            "0.6582455039024353",
            "null",
            "");
    private static final List<String> SPLINTERS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "1e9999",
            "-",
            "\"statusCode\":",
            "304",
            "\u0000",
            "\"headers\":{\"a\\r\\nb\":\"c\\r\\nd\"}",
            "\"body\":{}",
            "\\ud800",
            " ",
            "[[[[[[[[");

    private FuzzInput() {}

    /** A request that a route of those settings takes. */
    static WireRequest request(Random random, ApiSettings settings) {
        var fields = new ArrayList<Headers.Field>();
        for (int i = random.nextInt(6); i > 0; i--) {
            fields.add(new Headers.Field(
                    random.nextInt(4) == 0 ? text(random) : pick(random, NAMES),
                    random.nextInt(3) == 0 ? text(random) : pick(random, VALUES)));
        }
        return new WireRequest(
                pick(random, METHODS), path(random, settings), pieces(random), new Headers(fields), body(random));
    }

    /** What a function might write. */
    static byte[] result(Random random) {
        var text = new StringBuilder(pick(random, RESULTS));
        for (int i = random.nextInt(4); i > 0; i--) {
            change(random, text);
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void change(Random random, StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(6));
        switch (random.nextInt(random.nextInt(50) == 0 ? 5 : 4)) {
            case 0 -> text.insert(at, pick(random, SPLINTERS));
            case 1 -> text.replace(at, end, pick(random, SPLINTERS));
            case 2 -> text.delete(at, end);
            case 3 -> text.insert(at, text.substring(at, end));
            default -> text.insert(at, "[".repeat(2_000));
        }
    }

    private static String path(Random random, ApiSettings settings) {
        return settings.routeKeys().get(0).contains("{function}")
                ? settings.path(random.nextBoolean() ? "fn" : "%66n")
                : settings.path("x") + "/x" + pieces(random).replace("?", "");
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pick(random, PIECES));
        }
        return text.toString();
    }

    private static Body body(Random random) {
        var bytes = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(60)];
        random.nextBytes(bytes);
        return Body.of(bytes);
    }

    private static String text(Random random) {
        var text = new char[random.nextInt(12)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95));
        }
        return new String(text);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
