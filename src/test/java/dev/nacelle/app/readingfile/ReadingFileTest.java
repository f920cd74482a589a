package dev.nacelle.app.readingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingFileTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final String HEADER = String.join(";", TURBINE.names()) + "\n";
    private static final String GOOD = "TID008;HAWT;64,5;80;46;21;55;55;7;34;SE\n";

    @TempDir
    private Path home;

    @Test
    void oneLineSaysWhatWasMadeOfTheFile() throws Exception {
        var random = new RandomReadings(TURBINE, 1);
        var lines = Stream.generate(random::next)
                .limit(2_000)
                .map(reading -> String.join(";", reading.values()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int line : List.of(7, 19, 44)) {
            lines.set(line - 2, "TID001;HAWT;oops");
        }
        lines.set(0, GOOD.strip());

        var file = read(HEADER + String.join("\n", lines) + "\n");

        assertEquals("Delimiter ; and decimal comma: 2\u202F000 rows, 3 wrong (lines 7, 19, 44).", file.summary());
        assertEquals(3, file.wrongCount());
        assertEquals(7, file.row(file.wrongAt(0)).line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            TID008;HAWT;64,5;80;46;21;55;55;7;34               @ 10 values, but the file has 11 columns. Nothing was taken from this line.
            TID008;HAWT;64,5;80;46;21;55;55;7;34;SE;1          @ 12 values, but the file has 11 columns. Nothing was taken from this line.
            TID008;HAWT;wet;80;46;21;55;55;7;34;SE             @ Wind speed is “wet”, which is no number. Training data: 15 to 85.
            TID008;HAWT;64.5;80;46;21;55;55;7;34;SE            @ Wind speed is “64.5”, with a point. The file’s decimal sign is the comma.
            TID008;HAWT;1.064,5;80;46;21;55;55;7;34;SE         @ Wind speed is “1.064,5”, with a point. The file’s decimal sign is the comma.
            TID008;HAWT;;80;46;21;55;55;7;34;SE                @ Wind speed is empty. It needs a value.
            TID999;HAWT;64,5;80;46;21;55;55;7;34;SE            @ Turbine is “TID999”, which the training data did not have. Known: TID001, TID002, TID003, TID004, TID005, TID006, TID007, TID008, TID009, TID010.
            """)
    void aWrongLineKeepsItsReasonAndShiftsNothing(String line, String reason) throws Exception {
        var file = read(HEADER + GOOD + line + "\n" + GOOD);

        var row = file.row(1);
        assertEquals(3, row.line());
        assertEquals(List.of(reason), row.problems());
        assertEquals(Optional.empty(), row.reading(TURBINE));
        assertEquals(List.of(line.split(";", -1)), row.cells());
        assertEquals(1, file.wrongCount());
    }

    @Test
    void whatIsEmptyWhereItMayBeIsAReading() throws Exception {
        var file = read(HEADER + GOOD + "TID008;;64,5;80;NA;21;55;55;7;34;SE\n");

        assertEquals(
                Optional.of("TID008,,64.5,80,,21,55,55,7,34,SE"),
                file.row(1).reading(TURBINE).map(Reading::toCsv));
    }

    @Test
    void aPersonCanPutEverythingRight() throws Exception {
        var path = write("""
                a;b;c;d;e;f;g;h;i;j;k
                SE;HAWT;64;80;46;21;55;55;7;34;TID008
                """);
        var reading = new FileReading(path, FileReading.Limits.usual(), done -> {});
        var guessed = reading.guessed(Profiles.builtIn());
        assertEquals(1, guessed.wrongCount());

        var right = reading.laidOut(TURBINE, guessed.layout().withColumn(0, 10).withColumn(10, 0));
        assertEquals(0, right.wrongCount());
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"), right.columnNames());

        var bare = reading.laidOut(TURBINE, right.layout().withHeader(false));
        assertEquals(2, bare.size());
        assertEquals("1", bare.columnNames().get(0));

        var comma = reading.laidOut(TURBINE, right.layout().withDecimalComma(true));
        assertEquals("Delimiter ; and decimal comma: 1 row, none wrong.", comma.summary());

        var bars = reading.separated(TURBINE, Separator.BAR);
        assertEquals("Delimiter | and decimal point: 2 rows, 2 wrong (lines 1, 2).", bars.summary());
    }

    @Test
    void aFieldWithoutAColumnIsNamedInEveryRow() throws Exception {
        var file = read("""
                turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity
                TID008,HAWT,64,80,46,21,55,55
                """);

        assertEquals(
                List.of(
                        "Vibration frequency has no column in this file.",
                        "Pressure has no column in this file.",
                        "Wind direction has no column in this file."),
                file.row(0).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | readings.csv has no rows.
            turbine_id,turbine_type,wind_speed  | readings.csv has no rows.
            [{"turbine_id":"TID001",            | readings.csv cannot be read on from line 1: a quotation mark or a bracket is not closed.
            """)
    void whatIsNoFileOfReadingsIsRefused(String text, String why) throws Exception {
        var path = write(text);

        var refused = assertThrows(
                FileRefusedException.class,
                () -> new FileReading(path, FileReading.Limits.usual(), done -> {}).guessed(Profiles.builtIn()));

        assertEquals(why, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2000000 | 1000 | readings.csv has 2 MB. Files up to 1 MB are read: cut it into parts. | 1000000
            300     | 2    | readings.csv has more than 2 rows. Cut it into parts.                | 1000000
            """)
    void whatIsTooLongIsRefused(int length, int rows, String why, long bytes) throws Exception {
        var path = write(GOOD.repeat(length / GOOD.length() + 1));

        var refused = assertThrows(
                FileRefusedException.class, () -> new FileReading(path, new FileReading.Limits(bytes, rows), done -> {})
                        .guessed(Profiles.builtIn()));

        assertEquals(why, refused.getMessage());
    }

    @Test
    void anInterruptStopsIt() throws Exception {
        var path = write(GOOD.repeat(10));
        Thread.currentThread().interrupt();

        try {
            assertThrows(InterruptedIOException.class, () -> new FileReading(
                            path, FileReading.Limits.usual(), done -> {})
                    .laidOut(
                            TURBINE,
                            new Layout(
                                    Separator.SEMICOLON, true, false, 11, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void itTellsHowFarItIs() throws Exception {
        var path = write(GOOD.repeat(20_000));
        var told = new ArrayList<Double>();

        new FileReading(path, FileReading.Limits.usual(), told::add).guessed(Profiles.builtIn());

        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() > 5 && told.size() < 200, told.size() + " times");
        assertEquals(1, told.get(told.size() - 1));
    }

    private ReadingFile read(String text) throws Exception {
        return new FileReading(write(text), FileReading.Limits.usual(), done -> {}).guessed(Profiles.builtIn());
    }

    private Path write(String text) throws Exception {
        return Files.writeString(home.resolve("readings.csv"), text);
    }
}
