package dev.nacelle.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.ReadingParser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueHintsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TID008,HAWT,64,80,46,21,55,55,7,34,SE   |
            TID008,HAWT,64,80,46,21,55,55,7,5,34,SE | “7,5” looks like a decimal comma at value 9, Vibration frequency. Write 7.5.
            TID008,HAWT,64,5,80,46,21,55,55,7,34,SE | “64,5” looks like a decimal comma at value 3, Wind speed. Write 64.5.
            TID008,HAWT,1,2,3                       |
            TID008,HAWT,64,80,46,21,55,4100,7,34,SE | Humidity is 4100. Was 41.00 meant? A decimal point or comma seems to be lost.
            TID008,HAWT,64,80,46,21,55,90,7,34,SE   |
            TID008,HAWT,64,80,46,21,55,-40,7,34,SE  |
            """)
    void aGuessIsToldWhereOneIsWorthIt(String line, String hint) {
        var profile = Profiles.windTurbine();
        var problems = ReadingParser.parse(profile, line).problems();

        var hints = ValueHints.of(profile, line, problems);

        assertEquals(hint == null ? List.of() : List.of(hint), hints);
    }
}
