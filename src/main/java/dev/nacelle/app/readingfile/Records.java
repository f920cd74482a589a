package dev.nacelle.app.readingfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** Splits a text into records. */
final class Records {
    /** A value longer than that is no value: a quote was opened and never closed. */
    private static final int LONGEST = 1 << 16;

    /** Takes the records one after the other. */
    interface Sink {
        /**
         * Takes one record.
         *
         * @param line where it begins, from 1
         * @param cells its values, as they stand there
         * @return whether to go on
         */
        boolean take(int line, List<String> cells) throws IOException;
    }

    private Records() {}

    /**
     * Splits that text; empty lines are passed over. JSON's first record is the names of the objects' keys, if it has any.
     *
     * @throws NotRecordsException if the text cannot be split to its end
     */
    static void read(Reader text, Separator separator, Sink sink) throws IOException, NotRecordsException {
        try {
            if (separator == Separator.JSON) {
                JsonRecords.read(text, sink);
            } else {
                readCsv(text, separator, sink);
            }
        } catch (JsonProcessingException broken) {
            throw new NotRecordsException(broken.getLocation().getLineNr(), broken);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static void readCsv(Reader text, Separator separator, Sink sink) throws IOException, NotRecordsException {
        var csv = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(text);
        long line = 0;
        try {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (!isBlank(record.getFields()) && !sink.take((int) line, record.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw new NotRecordsException((int) line + 1, broken);
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
