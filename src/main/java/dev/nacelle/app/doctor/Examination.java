package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Outcome.Cause;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plan: what to ask next, given the answers so far. Asks no more than it must, and nothing more once the way is known
 * to be broken.
 */
public final class Examination {
    /** How many questions are asked at most. */
    public static final int MOST = 8;

    /** From then on an answer is slow enough to ask once more. */
    static final Duration SLOW = Duration.ofSeconds(1);

    private static final int PROXY_LOGIN = 407;
    private static final int CRASHED = 500;
    // Gateway and network answer with these; no other reading would fare better.
    private static final Set<Integer> NOT_ABOUT_READING = Set.of(401, 403, 404, 405, PROXY_LOGIN, 413, 429, 503, 504);

    private final Patient patient;

    public Examination(Patient patient) {
        this.patient = patient;
    }

    /** What to ask next; nothing when enough is known. */
    public Optional<Step> next(Examined seen) {
        if (seen.size() >= MOST || seen.isStopped()) {
            return Optional.empty();
        }
        return plan(seen).stream().filter(step -> !seen.has(step)).findFirst();
    }

    /** How many questions there will be as far as is known now; may still grow or shrink. */
    public int planned(Examined seen) {
        var open = plan(seen).stream().filter(step -> !seen.has(step)).count();
        return (int) Math.min(MOST, seen.size() + open);
    }

    private List<Step> plan(Examined seen) {
        var broken = seen.probes().stream().filter(Examination::endsTheWay).findFirst();
        if (broken.isPresent()) {
            return isNameUnknown(broken.get().outcome()) ? List.of(Step.of(ProbeKind.NAMES)) : List.of();
        }
        var steps = new ArrayList<Step>();
        if (!patient.isSageMaker() && !isLate(seen) && !isProxyInTheWay(seen)) {
            steps.add(Step.of(ProbeKind.PREFLIGHT));
            steps.add(Step.of(ProbeKind.GET));
        }
        steps.add(Step.of(ProbeKind.READING, patient.profile()));
        seen.first(ProbeKind.READING)
                .ifPresentOrElse(
                        reading -> steps.addAll(after(reading, seen)), () -> steps.add(Step.of(ProbeKind.BAD_READING)));
        return steps;
    }

    /** What the answer to the reading asks for. */
    private List<Step> after(Probed reading, Examined seen) {
        var steps = new ArrayList<Step>();
        if (reading.outcome() instanceof Outcome.TimedOut) {
            return steps;
        }
        if (isWorthRepeating(reading)) {
            steps.add(Step.of(ProbeKind.AGAIN, patient.profile()));
        }
        if (isPerhapsTheReading(reading.outcome()) && seen.scored().isEmpty()) {
            patient.profiles().stream()
                    .skip(1)
                    .map(other -> Step.of(ProbeKind.OTHER_READING, other))
                    .forEach(steps::add);
        }
        if (seen.scored().isPresent() || isPerhapsTheReading(reading.outcome())) {
            steps.add(Step.of(ProbeKind.BAD_READING));
        } else if (!patient.isSageMaker() && !isProxyInTheWay(seen)) {
            steps.add(Step.of(ProbeKind.ROOT));
        }
        if (seen.scored().isEmpty() && isLeftToTheTimes(reading, seen)) {
            steps.add(Step.of(ProbeKind.GET_AGAIN));
        }
        if (seen.scored().isEmpty() && patient.direct().isPresent()) {
            steps.add(Step.of(ProbeKind.DIRECT, patient.profile()));
        }
        return steps;
    }

    private static boolean isWorthRepeating(Probed reading) {
        return reading.outcome() instanceof Outcome.Unreachable
                || reading.answerTime().compareTo(SLOW) >= 0;
    }

    /** Whether another reading may fare better: the model refused this one, or nobody says what failed. */
    private static boolean isPerhapsTheReading(Outcome outcome) {
        if (!(outcome instanceof Outcome.Refused refused) || refused.status() < 400) {
            return false;
        }
        return refused.code().isPresent()
                ? refused.hop().filter(Hop.MODEL::equals).isPresent()
                : !NOT_ABOUT_READING.contains(refused.status());
    }

    /** Whether GET and the reading are answered by the same words of API Gateway's, so that only their times may tell. */
    private static boolean isLeftToTheTimes(Probed reading, Examined seen) {
        return reading.status().filter(status -> status == CRASHED).isPresent()
                && isPerhapsTheReading(reading.outcome())
                && seen.first(ProbeKind.GET)
                        .filter(get -> get.status().equals(reading.status()))
                        .filter(get -> Seen.body(get.outcome()).equals(Seen.body(reading.outcome())))
                        .isPresent();
    }

    private static boolean endsTheWay(Probed probed) {
        var outcome = probed.outcome();
        if (outcome instanceof Outcome.Unreachable unreachable) {
            return unreachable.cause() != Cause.OTHER || unreachable.trouble() == Trouble.NOT_HTTP;
        }
        return probed.kind() != ProbeKind.DIRECT && outcome instanceof Outcome.NotSent;
    }

    private static boolean isNameUnknown(Outcome outcome) {
        return outcome instanceof Outcome.Unreachable unreachable && unreachable.cause() == Cause.DNS;
    }

    /** Whether one question took all its time: the reading is to have what is left. */
    private static boolean isLate(Examined seen) {
        return seen.probes().stream().anyMatch(probed -> probed.outcome() instanceof Outcome.TimedOut);
    }

    private static boolean isProxyInTheWay(Examined seen) {
        return seen.probes().stream()
                .anyMatch(probed ->
                        probed.status().filter(status -> status == PROXY_LOGIN).isPresent());
    }
}
