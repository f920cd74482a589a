package dev.nacelle.mock.model;

import dev.nacelle.reading.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which model answers for which profile: somebody's own where there is one, otherwise the one that comes with Nacelle.
 *
 * @param standIn the variant of Nacelle's own models
 * @param own by the id of the profile
 */
public record ModelChoice(ModelVariant standIn, Map<String, OwnModel> own) {
    public ModelChoice {
        own = Map.copyOf(own);
    }

    /** Nacelle's own models in that variant. */
    public static ModelChoice of(ModelVariant standIn) {
        return new ModelChoice(standIn, Map.of());
    }

    /** The same with another variant of Nacelle's own models. */
    public ModelChoice withStandIn(ModelVariant other) {
        return new ModelChoice(other, own);
    }

    /** The same with somebody's own model for that profile. */
    public ModelChoice withOwn(Profile profile, OwnModel model) {
        var more = new HashMap<>(own);
        more.put(profile.id(), model);
        return new ModelChoice(standIn, more);
    }

    /**
     * The model that answers for that profile.
     *
     * @throws InvalidModelException if it cannot be used, or none comes for that profile and there is no own one
     */
    public StandInModel load(Profile profile) {
        return Optional.ofNullable(own.get(profile.id()))
                .map(model -> model.load(profile))
                .orElseGet(() -> StandInModel.load(profile, standIn));
    }

    /** What each threshold costs with the model that answers for that profile; nothing where nobody has counted. */
    public Optional<ThresholdCosts> thresholdCosts(Profile profile) {
        return own.containsKey(profile.id()) ? Optional.empty() : ThresholdCosts.of(profile, standIn);
    }
}
