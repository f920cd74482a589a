package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers so far, in the order they came. Never changes.
 *
 * @param names whether another name was found, if that was asked
 */
public record Examined(List<Probed> probes, Optional<NameCheck> names) {
    private static final Examined NOTHING = new Examined(List.of(), Optional.empty());

    public Examined {
        probes = List.copyOf(probes);
    }

    static Examined nothing() {
        return NOTHING;
    }

    Examined and(Probed next) {
        var more = new ArrayList<>(probes);
        more.add(next);
        return new Examined(more, names);
    }

    Examined and(NameCheck check) {
        return new Examined(probes, Optional.of(check));
    }

    /** How many questions were asked. */
    int size() {
        return probes.size() + (names.isPresent() ? 1 : 0);
    }

    boolean has(Step step) {
        return step.kind() == ProbeKind.NAMES
                ? names.isPresent()
                : probes.stream().anyMatch(probed -> probed.step().equals(step));
    }

    Optional<Probed> first(ProbeKind kind) {
        return all(kind).findFirst();
    }

    Stream<Probed> all(ProbeKind kind) {
        return probes.stream().filter(probed -> probed.kind() == kind);
    }

    /** What the function answered, if it was the function. */
    Stream<Probed> forFunction() {
        return probes.stream().filter(probed -> probed.kind().isForFunction());
    }

    /** The reading that got a score, whatever its profile. */
    Optional<Probed> scored() {
        return probes.stream()
                .filter(probed -> probed.kind().isReading() && probed.isScored())
                .findFirst();
    }

    /** The score of another profile's reading, where the chosen one's got none. */
    Optional<Probed> otherScored() {
        return scored().filter(probed -> probed.kind() == ProbeKind.OTHER_READING);
    }

    /** The call that tells how things stand: the reading's last one, else the one the way ended with. */
    Optional<Probed> decisive() {
        return first(ProbeKind.AGAIN)
                .or(() -> first(ProbeKind.READING))
                .or(() -> probes.isEmpty() ? Optional.empty() : Optional.of(probes.get(probes.size() - 1)));
    }

    /** Whether a question was stopped by the person. */
    boolean isStopped() {
        return probes.stream().anyMatch(probed -> probed.outcome() instanceof Outcome.Cancelled);
    }

    /** The answers without those that were stopped: these say nothing. */
    Examined answered() {
        return new Examined(
                probes.stream()
                        .filter(probed -> !(probed.outcome() instanceof Outcome.Cancelled))
                        .toList(),
                names);
    }
}
