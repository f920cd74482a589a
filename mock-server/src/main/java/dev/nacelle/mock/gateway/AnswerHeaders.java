package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers a function asks for, gathered under the names the gateway sends: single values before multiple ones, in
 * one line for each name.
 *
 * <p>Source: recorded from AWS, April 2025 ({@code single-value, multi-value1, multi-value2}).
 */
final class AnswerHeaders {
    /** What an HTTP API says when the function gives no content type, even for JSON; recorded from AWS, April 2025. */
    private static final String DEFAULT_CONTENT_TYPE = "text/plain; charset=utf-8";

    private static final String SET_COOKIE = "Set-Cookie";
    private static final Set<String> WRITTEN_BY_THE_GATEWAY = Set.of(
            "Date",
            HeaderNames.CONTENT_LENGTH,
            HeaderNames.GATEWAY_REQUEST_ID,
            "Connection",
            "Keep-Alive",
            "Transfer-Encoding");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Adds these values behind those already there. */
    AnswerHeaders add(Map<String, List<String>> more) throws BadResultException {
        for (var entry : more.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
        return this;
    }

    /** Adds one {@code Set-Cookie} line for each cookie. */
    AnswerHeaders addCookies(List<String> cookies) throws BadResultException {
        add(SET_COOKIE, cookies);
        return this;
    }

    /** The answer with these headers. */
    GatewayAnswer answer(int status, Body body) {
        var contentType = values.getOrDefault(HeaderNames.CONTENT_TYPE, List.of(DEFAULT_CONTENT_TYPE));
        var own = new ArrayList<Headers.Field>();
        values.forEach((name, list) -> own.addAll(lines(name, list)));
        return new GatewayAnswer(status, String.join(", ", contentType), new Headers(own), body);
    }

    private void add(String name, List<String> more) throws BadResultException {
        checkSendable(name, more);
        var spelt = HeaderCase.inAnswer(name);
        if (!WRITTEN_BY_THE_GATEWAY.contains(spelt) && !more.isEmpty()) {
            values.computeIfAbsent(spelt, first -> new ArrayList<>()).addAll(more);
        }
    }

    private static List<Headers.Field> lines(String name, List<String> values) {
        if (name.equals(HeaderNames.CONTENT_TYPE)) {
            return List.of();
        }
        return name.equals(SET_COOKIE)
                ? values.stream().map(value -> new Headers.Field(name, value)).toList()
                : List.of(new Headers.Field(name, String.join(", ", values)));
    }

    private static void checkSendable(String name, List<String> values) throws BadResultException {
        if (!TOKEN.matcher(name).matches()
                || values.stream().anyMatch(value -> CONTROL.matcher(value).find())) {
            throw new BadResultException("The function's header " + name + " cannot be sent");
        }
    }
}
