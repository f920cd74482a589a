package dev.nacelle.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value in a request's body and its place there, for messages.
 *
 * @param place such as {@code api.throttle.burst}
 */
record Member(String place, JsonNode value) {

    /** Does that with the member of that name, if it is there. */
    void ifThere(String name, Consumer<Member> action) {
        member(name).ifPresent(action);
    }

    Optional<Member> member(String name) {
        return value.has(name) ? Optional.of(new Member(place + "." + name, value.get(name))) : Optional.empty();
    }

    /** @throws Problem if it is not there */
    Member required(String name) {
        return member(name).orElseThrow(() -> Problem.badRequest(place + "." + name + " is missing", "Give it."));
    }

    /** @throws Problem if it is no object, or has other members than these */
    Member object(String... known) {
        var list = List.of(known);
        members().keySet().stream()
                .filter(name -> !list.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.badRequest(
                            "%s.%s is unknown".formatted(place, unknown),
                            "There are: " + String.join(", ", list) + ".");
                });
        return this;
    }

    /** @throws Problem if it is no object */
    Map<String, Member> members() {
        if (!value.isObject()) {
            throw not("an object");
        }
        var members = new LinkedHashMap<String, Member>();
        value.fieldNames().forEachRemaining(name -> members.put(name, new Member(place + "." + name, value.get(name))));
        return members;
    }

    String text() {
        if (!value.isTextual()) {
            throw not("a text");
        }
        return value.textValue();
    }

    double number() {
        if (!value.isNumber()) {
            throw not("a number");
        }
        return value.doubleValue();
    }

    long whole() {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw not("a whole number");
        }
        return value.longValue();
    }

    int wholeInt() {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw not("a whole number of 32 bits");
        }
        return value.intValue();
    }

    boolean truth() {
        if (!value.isBoolean()) {
            throw not("true or false");
        }
        return value.booleanValue();
    }

    List<String> texts() {
        if (!value.isArray()) {
            throw not("a list of texts");
        }
        var texts = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            texts.add(new Member("%s[%s]".formatted(place, i), value.get(i)).text());
        }
        return texts;
    }

    boolean isNull() {
        return value.isNull();
    }

    /** That it is not what it can be. */
    Problem not(String what) {
        return Problem.badRequest(place + " is " + value, "It can be " + what + ".");
    }
}
