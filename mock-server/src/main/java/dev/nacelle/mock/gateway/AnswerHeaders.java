package dev.nacelle.mock.gateway;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers a function asks for, gathered under the names the gateway sends, a line for each value.
 *
 * <p>Source: recorded from AWS, April 2025: an HTTP API sends single values before multiple ones and writes names in
 * title case, a REST API the other way round and as the function spells them.
 */
final class AnswerHeaders {
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String TOKEN_MARKS = "!#$%&'*+.^_`|~-";

    private final HeaderNaming naming;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private AnswerHeaders(HeaderNaming naming) {
        this.naming = naming;
    }

    /** None yet, of an HTTP API. */
    static AnswerHeaders ofHttpApi() {
        return new AnswerHeaders(HeaderNaming.HTTP_API);
    }

    /** None yet, of a REST API. */
    static AnswerHeaders ofRestApi() {
        return new AnswerHeaders(HeaderNaming.REST_API);
    }

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
        var own = new ArrayList<Headers.Field>();
        var contentTypes = new ArrayList<String>();
        values.forEach((name, list) -> {
            if (name.equalsIgnoreCase(HeaderNames.CONTENT_TYPE)) {
                contentTypes.addAll(list);
            } else {
                list.forEach(value -> own.add(new Headers.Field(name, value)));
            }
        });
        var contentType = contentTypes.isEmpty() ? naming.defaultContentType() : String.join(", ", contentTypes);
        return new GatewayAnswer(status, contentType, new Headers(own), body);
    }

    private void add(String name, List<String> more) throws BadResultException {
        checkSendable(name, more);
        var sent = naming.sent(name);
        if (sent.isPresent() && !more.isEmpty()) {
            values.computeIfAbsent(sent.get(), first -> new ArrayList<>()).addAll(more);
        }
    }

    private static void checkSendable(String name, List<String> values) throws BadResultException {
        boolean sendable = isToken(name);
        for (var value : values) {
            sendable &= !hasControl(value);
        }
        if (!sendable) {
            throw new BadResultException("The function's header " + name + " cannot be sent");
        }
    }

    /** RFC 9110, 5.6.2. */
    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isTokenLetter(name.charAt(i))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isTokenLetter(char letter) {
        // Nearly all are these.
        return (letter >= 'a' && letter <= 'z')
                || letter == '-'
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || TOKEN_MARKS.indexOf(letter) >= 0;
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if ((letter < ' ' && letter != '\t') || letter == 0x7f) {
                return true;
            }
        }
        return false;
    }
}
