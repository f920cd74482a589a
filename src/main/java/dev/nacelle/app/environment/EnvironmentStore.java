package dev.nacelle.app.environment;

import dev.nacelle.app.settings.KeptFile;
import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the environments in one file, {@value #FILE} in the settings' folder, whole or not at all. What goes wrong is a
 * notice for the person, never an exception. Safe for use by several threads.
 */
public final class EnvironmentStore {
    /** The file's name. */
    public static final String FILE = "environments.json";

    private final KeptFile file;

    /**
     * What was found.
     *
     * @param notice what the person should know; nothing when all is well
     */
    public record Loaded(List<Environment> environments, Optional<String> notice) {
        public Loaded {
            environments = List.copyOf(environments);
        }
    }

    /**
     * The store in that folder.
     *
     * @param clock for the name of a file set aside
     */
    public EnvironmentStore(Path folder, Clock clock) {
        this.file = new KeptFile(folder, FILE, clock);
    }

    /** Whether there is a file; before the first was saved there is none. */
    public boolean exists() {
        return file.exists();
    }

    /** The environments as they were saved; of a file that is partly wrong those that are right, the file set aside. */
    public Loaded load() {
        try {
            // Only what was read can be bad: another program may make the file right after none was found.
            return file.text()
                    .map(text -> EnvironmentsText.read(text).map(this::loaded).orElseGet(this::setAside))
                    .orElseGet(() -> new Loaded(List.of(), Optional.empty()));
        } catch (IOException unreadable) {
            return exists() ? setAside() : notice("environment.unreadable", KeptFile.reason(unreadable));
        }
    }

    /**
     * Saves them.
     *
     * @return what the person should know; nothing when all is well
     */
    public Optional<String> save(List<Environment> environments) {
        try {
            file.replace(EnvironmentsText.keep(environments));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(Messages.text("environment.not-saved", file.path(), KeptFile.reason(refused)));
        }
    }

    private Loaded loaded(EnvironmentsText.Read read) {
        if (read.problems().isEmpty()) {
            return new Loaded(read.environments(), Optional.empty());
        }
        var aside = setAside();
        var notice = String.join(" ", read.problems()) + " " + aside.notice().orElse("");
        return new Loaded(read.environments(), Optional.of(notice.strip()));
    }

    private Loaded setAside() {
        try {
            return new Loaded(List.of(), Optional.of(Messages.text("environment.set-aside", file.setAside())));
        } catch (IOException refused) {
            return notice("environment.unreadable", KeptFile.reason(refused));
        }
    }

    private Loaded notice(String key, String reason) {
        return new Loaded(List.of(), Optional.of(Messages.text(key, file.path(), reason)));
    }
}
