package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.ReadingProblem.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadingParserTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final String RECORD = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
                "TID008, HAWT, 64, 80, 46, 21, 55, 55, 7, 34, SE\n",
                "  TID008 ,HAWT,64,80,46,21,55,55,7,34,SE\r\n\r\n",
                "\uFEFFTID008;HAWT;64;80;46;21;55;55;7;34;SE",
                "TID008\tHAWT\t64\t80\t46\t21\t55\t55\t7\t34\tSE",
                "TID008 HAWT 64 80 46 21 55 55 7 34 SE",
                "\"TID008\",\"HAWT\",64,80,46,21,55,55,7,34,\"SE\"",
                "tid008,hawt,64,+80,46,21,55,55,7,34,se",
                "TID008,HAWT,64,80,46,21,55,55,7,34,SE,",
                "TID008,HAWT,\u00A064,80,46,21,55,55,7,34,SE",
                "\n \nTID008,HAWT,64,80,46,21,55,55,7,34,SE",
                "\"TID008\", \"HAWT\", 64, 80, 46, 21, 55, 55, 7, 34, \"SE\"",
            })
    void oneReadingIsFoundInEveryWayItIsPasted(String text) {
        var parsed = ReadingParser.parse(TURBINE, text);

        assertEquals(List.of(), parsed.problems());
        assertEquals(Optional.of(RECORD), parsed.reading().map(Reading::toCsv));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TID008;HAWT;64;80;46,5;21;55;55;7,5;34;SE        | TID008,HAWT,64,80,46.5,21,55,55,7.5,34,SE
            TID008,HAWT,64,80,"46,5",21,55,55,7,34,SE        | TID008,HAWT,64,80,46.5,21,55,55,7,34,SE
            TID008, HAWT, 64, 80, 46,5, 21, 55, 55, 7, 34, SE | TID008,HAWT,64,80,46.5,21,55,55,7,34,SE
            """)
    void decimalCommasAreReadWhereTheyCannotBeMistaken(String text, String expected) {
        var parsed = ReadingParser.parse(TURBINE, text);

        assertEquals(Optional.of(expected), parsed.reading().map(Reading::toCsv));
        assertTrue(parsed.notes().contains("Decimal commas read as points."), parsed.notes()::toString);
    }

    @Test
    void aDecimalCommaAmongCommasIsAskedAboutNotGuessed() {
        var parsed = ReadingParser.parse(TURBINE, "TID008,HAWT,64,80,46,5,21,55,55,7,34,SE");

        assertEquals(Optional.empty(), parsed.reading());
        assertEquals(Rule.VALUE_COUNT, parsed.problems().get(0).rule());
        assertTrue(parsed.problems().get(0).message().startsWith("12 values, but Wind turbine has 11"));
    }

    @Test
    void aHeaderLineSetsTheOrderAndOtherColumnsAreLeftOut() {
        var text = """
                breakdown,wind_direction,turbine_id,turbine_type,Wind speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency,pressure
                yes,SE,TID008,HAWT,64,80,46,21,55,55,7,34
                """;

        var parsed = ReadingParser.parse(TURBINE, text);

        assertEquals(Optional.of(RECORD), parsed.reading().map(Reading::toCsv));
        assertEquals(
                List.of(
                        "Header line taken for the columns' names.",
                        "Column \u201cbreakdown\u201d left out: Wind turbine has no such field."),
                parsed.notes());
    }

    @Test
    void titlesWithUnitsNameTheColumnsOfTheirProfile() {
        var text = """
                Type;Air temperature [K];Process temperature [K];Rotational speed [rpm];Torque [Nm];Tool wear [min]
                L;298,4;308,2;1582;70,7;216
                """;

        var parsed = ReadingParser.parse(Profiles.ai4i(), text);

        assertEquals(
                Optional.of("L,298.4,308.2,1582,70.7,216"), parsed.reading().map(Reading::toCsv));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2013", "NaN", "null", "N/A", ""})
    void whatSaysMissingIsMissingWhereThatIsAllowed(String missing) {
        var parsed = ReadingParser.parse(TURBINE, "TID003,HAWT,80,61,%s,34,33,26,1,77,E".formatted(missing));

        assertEquals(
                Optional.of("TID003,HAWT,80,61,,34,33,26,1,77,E"),
                parsed.reading().map(Reading::toCsv));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TID008,HAWT,64,80,46,21,55,55,7,34       | VALUE_COUNT    | ''                   | 10
            TID999,HAWT,64,80,46,21,55,55,7,34,SE    | KNOWN_CATEGORY | turbine_id           | TID999
            TID008,HAWT,64,fast,46,21,55,55,7,34,SE  | NUMBER         | rpm_blade            | fast
            TID008,HAWT,64,NaN,46,21,55,55,7,34,SE   | NUMBER         | rpm_blade            | NaN
            TID008,HAWT,64,1e999,46,21,55,55,7,34,SE | NUMBER         | rpm_blade            | 1e999
            TID008,HAWT,,80,46,21,55,55,7,34,SE      | PRESENT        | wind_speed           | ''
            TID008,HAWT,64,80,46,21,55,55,99,34,SE   | TRAINING_RANGE | vibrations_frequency | 99
            TID008,HAWT,64,80,46,21,55,55,7.5,34,SE  | TRAINING_DECIMALS | vibrations_frequency | 7.5
            """)
    void eachProblemNamesRuleFieldAndValue(String text, Rule rule, String field, String value) {
        var parsed = ReadingParser.parse(TURBINE, text);

        assertEquals(1, parsed.problems().size());
        var problem = parsed.problems().get(0);
        assertEquals(List.of(rule, field, value), List.of(problem.rule(), problem.field(), problem.value()));
        assertEquals(rule.isError(), parsed.reading().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\\nb                                | ONE_READING  | '' | 2 | There are 2 lines of values. One reading is one line.
            type,torque                         | ONE_READING  | '' | 0 | There is a header line but no values below it.
            type,torque\\nL,70\\nM,71\\nH,72      | ONE_READING  | '' | 3 | There are 3 lines of values. One reading is one line.
            type\\nL 70                          | VALUE_COUNT  | '' | 2 | The header names 1 column, the line below it has 2 values.
            type,torque\\nL                      | VALUE_COUNT  | '' | 1 | The header names 2 columns, the line below it has 1 value.
            type,torque\\nL,70                   | KNOWN_COLUMN | air_temperature | '' | The header has no column air_temperature (Air temperature).
            type,colour\\nL,red                  | KNOWN_COLUMN | air_temperature | '' | The header has no column air_temperature (Air temperature).
            type,colour,shape\\nL,red,round      | ONE_READING  | '' | 2 | There are 2 lines of values. One reading is one line.
            """)
    void aTextThatIsNotOneReadingIsToldApart(String text, Rule rule, String field, String value, String message) {
        var parsed = ReadingParser.parse(Profiles.ai4i(), text.replace("\\n", "\n"));

        assertEquals(List.of(new ReadingProblem(rule, field, value, message)), parsed.problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | 0 values
            L     | 1 value
            L,298 | 2 values
            """)
    void tooFewValuesAreCounted(String text, String count) {
        var message =
                ReadingParser.parse(Profiles.ai4i(), text).problems().get(0).message();

        assertEquals(
                count + ", but Milling machine (AI4I) has 6:"
                        + " type, air_temperature, process_temperature, rotational_speed, torque, tool_wear.",
                message);
    }

    @Test
    void theOtherProfilesRecordIsACountProblemHereAndAReadingThere() {
        var text = "L, 298.4, 308.2, 1582, 70.7, 216";

        assertEquals(Optional.empty(), ReadingParser.parse(TURBINE, text).reading());
        assertEquals(
                Optional.of("L,298.4,308.2,1582,70.7,216"),
                ReadingParser.parse(Profiles.ai4i(), text).reading().map(Reading::toCsv));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oil_temperature | ' 46,5 ' | 46.5
            oil_temperature | n/a      | ''
            turbine_type    | vawt     | VAWT
            turbine_type    | tall     | tall
            wind_speed      | +7       | 7
            """)
    void oneTypedValueIsSpeltAsOnTheWire(String field, String typed, String expected) {
        assertEquals(expected, ReadingParser.value(TURBINE, TURBINE.field(TURBINE.indexOf(field)), typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            64       | false
            64,5     | false
            a,b,c    | true
            1;2;3    | true
            ''       | false
            """)
    void severalValuesAreAReadingAndOneIsAField(String text, boolean several) {
        assertEquals(several, ReadingParser.hasSeveralValues(text));
    }
}
