package dev.nacelle.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeSaysWhatHappenedAndWhatToDoInSentences(ErrorCode code) {
        assertTrue(code.status() >= 400 && code.status() <= 599, "status of " + code);
        assertTrue(code.message().matches("[A-Z].{10,120}\\."), code.message());
        assertTrue(code.hint().matches("[A-Z].{10,150}\\."), code.hint());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void whoeverTellsAWaitTellsToTryAgain(ErrorCode code) {
        assertTrue(code.retryAfter().isEmpty() || code.isRetryable(), code.name());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void whatTheCallerOrASettingHasToPutRightIsNotTriedAgain(ErrorCode code) {
        boolean passes = code.status() >= 502;

        assertTrue(passes || !code.isRetryable(), code.name());
    }

    /** The page is written by hand; this keeps it from telling something else than the code does. */
    @Test
    void theReferencePageHasARowForEachCode() throws IOException {
        var page = Path.of(System.getProperty("basedir", "."), "..", "docs", "reference", "errors.md");

        var rows = Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertEquals(String.join("\n", expectedRows()), String.join("\n", rows));
    }

    private static List<String> expectedRows() {
        return Arrays.stream(ErrorCode.values())
                .map(code -> "| `" + code + "` | " + code.status() + " | "
                        + code.hop().wireName() + " | "
                        + code.message() + " | " + code.hint() + " | "
                        + (code.isRetryable() ? "yes" : "no") + " | "
                        + code.retryAfter().map(wait -> wait.toSeconds() + " s").orElse("") + " |")
                .toList();
    }
}
