package dev.nacelle.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("main/java/dev/nacelle/app");
    private static final Path FILE = Path.of("main/resources/dev/nacelle/app/text/messages.properties");
    private static final Pattern FILE_NAME = Pattern.compile(".+\\.(css|json|png|properties)");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z][a-z0-9-]*\\.(?:[a-z0-9-]+\\.?)*)\"");

    @Test
    void valuesStandWhereTheTextAsksForThem() {
        var text = Messages.text("endpoint.questionable.slash", "https://a/{1}/$0");

        assertEquals(
                "An HTTP API takes a path with a slash at its end for another path, and answers 404. Without it:"
                        + " https://a/{1}/$0",
                text);
    }

    @Test
    void aMissingKeyAndAMissingValueAreRefused() {
        assertThrows(MissingResourceException.class, () -> Messages.text("no.such.key"));
        assertThrows(IllegalArgumentException.class, () -> Messages.text("endpoint.questionable.slash"));
    }

    @Test
    void everyKeyOfTheFileIsUsedInTheCode() {
        var named = namesInCode();

        var unused = keys().filter(key -> named.stream().noneMatch(name -> begins(key, name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKeyInTheCodeIsInTheFile() {
        var groups = keys().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());

        var missing = namesInCode().stream()
                .filter(name -> groups.stream().anyMatch(name::startsWith))
                .filter(name -> keys().noneMatch(key -> begins(key, name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var keys = Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertEquals(keys.stream().distinct().toList(), keys);
    }

    private static Stream<String> keys() {
        return Messages.bundle().keySet().stream();
    }

    /** A name in the code is a whole key, or the beginning of several: "score.again" of its text and its tip. */
    private static boolean begins(String key, String name) {
        return key.equals(name) || key.startsWith(name.endsWith(".") ? name : name + ".");
    }

    private static Set<String> namesInCode() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> DOTTED.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .filter(name -> !FILE_NAME.matcher(name).matches())
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
