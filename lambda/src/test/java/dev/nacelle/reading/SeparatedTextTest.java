package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeparatedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            a,b|,
            a;b,c|;
            a,b;c\\td|\\t
            a b|` `
            a|` `
            "a;b",c|,
            "a,b" c|` `
            "a","b;c";d|;
            """)
    void aSeparatorWithinQuotesSeparatesNothing(String line, String separator) {
        assertEquals(tabs(separator), Character.toString(SeparatedText.separator(tabs(line))), line);
    }

    @Test
    void quotesAreTakenOffAndADoubledOneWithinQuotesIsOne() {
        var values = SeparatedText.values("a,\"b,c\",\"say \"\"yes\"\"\",\"\",\"\"\"\",d", ',');

        assertEquals(List.of("a", "b,c", "say \"yes\"", "", "\"", "d"), values);
    }

    @Test
    void linesWithoutAVisibleCharacterAndTheByteOrderMarkAreLeftOut() {
        assertEquals(List.of("a", " b "), SeparatedText.lines("\uFEFF\r\n \na\r\r\t\n b \n"));
    }

    private static String tabs(String text) {
        return text.replace("\\t", "\t");
    }
}
