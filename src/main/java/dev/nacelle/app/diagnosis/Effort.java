package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long the same failure takes with a reading and without one. Where every call gets the same words of API Gateway's,
 * only that tells a function that fails at its start from one that fails where it asks SageMaker.
 *
 * <p>Of each sort the time in the middle counts, and two calls are wanted at least: a single one may have met a slow start
 * or a busy computer. What lies between the same and clearly more is told as unclear.
 *
 * @param with how long the calls with a reading took, quickest first: this one, and the Doctor's with other readings
 * @param without how long those without one took, quickest first: GET, GET again, OPTIONS
 */
record Effort(List<Duration> with, List<Duration> without) {
    /** What the times tell. */
    enum Verdict {
        /** A reading makes no difference. */
        SAME,
        /** A reading takes clearly longer. */
        MORE,
        /** Neither. */
        UNCLEAR;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int FEWEST = 2;
    /** A call of SageMaker's takes at least that much more. */
    private static final Duration CLEARLY_MORE = Duration.ofMillis(60);

    private static final double CLEARLY_TIMES = 1.5;
    /** Such a difference is nobody's work, however quick the calls are. */
    private static final Duration NOTHING = Duration.ofMillis(10);

    private static final Duration HARDLY_MORE = Duration.ofMillis(30);
    private static final double HARDLY_TIMES = 0.25;

    private static final List<ProbeAnswer.Kind> LIGHT =
            List.of(ProbeAnswer.Kind.GET, ProbeAnswer.Kind.GET_AGAIN, ProbeAnswer.Kind.OPTIONS);
    private static final List<ProbeAnswer.Kind> HEAVY = List.of(ProbeAnswer.Kind.BAD, ProbeAnswer.Kind.OTHER);

    Effort {
        with = with.stream().sorted().toList();
        without = without.stream().sorted().toList();
    }

    /** The facts that are asked of it. */
    static List<Fact> facts() {
        return List.of(
                Fact.text("time.verdict", facts -> of(facts)
                                .map(effort -> effort.verdict().wireName()))
                        .shownAs(verdict -> Messages.text("diagnosis.time." + verdict)),
                Fact.number("time.with-reading", facts -> of(facts)
                        .map(effort -> middle(effort.with).toMillis())),
                Fact.number("time.without-reading", facts -> of(facts)
                        .map(effort -> middle(effort.without).toMillis())));
    }

    /** Of those calls that got the same answer as this one; nothing where they are too few. */
    static Optional<Effort> of(Facts facts) {
        if (!facts.exchange().request().method().equals("POST")) {
            return Optional.empty();
        }
        var heavy =
                Stream.concat(Stream.of(facts.exchange()), same(facts, HEAVY)).toList();
        var light = same(facts, LIGHT).toList();
        if (heavy.size() < FEWEST || light.size() < FEWEST) {
            return Optional.empty();
        }
        var measure = measure(Stream.concat(heavy.stream(), light.stream()));
        return Optional.of(new Effort(
                heavy.stream().map(measure).toList(),
                light.stream().map(measure).toList()));
    }

    /** What these times tell. */
    Verdict verdict() {
        var usual = middle(without);
        var more = middle(with).minus(usual);
        if (more.compareTo(CLEARLY_MORE) >= 0
                && more.plus(usual).compareTo(times(usual, CLEARLY_TIMES)) >= 0
                && with.get(0).compareTo(usual) > 0) {
            return Verdict.MORE;
        }
        var difference = more.abs();
        var isHardly = difference.compareTo(HARDLY_MORE) <= 0 && difference.compareTo(times(usual, HARDLY_TIMES)) <= 0;
        return isHardly || difference.compareTo(NOTHING) <= 0 ? Verdict.SAME : Verdict.UNCLEAR;
    }

    private static Stream<Exchange> same(Facts facts, List<ProbeAnswer.Kind> kinds) {
        var mark = AnswerMark.of(facts.exchange());
        return kinds.stream()
                .flatMap(kind -> facts.history().probe(kind).stream())
                .map(ProbeAnswer::exchange)
                .filter(probed -> AnswerMark.of(probed).equals(mark));
    }

    /** Of the answers alone where that is known of all: only one of them may have had to be connected first. */
    private static Function<Exchange, Duration> measure(Stream<Exchange> all) {
        return all.allMatch(one -> one.timings().firstByte().isPresent())
                ? one -> one.timings().firstByte().orElseThrow()
                : Exchange::elapsed;
    }

    /** Of an even number the quicker of the two: whatever disturbs a call makes it longer. */
    private static Duration middle(List<Duration> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }

    private static Duration times(Duration one, double factor) {
        return Duration.ofNanos(Math.round(one.toNanos() * factor));
    }
}
