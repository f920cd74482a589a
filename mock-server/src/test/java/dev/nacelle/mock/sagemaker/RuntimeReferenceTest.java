package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.aws.Account;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the tables of the reference to the code. */
class RuntimeReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "mock.md");

    @Test
    void everyErrorStandsInTheTableInOrder() throws IOException {
        var text = page();
        var table = text.substring(text.indexOf("<!-- errors -->"), text.indexOf("<!-- end of errors -->"));
        var rows = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .limit(3)
                        .map(String::strip)
                        .toList())
                .toList();

        assertEquals(
                Arrays.stream(ServiceError.values())
                        .map(RuntimeReferenceTest::row)
                        .toList(),
                rows);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void everyGenerationStandsInTheTable(Generation generation) throws IOException {
        var row = page().lines()
                .filter(line -> line.startsWith("| `" + generation.wireName() + "` |"))
                .findFirst()
                .orElse("");

        assertTrue(row.contains("| `" + generation.mediaType() + "` | `" + generation.takes() + "` |"), row);
        if (generation != Generation.NPY) {
            var answer = generation.write(List.of(0.6582455f)).text().strip();
            assertTrue(row.contains("| `" + answer + "`"), row);
        }
    }

    private static List<String> row(ServiceError error) {
        var answered = error.of("turbine", Account.example());
        return List.of("`" + error.wireName() + "`", Integer.toString(answered.status()), "`" + answered.type() + "`");
    }

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
