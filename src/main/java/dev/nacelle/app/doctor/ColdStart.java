package dev.nacelle.app.doctor;

import dev.nacelle.contract.HeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the first answers were slow because something had to start.
 *
 * @param kind what started, or that nothing did
 * @param first how long the slow answer took; the first one where none was
 * @param later how long the same took afterwards
 */
record ColdStart(Kind kind, Duration first, Duration later) {
    /** What had to start. */
    enum Kind {
        /** The function says that its instance was new. */
        FUNCTION,
        /** The first answer took much longer than the next: the function, most likely. */
        FUNCTION_LIKELY,
        /** The first reading took much longer than the same reading again: the model, most likely. */
        MODEL_LIKELY,
        /** The function says that it was running already. */
        WARM,
        /** Slow, and as slow again: no matter of starting. */
        STEADILY_SLOW;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Duration NOTICEABLE = Duration.ofMillis(400);
    private static final int TIMES = 3;

    /** What the answers show; nothing where they show nothing. */
    static Optional<ColdStart> of(Examined seen) {
        var function = seen.forFunction()
                .filter(probed -> probed.response().isPresent())
                .toList();
        return told(function, "cold", Kind.FUNCTION)
                .or(() -> byTime(function, Kind.FUNCTION_LIKELY))
                .or(() -> model(seen))
                .or(() -> told(function, "warm", Kind.WARM));
    }

    private static Optional<ColdStart> told(List<Probed> answers, String start, Kind kind) {
        return answers.stream()
                .filter(probed ->
                        probed.header(HeaderNames.START).filter(start::equals).isPresent())
                .findFirst()
                .map(probed -> new ColdStart(kind, probed.answerTime(), quickest(answers)));
    }

    private static Duration quickest(List<Probed> answers) {
        return answers.stream().map(Probed::answerTime).min(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** OPTIONS and GET ask nothing of the model: the first answer of the two is compared with the next. */
    private static Optional<ColdStart> byTime(List<Probed> answers, Kind kind) {
        var light = answers.stream()
                .filter(probed -> probed.kind() == ProbeKind.PREFLIGHT || probed.kind() == ProbeKind.GET)
                .map(Probed::answerTime)
                .toList();
        return light.size() == 2 && isMuchMore(light.get(0), light.get(1))
                ? Optional.of(new ColdStart(kind, light.get(0), light.get(1)))
                : Optional.empty();
    }

    private static Optional<ColdStart> model(Examined seen) {
        return seen.first(ProbeKind.READING)
                .filter(reading -> reading.answerTime().compareTo(Examination.SLOW) >= 0)
                .flatMap(reading -> seen.first(ProbeKind.AGAIN)
                        .filter(again -> again.response().isPresent())
                        .map(again -> again(reading.answerTime(), again.answerTime())));
    }

    private static ColdStart again(Duration first, Duration later) {
        return new ColdStart(isMuchMore(first, later) ? Kind.MODEL_LIKELY : Kind.STEADILY_SLOW, first, later);
    }

    private static boolean isMuchMore(Duration first, Duration later) {
        return first.minus(later).compareTo(NOTICEABLE) >= 0 && first.compareTo(later.multipliedBy(TIMES)) >= 0;
    }
}
