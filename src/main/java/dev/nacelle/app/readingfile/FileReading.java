package dev.nacelle.app.readingfile;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Reads a file of readings to its end, or says why not. An interrupt stops it. */
final class FileReading {
    private static final int BEGINNING = 1 << 16;

    /**
     * How much is read.
     *
     * @param bytes of the largest file
     * @param rows of the longest file
     */
    record Limits(long bytes, int rows) {
        static Limits usual() {
            return new Limits(50_000_000, 1_000_000);
        }
    }

    private final Path path;
    private final Limits limits;
    private final DoubleConsumer progress;

    /**
     * @param progress is told how far it is, 0 to 1, about a hundred times, on the thread that reads
     */
    FileReading(Path path, Limits limits, DoubleConsumer progress) {
        this.path = path;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * The file as it is most likely meant.
     *
     * @param profiles it may be of, the most likely first
     */
    ReadingFile guessed(List<Profile> profiles) throws IOException, FileRefusedException {
        checkSize();
        return read(LayoutGuess.of(beginning(), profiles));
    }

    /** The file spelt with that separator, the rest of it guessed. */
    ReadingFile separated(Profile profile, Separator separator) throws IOException, FileRefusedException {
        checkSize();
        return read(LayoutGuess.of(beginning(), profile, separator));
    }

    /** The file as a person says it is laid out. */
    ReadingFile laidOut(Profile profile, Layout layout) throws IOException, FileRefusedException {
        checkSize();
        return read(new LayoutGuess(profile, layout, 0));
    }

    private void checkSize() throws IOException, FileRefusedException {
        if (!Files.isRegularFile(path)) {
            throw new FileRefusedException(Messages.text("readingfile.refused.none", path.getFileName()));
        }
        var size = Files.size(path);
        if (size > limits.bytes()) {
            throw new FileRefusedException(Messages.text(
                    "readingfile.refused.size", path.getFileName(), size / 1_000_000, limits.bytes() / 1_000_000));
        }
    }

    /** Whole lines only: the last one may be cut off. */
    private String beginning() throws IOException {
        try (var stream = Files.newInputStream(path);
                var text = FileText.reader(stream)) {
            var chars = new char[BEGINNING];
            int length = 0;
            for (int n = 0; n >= 0 && length < BEGINNING; n = text.read(chars, length, BEGINNING - length)) {
                length += n;
            }
            var beginning = new String(chars, 0, length);
            var end = length < BEGINNING ? -1 : beginning.lastIndexOf('\n');
            return end < 0 ? beginning : beginning.substring(0, end + 1);
        }
    }

    private ReadingFile read(LayoutGuess guess) throws IOException, FileRefusedException {
        var collected = new Collected(guess);
        try (var stream = new Counted(Files.newInputStream(path), Files.size(path));
                var text = FileText.reader(stream)) {
            Records.read(text, guess.layout().separator(), collected::take);
        } catch (NotRecordsException broken) {
            throw new FileRefusedException(
                    Messages.text("readingfile.refused.broken", path.getFileName(), broken.line()));
        }
        if (collected.rows.size() > limits.rows()) {
            throw new FileRefusedException(
                    Messages.text("readingfile.refused.rows", path.getFileName(), limits.rows()));
        }
        if (collected.rows.size() == 0) {
            throw new FileRefusedException(Messages.text("readingfile.refused.empty", path.getFileName()));
        }
        return collected.file();
    }

    /** The records as they come. */
    private final class Collected {
        private final LayoutGuess guess;
        private final RowReader reader;
        private final RowStore rows = new RowStore();
        private final IntStream.Builder wrong = IntStream.builder();
        private Optional<List<String>> first = Optional.empty();

        Collected(LayoutGuess guess) {
            this.guess = guess;
            this.reader = new RowReader(guess.profile(), guess.layout());
        }

        boolean take(int line, List<String> cells) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            if (first.isEmpty()) {
                first = Optional.of(cells);
                if (guess.layout().header()) {
                    return true;
                }
            }
            if (!reader.row(line, cells).problems().isEmpty()) {
                wrong.add(rows.size());
            }
            rows.add(line, cells);
            return rows.size() <= limits.rows();
        }

        ReadingFile file() {
            var names = LayoutGuess.columnNames(guess.layout(), first.orElse(List.of()));
            return new ReadingFile(path, guess.profile(), guess.layout(), names, rows, wrong.build());
        }
    }

    /** Tells how much of the file was read. */
    private final class Counted extends FilterInputStream {
        private final long size;
        private long read;
        private long told;

        Counted(InputStream stream, long size) {
            super(stream);
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var some = super.read(bytes, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if ((read - told) * 100 >= size) {
                told = read;
                progress.accept(size == 0 ? 1 : (double) read / size);
            }
        }
    }
}
