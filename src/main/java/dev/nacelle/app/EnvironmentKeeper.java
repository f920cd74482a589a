package dev.nacelle.app;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the environments: in the background whenever they changed, for a disk may take its time while the window must go
 * on, and when the window goes. Whatever the threads' order, what was kept last is what stands in the file.
 */
final class EnvironmentKeeper {
    private final EnvironmentStore store;
    private final TaskRunner tasks;
    private final Consumer<String> notices;
    private volatile List<Environment> wanted;
    private List<Environment> written;

    /**
     * @param loaded the environments as the file has them
     * @param notices takes what keeps them from being kept, for people
     */
    EnvironmentKeeper(EnvironmentStore store, List<Environment> loaded, TaskRunner tasks, Consumer<String> notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        this.wanted = loaded;
        this.written = loaded;
    }

    /** Writes these soon, in the background. Called by one thread only. */
    void keep(List<Environment> environments) {
        wanted = List.copyOf(environments);
        tasks.run(this::write, problem -> problem.ifPresent(notices), unexpected -> {});
    }

    /**
     * Writes now what is not yet written; nothing if all is.
     *
     * @return what kept it from being written, for people
     */
    synchronized Optional<String> write() {
        var now = wanted;
        if (now.equals(written)) {
            return Optional.empty();
        }
        var problem = store.save(now);
        if (problem.isEmpty()) {
            written = now;
        }
        return problem;
    }
}
