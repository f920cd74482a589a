package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What earlier calls and the Doctor's probes at the same address show. */
final class HistoryFacts {
    private HistoryFacts() {}

    static List<Fact> list() {
        var facts = new ArrayList<Fact>(List.of(
                Fact.number(
                        "history.calls",
                        known -> Optional.of((long) known.history().calls())),
                Fact.number(
                        "history.minutes-since-score",
                        known -> known.history().lastScored().map(since(known))),
                Fact.number(
                        "history.same-answer",
                        known -> Optional.of(
                                streak(known).map(past -> (long) past.count()).orElse(0L))),
                Fact.number(
                        "history.minutes-same",
                        known -> streak(known).map(History.Streak::since).map(since(known))),
                Fact.flag("other-names", known -> known.history().otherNamesResolve())));
        for (var kind : ProbeAnswer.Kind.values()) {
            facts.addAll(probe(kind));
        }
        return facts;
    }

    /** The calls before this one that came to the same. */
    static Optional<History.Streak> streak(Facts facts) {
        return facts.history().streak().filter(past -> past.answer().equals(AnswerMark.of(facts.outcome())));
    }

    private static List<Fact> probe(ProbeAnswer.Kind kind) {
        var name = "probe." + kind.wireName();
        return List.of(
                Fact.number(name + ".status", facts -> exchange(facts, kind)
                                .flatMap(Exchange::response)
                                .map(WireResponse::status)
                                .map(Integer::longValue))
                        .toldBy("probe.status"),
                Fact.flag(name + ".same-answer", facts -> exchange(facts, kind)
                                .map(probed -> AnswerMark.of(probed).equals(AnswerMark.of(facts.exchange()))))
                        .toldBy("probe.same-answer"));
    }

    private static Optional<Exchange> exchange(Facts facts, ProbeAnswer.Kind kind) {
        return facts.history().probe(kind).map(ProbeAnswer::exchange);
    }

    private static Function<Instant, Long> since(Facts facts) {
        return then -> Duration.between(then, facts.end()).toMinutes();
    }
}
