package dev.nacelle.app;

import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.settings.EntrySettings.Recent;
import dev.nacelle.reading.InvalidReadingException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.stream.Stream;

/** What the form is told of what was sent and scored, and what of it lasts to the next start. */
final class EntryMemory {
    private EntryMemory() {}

    /** From now on what is scored is what changes are marked against, and what is sent is recent. */
    static void connect(FormViewModel form, ScoreViewModel score) {
        score.scoredProperty().addListener((observable, before, now) -> form.baselineProperty()
                .set(now.map(ScoreViewModel.Scored::reading)));
        score.sentProperty().addListener((observable, before, now) -> addSent(form, score));
        // What is sent while a slider is drawn is worth keeping only where the slider stops.
        form.editingProperty().addListener((observable, before, now) -> addSent(form, score));
    }

    /** The recent readings as they are kept. */
    static List<Recent> recent(FormViewModel form) {
        return form.recent().readings().stream()
                .map(reading -> new Recent(reading.profile().id(), reading.values()))
                .toList();
    }

    /** The recent readings as they were kept; one whose profile is gone or has changed since is left out. */
    static List<Reading> readings(List<Recent> recent, List<Profile> profiles) {
        return recent.stream().flatMap(kept -> reading(kept, profiles)).toList();
    }

    private static void addSent(FormViewModel form, ScoreViewModel score) {
        if (!form.editingProperty().get()) {
            score.sentProperty().get().ifPresent(form.recent()::add);
        }
    }

    private static Stream<Reading> reading(Recent kept, List<Profile> profiles) {
        try {
            return profiles.stream()
                    .filter(profile -> profile.id().equals(kept.profile()))
                    .map(profile -> new Reading(profile, kept.values()))
                    .toList()
                    .stream();
        } catch (InvalidReadingException outdated) {
            return Stream.empty();
        }
    }
}
