package dev.nacelle.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.settings.EntrySettings.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DraftTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            abc,                               true
            '',                                true
            https://example.com/score?key=hush, false
            """)
    void whatHoldsAnAddressIsNotKept(String typed, boolean isKept) {
        assertEquals(isKept, new Draft("ai4i", List.of("L", typed), "L").mayBeKept());
        assertEquals(isKept, new Draft("ai4i", List.of("L"), typed).mayBeKept());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1000, true
            1001, false
            """)
    void whatIsLongerIsNotKept(int length, boolean isKept) {
        assertEquals(isKept, new Draft("ai4i", List.of(), "9".repeat(length)).mayBeKept());
    }
}
