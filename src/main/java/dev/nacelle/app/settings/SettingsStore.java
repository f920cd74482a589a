package dev.nacelle.app.settings;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads and writes the settings' file, {@value #FILE} in one folder. What goes wrong is a notice for the person, never
 * an exception. Safe for use by several threads; of two programs at once the last to save wins.
 */
public final class SettingsStore {
    /** The file's name. */
    public static final String FILE = "settings.json";

    private final Path folder;
    private final KeptFile file;

    /**
     * What was found.
     *
     * @param notice what the person should know; nothing when all is well, a first start included
     */
    public record Loaded(Settings settings, Optional<String> notice) {}

    /** The store of this computer's person. */
    public static SettingsStore here() {
        return new SettingsStore(SettingsFolder.here(), Clock.system(ZoneId.systemDefault()));
    }

    /**
     * The store in that folder.
     *
     * @param folder made when settings are first saved
     * @param clock for the name of a file set aside
     */
    public SettingsStore(Path folder, Clock clock) {
        this.folder = folder;
        this.file = new KeptFile(folder, FILE, clock);
    }

    /** The folder everything stands in that is remembered, or that a person puts there; it need not exist. */
    public Path folder() {
        return folder;
    }

    /** The settings as they were saved; the defaults where there are none or none that can be read. */
    public Loaded load() {
        try {
            // Only what was read can be bad: another program may make the file right after none was found.
            return file.text().map(this::loaded).orElseGet(() -> new Loaded(Settings.defaults(), Optional.empty()));
        } catch (IOException unreadable) {
            return file.exists() ? setAside() : defaults(unreadable);
        }
    }

    /**
     * Saves them, whole or not at all.
     *
     * @return what the person should know; nothing when all is well
     */
    public Optional<String> save(Settings settings) {
        try {
            file.replace(SettingsJson.write(settings));
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(Messages.text("settings.not-saved", file.path(), KeptFile.reason(refused)));
        }
    }

    private Loaded loaded(String text) {
        return SettingsJson.read(text)
                .map(settings -> new Loaded(settings, Optional.empty()))
                .orElseGet(this::setAside);
    }

    private Loaded setAside() {
        try {
            return new Loaded(Settings.defaults(), Optional.of(Messages.text("settings.set-aside", file.setAside())));
        } catch (IOException refused) {
            return defaults(refused);
        }
    }

    private Loaded defaults(IOException why) {
        var notice = Messages.text("settings.unreadable", file.path(), KeptFile.reason(why));
        return new Loaded(Settings.defaults(), Optional.of(notice));
    }
}
