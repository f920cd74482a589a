package dev.nacelle.mock.model;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The model behind the mock's endpoint: really trained, on readings we made, and not the workshop's. Immutable and safe
 * for many threads.
 */
public final class StandInModel {
    private final OneHotEncoding encoding;
    private final Booster booster;

    /**
     * A model of one's own for a profile.
     *
     * @param name for messages
     * @throws InvalidModelException if the booster takes another number of features than a reading of the profile has
     */
    public StandInModel(String name, Profile profile, Booster booster) {
        this.encoding = OneHotEncoding.of(profile);
        this.booster = booster;
        if (booster.featureCount() != encoding.featureCount()) {
            throw new InvalidModelException("%s takes %d features, but a reading of %s has %d: %s."
                    .formatted(
                            name,
                            booster.featureCount(),
                            profile.id(),
                            encoding.featureCount(),
                            String.join(", ", encoding.names())));
        }
    }

    /**
     * The model that comes with Nacelle.
     *
     * @throws InvalidModelException if none comes for that profile
     */
    public static StandInModel load(Profile profile, ModelVariant variant) {
        var name = profile.id() + "/" + variant.wireName() + ".json";
        try (var json = StandInModel.class.getResourceAsStream(name)) {
            if (json == null) {
                throw new InvalidModelException(
                        "No stand-in model comes for the profile %s: one was trained for wind-turbine and ai4i only."
                                .formatted(profile.id()));
            }
            return new StandInModel(name, profile, Booster.read(name, json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The profile whose readings it scores. */
    public Profile profile() {
        return encoding.profile();
    }

    /**
     * The probability of the profile's target, 0 to 1, as a float like XGBoost's own; widened to a double it is what
     * the workshop's container writes.
     *
     * @throws IllegalArgumentException if the reading is of another profile
     */
    public float score(Reading reading) {
        return booster.score(encoding.encode(reading));
    }
}
