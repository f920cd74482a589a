package dev.nacelle.app.monkey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program complains of while this is open: exceptions nobody caught, on any thread, warnings and errors in
 * its log, and whatever else it writes as an error.
 */
public final class Complaints implements AutoCloseable {
    private static final int MOST_LINES = 40;
    private static final int TOLD_DEEDS = 12;
    // The mock's log of what failed in it on purpose.
    private static final List<String> ON_PURPOSE = List.of("dev.nacelle.mock.gateway.", "turbine-score");

    private final Diary diary;
    private final List<String> found = new ArrayList<>();
    private final Consumer<String> tell;
    private final @Nullable UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private final PrintStream errorsBefore = System.err;
    private final Logger root = Logger.getLogger("");
    private final List<Handler> logsBefore = List.of(root.getHandlers());
    private final Handler logs = new Logs();

    private Complaints(Diary diary, Consumer<String> tell) {
        this.diary = diary;
        this.tell = tell;
    }

    /**
     * Hears everything from now on.
     *
     * @param tell takes each complaint at once, with what was done before it
     */
    public static Complaints listen(Diary diary, Consumer<String> tell) {
        var complaints = new Complaints(diary, tell);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> complaints.complain("Uncaught on " + thread.getName() + ": " + trace(thrown)));
        complaints.logsBefore.forEach(complaints.root::removeHandler);
        complaints.root.addHandler(complaints.logs);
        System.setErr(new PrintStream(complaints.new Lines(System.err), true, StandardCharsets.UTF_8));
        return complaints;
    }

    /** What there was. */
    public synchronized List<String> all() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        System.setErr(errorsBefore);
        root.removeHandler(logs);
        logsBefore.forEach(root::addHandler);
    }

    private synchronized void complain(String what) {
        found.add(what);
        var deeds = diary.last();
        var last = deeds.subList(Math.max(0, deeds.size() - TOLD_DEEDS), deeds.size());
        tell.accept(what + System.lineSeparator() + "  after " + String.join("; ", last));
    }

    private static String trace(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return String.join(
                System.lineSeparator(),
                trace.toString().lines().limit(MOST_LINES).toList());
    }

    private final class Logs extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !isExpected(entry)) {
                complain("Logged by " + entry.getLoggerName() + ": " + entry.getMessage()
                        + Optional.ofNullable(entry.getThrown())
                                .map(thrown -> " " + trace(thrown))
                                .orElse(""));
            }
        }

        // While the theme changes, what pops up has the new rules a moment before it has the colours they name. That no
        // theme lacks a colour, a test of their own holds.
        private boolean isExpected(LogRecord entry) {
            return "javafx.css".equals(entry.getLoggerName())
                    || ON_PURPOSE.stream().anyMatch(String.valueOf(entry.getLoggerName())::startsWith);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final class Lines extends OutputStream {
        private final PrintStream real;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        private Lines(PrintStream real) {
            this.real = real;
        }

        @Override
        public synchronized void write(int one) {
            real.write(one);
            if (one != '\n') {
                line.write(one);
                return;
            }
            var text = line.toString(StandardCharsets.UTF_8).stripTrailing();
            line.reset();
            // The rest of a trace belongs to its first line.
            if (!text.isEmpty() && !text.startsWith("\t") && !text.startsWith("  ")) {
                complain("Written as an error: " + text);
            }
        }
    }
}
