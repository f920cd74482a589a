package dev.nacelle.mock.journal;

import java.util.Map;

/**
 * How many calls there were since the mock started. No number ever goes back, whatever the journal still holds.
 *
 * @param total all calls
 * @param byStatus calls by the status of their answer
 * @param byClient calls by the caller's address; beyond the first thousand addresses under {@code others}
 * @param dropped calls the journal no longer holds because newer ones took their place
 * @param refused requests turned away before they were a call, such as without the token; not in {@code total}
 * @param refusedByClient the same by the caller's address
 */
public record Counts(
        long total,
        Map<Integer, Long> byStatus,
        Map<String, Long> byClient,
        long dropped,
        long refused,
        Map<String, Long> refusedByClient) {
    public Counts {
        byStatus = Map.copyOf(byStatus);
        byClient = Map.copyOf(byClient);
        refusedByClient = Map.copyOf(refusedByClient);
    }
}
