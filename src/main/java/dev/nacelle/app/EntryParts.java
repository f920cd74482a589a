package dev.nacelle.app;

import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.readingfile.OwnProfiles;
import dev.nacelle.app.readingfile.ReadingFileViewModel;
import dev.nacelle.app.settings.EntrySettings;
import dev.nacelle.app.settings.EntrySettings.Draft;
import dev.nacelle.app.settings.Settings;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Where readings come from: the form, profiles of a person's own, and files. Part of the wiring. */
final class EntryParts {
    private final FormViewModel form = new FormViewModel(Profiles.builtIn());
    private final OwnProfiles ownProfiles;
    private final ReadingFileViewModel readingFile;

    /**
     * @param remembered what was entered the last time
     * @param notices takes what a person should know
     */
    EntryParts(Settings remembered, TaskRunner tasks, Executor fxThread, Consumer<String> notices) {
        this.ownProfiles = new OwnProfiles(form::add, notices);
        ownProfiles.remember(paths(remembered.entry().profileFiles()));
        rememberForm(remembered);
        this.readingFile =
                new ReadingFileViewModel(tasks, fxThread, form.profileProperty(), form.profiles(), form::show);
        readingFile.remember(paths(remembered.entry().files()));
    }

    FormViewModel form() {
        return form;
    }

    OwnProfiles ownProfiles() {
        return ownProfiles;
    }

    ReadingFileViewModel readingFile() {
        return readingFile;
    }

    /** The profile on show; the turbine's where the mock has no model for that one. */
    Profile servedProfile() {
        var shown = form.profileProperty().get();
        return Profiles.builtIn().contains(shown) ? shown : Profiles.windTurbine();
    }

    /** These settings with what is entered now. */
    Settings in(Settings settings, EntrySettings.Sending sending) {
        var filled = settings.withProfileId(form.profileProperty().get().id())
                .withEntry(new EntrySettings(
                        sending,
                        EntryMemory.recent(form),
                        texts(readingFile.recent()),
                        texts(ownProfiles.files()),
                        form.unfinishedProperty()
                                .get()
                                .map(typed -> new Draft(typed.profile().id(), typed.texts(), typed.line()))
                                .filter(Draft::mayBeKept)));
        for (var reading : form.lastReadings().entrySet()) {
            filled = filled.withReading(reading.getKey(), reading.getValue().values());
        }
        return filled;
    }

    private void rememberForm(Settings remembered) {
        for (var profile : form.profiles()) {
            lastReading(remembered, profile).ifPresent(form::remember);
        }
        form.find(remembered.profileId())
                .ifPresent(profile -> form.show(lastReading(remembered, profile).orElseGet(profile::initialReading)));
        remembered.entry().draft().filter(this::fits).ifPresent(draft -> form.resume(draft.texts(), draft.line()));
        form.edits().forget();
        form.recent().remember(EntryMemory.readings(remembered.entry().recent(), form.profiles()));
    }

    /** Whether it was typed into the form on show, as that is now. */
    private boolean fits(Draft draft) {
        return draft.profile().equals(form.profileProperty().get().id())
                && draft.texts().size() == form.fields().size();
    }

    /** The remembered values as a reading; nothing when the profile has changed since. */
    private static Optional<Reading> lastReading(Settings remembered, Profile profile) {
        return Optional.ofNullable(remembered.readings().get(profile.id())).flatMap(values -> {
            try {
                return Optional.of(new Reading(profile, values));
            } catch (InvalidReadingException outdated) {
                return Optional.empty();
            }
        });
    }

    private static List<Path> paths(List<String> texts) {
        return texts.stream().map(Path::of).toList();
    }

    private static List<String> texts(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    }
}
