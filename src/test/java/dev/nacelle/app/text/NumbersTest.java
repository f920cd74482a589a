package dev.nacelle.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            de-DE,  '298,4'
            fr-FR,  '298,4'
            en-GB,  298.4
            de-CH,  298.4
            ar-EG,  298.4
            """)
    void aCommaStandsWhereTheLanguageHasOneAndThePointEverywhereElse(String language, String shown) {
        assertEquals(shown, Numbers.shown("298.4", Locale.forLanguageTag(language)));
    }
}
