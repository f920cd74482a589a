package dev.nacelle.app.guide;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Reading;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which checks hold, from the calls that were made. Once a check held, it stays so: a guide only goes forward. */
final class Progress {
    private static final Set<String> GONE = Set.of("ENDPOINT_NOT_FOUND");

    private final Set<Check> held = EnumSet.noneOf(Check.class);
    private final Set<Reading> scoredByMock = new HashSet<>();
    private final Set<Reading> scoredByLive = new HashSet<>();

    /** Whether that check held once. */
    boolean has(Check check) {
        return held.contains(check);
    }

    /** That check holds. */
    void hold(Check check) {
        held.add(check);
    }

    /**
     * A call was made.
     *
     * @param hop where the diagnosis sees the fault; nothing where there is none
     * @param threshold from which score a breakdown is expected
     */
    void saw(Reading reading, Outcome outcome, Optional<Hop> hop, double threshold) {
        if (outcome.exchange().endpoint().isMock()) {
            outcome.score().ifPresent(score -> {
                hold(Check.MOCK_SCORED);
                scoredByMock.add(reading);
            });
        } else {
            sawLive(reading, outcome, hop, threshold);
        }
        if (scoredByLive.stream().anyMatch(scoredByMock::contains)) {
            hold(Check.SAME_READING);
        }
    }

    private void sawLive(Reading reading, Outcome outcome, Optional<Hop> hop, double threshold) {
        outcome.score().ifPresent(score -> {
            hold(Check.LIVE_SCORED);
            scoredByLive.add(reading);
            if (score.value() > threshold) {
                hold(Check.LIVE_ABOVE);
            }
        });
        if (outcome instanceof Outcome.Refused refused) {
            hop.ifPresent(known -> hold(Check.LIVE_REFUSED));
            refused.code().filter(GONE::contains).ifPresent(code -> hold(Check.ENDPOINT_GONE));
        }
        // Only after it once answered: an address that was always wrong is not an API that was removed.
        if (outcome instanceof Outcome.Unreachable && has(Check.LIVE_SCORED)) {
            hold(Check.ENDPOINT_GONE);
        }
    }
}
