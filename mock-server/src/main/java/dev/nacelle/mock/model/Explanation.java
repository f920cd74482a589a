package dev.nacelle.mock.model;

import java.util.List;

/**
 * Why a model scored a reading as it did: what each field added, as Shapley values. It explains the model, not the
 * machine.
 *
 * <p>Everything is in log-odds, ln(score / (1 − score)), the scale on which a boosted model adds up: 0 is a score of
 * 0.5, and what a field adds does not depend on the others' share of the score. The features of one field, such as the
 * words of a category, are added up.
 *
 * @param base the mean over the training data, in log-odds
 * @param contributions one for each field, in the order of the profile; 0 for a field the model does not look at
 */
public record Explanation(double base, List<Contribution> contributions) {
    /**
     * What one field added.
     *
     * @param field its wire name
     * @param logOdds above 0: towards the profile's target; below 0: away from it
     */
    public record Contribution(String field, double logOdds) {}

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** Base and contributions together: the log-odds of the score. */
    public double logOdds() {
        return base + contributions.stream().mapToDouble(Contribution::logOdds).sum();
    }

    /** The score they explain, 0 to 1; within 1e-6 of the model's own. */
    public double score() {
        return 1 / (1 + Math.exp(-logOdds()));
    }
}
