package dev.nacelle.app.history;

import java.nio.file.Path;
import java.time.Clock;

/** A program that keeps calls until it is killed, and says of each that it is kept. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) {
        var store =
                new HistoryStore(Path.of(args[0]), Clock.systemUTC(), Limits.USUAL, Runnable::run, System.err::println);
        for (int i = 0; i < 100_000; i++) {
            var call = Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(i % 100), "0.5", Calls.START.plusMillis(i)));
            store.keep(call);
            System.out.println(call.id());
            System.out.flush();
        }
    }
}
