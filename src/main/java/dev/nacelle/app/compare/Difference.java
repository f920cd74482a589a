package dev.nacelle.app.compare;

import dev.nacelle.app.history.KeptCall;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a second call differs from a first.
 *
 * @param score second minus first; nothing unless both have one
 * @param elapsed second minus first
 * @param headers the response's fields that differ
 * @param body the responses' bodies, line against line; empty where they are alike
 */
record Difference(
        Optional<Double> score, Duration elapsed, List<HeaderDifference> headers, List<LineDifference.Line> body) {
    Difference {
        headers = List.copyOf(headers);
        body = List.copyOf(body);
    }

    static Difference between(KeptCall first, KeptCall second) {
        var both = first.response().isPresent() && second.response().isPresent();
        return new Difference(
                first.score().flatMap(before -> second.score().map(now -> now.value() - before.value())),
                second.elapsed().minus(first.elapsed()),
                both ? HeaderDifference.between(headers(first), headers(second)) : List.of(),
                both ? LineDifference.between(body(first), body(second)) : List.of());
    }

    /** Whether two scores are told apart by the three decimals a person sees. */
    boolean scoresDiffer() {
        return score.filter(delta -> Math.abs(delta) >= 0.0005).isPresent();
    }

    private static Headers headers(KeptCall call) {
        return call.response().map(WireResponse::headers).orElse(Headers.none());
    }

    private static String body(KeptCall call) {
        return call.response().map(answer -> answer.body().text()).orElse("");
    }
}
