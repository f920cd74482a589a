package dev.nacelle.app.diagnosis;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules in the order they are asked: a person's own first, then those the program brings along. The last one always
 * holds. Never changes; to read the person's file anew, make another book.
 */
public final class RuleBook {
    /** The name of the person's file in the settings' folder. */
    public static final String FILE = "diagnosis.json";

    private static final String SHIPPED = "rules.json";
    private static final long MOST_BYTES = 1 << 20;

    private final List<Rule> own;
    private final Optional<String> notice;

    private RuleBook(List<Rule> own, Optional<String> notice) {
        this.own = own;
        this.notice = notice;
    }

    /** The rules the program brings along, alone. */
    public static RuleBook shipped() {
        return new RuleBook(List.of(), Optional.empty());
    }

    /**
     * The rules with those of the file {@value #FILE} in that folder, if there is one. A rule of the person's with the
     * id of a shipped one takes its place. A file with a mistake anywhere is not used at all; {@link #notice} tells.
     */
    public static RuleBook in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            return new RuleBook(RuleReader.own(text(file)), Optional.empty());
        } catch (NoSuchFileException usual) {
            return shipped();
        } catch (IOException unreadable) {
            return refused(file, unreadable.getClass().getSimpleName());
        } catch (InvalidRulesException wrong) {
            return refused(file, Objects.requireNonNullElse(wrong.getMessage(), ""));
        }
    }

    /** Why the person's rules are not used, in words; nothing when they are, or when there are none. */
    public Optional<String> notice() {
        return notice;
    }

    /** All of them; the shipped ones are read when this is first asked for, so that no start waits for them. */
    List<Rule> rules() {
        return own.isEmpty() ? Shipped.RULES : together(own);
    }

    private static RuleBook refused(Path file, String reason) {
        return new RuleBook(List.of(), Optional.of(Messages.text("diagnosis.file.refused", file, reason)));
    }

    private static List<Rule> together(List<Rule> own) {
        var last = Shipped.RULES.get(Shipped.RULES.size() - 1).id();
        var replaced = own.stream().map(Rule::id).filter(id -> !id.equals(last)).collect(Collectors.toSet());
        var kept = Shipped.RULES.stream().filter(rule -> !replaced.contains(rule.id()));
        return Stream.concat(own.stream(), kept).toList();
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new InvalidRulesException("$", Messages.text("diagnosis.file.too-large", MOST_BYTES));
        }
        return Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
    }

    /** Read when first needed, once. */
    private static final class Shipped {
        static final List<Rule> RULES = read();

        private static List<Rule> read() {
            try (var resource = Objects.requireNonNull(RuleBook.class.getResourceAsStream(SHIPPED), SHIPPED)) {
                return RuleReader.shipped(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
