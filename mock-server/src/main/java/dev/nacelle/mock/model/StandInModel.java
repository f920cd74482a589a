package dev.nacelle.mock.model;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/**
 * A model behind one of the mock's endpoints: the one that comes with Nacelle, really trained, on readings we made, and
 * not the workshop's; or somebody's own. Immutable and safe for many threads.
 */
public final class StandInModel {
    private final FeatureEncoding encoding;
    private final Booster booster;

    /**
     * A booster and what it is fed with.
     *
     * @param name for messages
     * @throws InvalidModelException if the booster takes another number of features than the encoding makes
     */
    public StandInModel(String name, FeatureEncoding encoding, Booster booster) {
        this.encoding = encoding;
        this.booster = booster;
        if (booster.featureCount() != encoding.featureCount()) {
            throw new InvalidModelException(
                    "%s takes %s features, but a reading of %s has %s: %s. An encoding file tells how to make others."
                            .formatted(
                                    name,
                                    booster.featureCount(),
                                    encoding.profile().id(),
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
            return new StandInModel(name, FeatureEncoding.oneHot(profile), Booster.read(name, json));
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

    /**
     * What each field of a reading adds to its score, in log-odds: exact Shapley values.
     *
     * @throws IllegalArgumentException if the reading is of another profile
     * @throws InvalidModelException if the model's file does not tell enough
     */
    public Explanation explain(Reading reading) {
        var byField = encoding.byField(booster.contributions(encoding.encode(reading)));
        return new Explanation(
                booster.expectedMargin(),
                IntStream.range(0, byField.length)
                        .mapToObj(i ->
                                new Explanation.Contribution(profile().field(i).name(), byField[i]))
                        .toList());
    }
}
