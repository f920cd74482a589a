package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the how-tos tell people to type is what the scripts take. */
class HowToTest {
    private static final Path HOW_TO = Path.of("../docs/how-to");

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "remove"})
    void everyOptionInACommandExists(String script) throws IOException {
        var help = help(script);

        var unknown = new TreeSet<String>();
        for (var page : pages()) {
            for (var command : all("(lambda/" + script + " [^`\n|]*)", page.replaceAll("\\\\\n\\s*", ""))) {
                all("(--[a-z-]+)", command).stream()
                        .filter(option -> !help.contains(option + " "))
                        .forEach(unknown::add);
            }
        }

        assertEquals(new TreeSet<String>(), unknown);
    }

    @ParameterizedTest
    @CsvSource({"deploy, deploy.md", "remove, remove.md"})
    void everyExitCodeIsExplained(String script, String page) throws IOException {
        var explained = all("(?m)^\\| ([0-8]) \\|", Files.readString(HOW_TO.resolve(page)));

        var told = all("([0-9]) [a-zA-Z]", help(script).replaceAll("(?s).*Exit codes:", ""));

        assertEquals(told, explained);
    }

    @ParameterizedTest
    @CsvSource({"deploy", "remove"})
    void everyExitCodeIsUsed(String script) throws IOException {
        var source = Files.readString(Path.of(script)) + Files.readString(Path.of("aws-common.sh"));

        for (var code : all("(EXIT_[A-Z_]+)=[0-9]", source)) {
            assertTrue(source.contains("fail \"$" + code + "\""), code);
        }
    }

    private static List<String> pages() throws IOException {
        try (var files = Files.list(HOW_TO)) {
            var pages = files.map(HowToTest::read).toList();
            assertTrue(pages.size() >= 8, "pages: " + pages.size());
            return pages;
        }
    }

    /** The text between the markers of the script's usage. */
    private static String help(String script) {
        return read(Path.of(script)).replaceAll("(?s)^.*?<<'TEXT'\n(.*?)\nTEXT\n.*$", "$1");
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
