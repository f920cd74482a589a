package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NacelleCommandTest {
    private static final Path REFERENCE = Path.of("../docs/reference/cli.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "score --help",
                "doctor --help",
                "profiles",
                "profiles --help",
                "env --help",
                "env list --help",
                "env export --help",
                "env import --help"
            })
    void theReferenceShowsWhatTheProgramPrints(String line) throws IOException {
        var console = Console.scoring("0.25");

        assertEquals(0, console.run(line.split(" ")));

        var shown = "```\n$ nacelle " + line + "\n" + console.out().stripTrailing() + "\n```\n";
        assertTrue(reference().contains(shown), () -> "docs/reference/cli.md lacks\n" + shown);
    }

    @Test
    void theReferenceTellsEveryExitCode() throws IOException {
        var reference = reference();

        var missing = Arrays.stream(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                .filter(row -> !reference.contains(row))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void theVersionIsOneLine() {
        var console = Console.scoring("0.25");

        assertEquals(0, console.run("--version"));

        assertEquals("nacelle " + Version.current() + "\n", console.out());
    }

    @Test
    void anUnknownCommandIsRefused() {
        var console = Console.scoring("0.25");

        assertEquals(2, console.run("scroe"));

        assertEquals("", console.out());
        assertEquals("""
                Unmatched argument at index 0: 'scroe'
                Did you mean: nacelle score or nacelle profiles?
                "nacelle --help" tells more.
                """, console.err());
    }

    private static String reference() throws IOException {
        return Files.readString(REFERENCE, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
