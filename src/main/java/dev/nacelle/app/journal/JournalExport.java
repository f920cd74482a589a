package dev.nacelle.app.journal;

import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.journal.JournalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** Writes calls of a journal to a file, as the mock's control API gives them. */
final class JournalExport {
    /**
     * What was written.
     *
     * @param gone how many calls had left the journal before they could be
     */
    record Saved(int calls, int gone, Path file) {
        String words() {
            return gone == 0
                    ? Messages.text("journal.exported", RowWords.number(calls), file)
                    : Messages.text("journal.exported.gone", RowWords.number(calls), file, RowWords.number(gone));
        }
    }

    private JournalExport() {}

    static Saved write(Journal journal, List<CallRow> wanted, Path file) throws IOException {
        var numbers = new HashSet<Long>();
        wanted.forEach(row -> numbers.add(row.sequence()));
        var calls = journal.since(0).stream()
                .filter(call -> numbers.contains(call.sequence()))
                .toList();
        try (var out = Files.newOutputStream(file)) {
            JournalJson.writeArray(calls, out);
        }
        return new Saved(calls.size(), wanted.size() - calls.size(), file);
    }
}
