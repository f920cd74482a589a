package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.endpoint.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What happened at each address since the program was started: no reading, no answer, only when and how often.
 *
 * <p>The last {@value #MOST_ADDRESSES} addresses are kept, by their address without its query. Probes count for ten
 * minutes: by then somebody has changed something. Safe for use by several threads.
 */
public final class SessionHistory {
    private static final int MOST_ADDRESSES = 50;
    private static final Duration PROBES_HOLD = Duration.ofMinutes(10);

    private final Map<String, Past> pasts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Past> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private Optional<Boolean> otherNames = Optional.empty();

    /**
     * What is known of that address.
     *
     * @param now probes older than ten minutes by then are left out
     */
    public synchronized History at(Endpoint endpoint, Instant now) {
        return pasts.getOrDefault(endpoint.address(), Past.NONE)
                .withoutProbesBefore(now.minus(PROBES_HOLD), otherNames);
    }

    /** Remembers a call for a score; one that was cancelled says nothing and is left out. */
    public synchronized void remember(Outcome outcome) {
        if (!(outcome instanceof Outcome.Cancelled)) {
            pasts.merge(
                    outcome.exchange().endpoint().address(),
                    Past.NONE.and(outcome),
                    (past, first) -> past.and(outcome));
        }
    }

    /** Remembers a probe; it takes the place of an earlier one of its kind. */
    public synchronized void remember(ProbeAnswer probe) {
        pasts.merge(probe.exchange().endpoint().address(), Past.NONE.and(probe), (past, first) -> past.and(probe));
    }

    /** Remembers whether this computer finds the addresses of other names. */
    public synchronized void rememberOtherNames(boolean resolve) {
        otherNames = Optional.of(resolve);
    }

    /** One address's past; never changed, so that a diagnosis may look at it while more happens. */
    private record Past(
            int calls,
            Optional<Instant> lastScored,
            Optional<Streak> streak,
            Map<ProbeAnswer.Kind, ProbeAnswer> probes,
            Optional<Boolean> otherNamesResolve)
            implements History {
        static final Past NONE = new Past(0, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

        @Override
        public Optional<ProbeAnswer> probe(ProbeAnswer.Kind kind) {
            return Optional.ofNullable(probes.get(kind));
        }

        Past and(Outcome outcome) {
            var when = outcome.exchange().started();
            var mark = AnswerMark.of(outcome);
            return new Past(
                    calls + 1,
                    outcome.score().map(score -> when).or(() -> lastScored),
                    Optional.of(streak.map(past -> past.and(mark, when)).orElse(new Streak(mark, 1, when))),
                    probes,
                    otherNamesResolve);
        }

        Past and(ProbeAnswer probe) {
            var more = new EnumMap<ProbeAnswer.Kind, ProbeAnswer>(ProbeAnswer.Kind.class);
            more.putAll(probes);
            more.put(probe.kind(), probe);
            return new Past(calls, lastScored, streak, more, otherNamesResolve);
        }

        Past withoutProbesBefore(Instant oldest, Optional<Boolean> otherNames) {
            var recent = new EnumMap<ProbeAnswer.Kind, ProbeAnswer>(ProbeAnswer.Kind.class);
            recent.putAll(probes);
            recent.values().removeIf(probe -> probe.exchange().started().isBefore(oldest));
            return new Past(calls, lastScored, streak, recent, otherNames);
        }
    }
}
