package dev.nacelle.app.diagnosis;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something a rule may ask, under the name it has in a rule's {@code when}.
 *
 * @param name lower case, dashes and dots, such as {@code status} or {@code header.server}
 * @param type what its value can be compared with
 * @param texts the messages that tell of it: {@code diagnosis.fact.<texts>}
 * @param reader reads its value; nothing where there is none. Numbers are whole, flags are true or false
 * @param shown the value as a person reads it in the evidence
 */
record Fact(
        String name, Type type, String texts, Function<Facts, Optional<String>> reader, UnaryOperator<String> shown) {
    private static final int LONGEST_SHOWN = 120;

    /** What a value can be compared with. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG
    }

    static Fact text(String name, Function<Facts, Optional<String>> reader) {
        return new Fact(name, Type.TEXT, name, reader, UnaryOperator.identity());
    }

    static Fact number(String name, Function<Facts, Optional<Long>> reader) {
        return new Fact(
                name, Type.NUMBER, name, facts -> reader.apply(facts).map(Object::toString), UnaryOperator.identity());
    }

    static Fact flag(String name, Function<Facts, Optional<Boolean>> reader) {
        return new Fact(
                name, Type.FLAG, name, facts -> reader.apply(facts).map(Object::toString), UnaryOperator.identity());
    }

    /** The same fact, told by those messages. */
    Fact toldBy(String otherTexts) {
        return new Fact(name, type, otherTexts, reader, shown);
    }

    /** The same fact, its value put so before a person. */
    Fact shownAs(UnaryOperator<String> way) {
        return new Fact(name, type, texts, reader, way);
    }

    /** The value those facts give it; never empty text. */
    Optional<String> value(Facts facts) {
        return reader.apply(facts).filter(value -> !value.isEmpty());
    }

    /** The value as evidence: a few words, without secrets. */
    String seen(Facts facts) {
        return value(facts).map(this::told).orElseGet(this::absent);
    }

    private String absent() {
        var own = "diagnosis.fact." + texts + ".absent";
        return Messages.bundle().containsKey(own)
                ? Messages.text(own)
                : Messages.text("diagnosis.fact.absent", label());
    }

    private String told(String value) {
        if (type == Type.FLAG) {
            return Messages.text("diagnosis.fact." + texts + (value.equals("true") ? ".yes" : ".no"), label());
        }
        var line = OneLine.of(Secrets.masked(shown.apply(value)), LONGEST_SHOWN);
        return Messages.text("diagnosis.fact." + texts + ".seen", line, label());
    }

    /** The name as words: {@code header.server} is "header server"; of a probe what was asked. */
    private String label() {
        var parts = name.split("\\.", 3);
        return switch (parts[0]) {
            case "header" -> name.replaceFirst("\\.", " ");
            case "probe" -> Messages.text("diagnosis.probe." + parts[1]);
            default -> name.replaceAll("[.-]", " ");
        };
    }
}
