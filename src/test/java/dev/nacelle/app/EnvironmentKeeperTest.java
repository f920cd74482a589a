package dev.nacelle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.task.TaskRunner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvironmentKeeperTest {
    private static final Environment LAB = Environment.at("Lab", URI.create("https://lab.example.com/score"));
    private static final Environment HALL = Environment.at("Hall", URI.create("https://hall.example.com/score"));

    @TempDir
    private Path temp;

    private final List<Runnable> begun = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Path folder;
    private EnvironmentStore store;
    private EnvironmentKeeper keeper;

    @BeforeEach
    void keepsInAFolderOfItsOwn() {
        folder = temp.resolve("nacelle");
        store = new EnvironmentStore(folder, Clock.systemUTC());
        keeper = new EnvironmentKeeper(store, List.of(), new Waiting(), notices::add);
    }

    @Test
    void whoKeepsThemDoesNotWaitForTheDisk() {
        keeper.keep(List.of(LAB));
        assertFalse(store.exists());

        begun.forEach(Runnable::run);
        assertEquals(List.of(LAB), store.load().environments());
    }

    @Test
    void whatWasKeptLastStandsWhoeverWritesLast() {
        keeper.keep(List.of(LAB));
        keeper.keep(List.of(LAB, HALL));
        Collections.reverse(begun);

        begun.forEach(Runnable::run);

        assertEquals(List.of(LAB, HALL), store.load().environments());
    }

    @Test
    void whatIsNotYetWrittenIsWrittenAtTheEndAndOnce() throws IOException {
        keeper.keep(List.of(LAB));

        assertEquals(Optional.empty(), keeper.write());
        assertEquals(List.of(LAB), store.load().environments());

        Files.delete(folder.resolve(EnvironmentStore.FILE));
        assertEquals(Optional.empty(), keeper.write());
        assertFalse(store.exists());
    }

    @Test
    void whatCannotBeWrittenIsToldOfAndTriedAgain() throws IOException {
        Files.writeString(folder, "a file where the folder should be");
        keeper.keep(List.of(LAB));

        begun.forEach(Runnable::run);
        assertEquals(1, notices.size());

        Files.delete(folder);
        assertEquals(Optional.empty(), keeper.write());
        assertEquals(List.of(LAB), store.load().environments());
    }

    /** Work that waits until the test wants it. */
    private final class Waiting implements TaskRunner {
        @Override
        public <T> Job run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            begun.add(() -> {
                try {
                    done.accept(work.call());
                } catch (Exception thrown) {
                    failed.accept(thrown);
                }
            });
            return () -> {};
        }
    }
}
