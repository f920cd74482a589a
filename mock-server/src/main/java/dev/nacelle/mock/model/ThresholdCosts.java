package dev.nacelle.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.reading.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What each threshold costs with a model: how often it was wrong on readings that were held out from its training. The
 * figures are those of the model card.
 *
 * @param readings how many were held out
 * @param breakdowns how many of them broke down
 * @param missed breakdowns that scored at or below 0, 0.01, 0.02 and so on to 1
 * @param falseAlarms readings that scored above the same and did not break down
 */
public record ThresholdCosts(int readings, int breakdowns, List<Integer> missed, List<Integer> falseAlarms) {
    private static final int STEPS = 100;

    public ThresholdCosts {
        missed = List.copyOf(missed);
        falseAlarms = List.copyOf(falseAlarms);
        if (missed.size() != STEPS + 1 || falseAlarms.size() != STEPS + 1) {
            throw new IllegalArgumentException("A figure is needed for each hundredth from 0 to 1");
        }
    }

    /** Counts them: one score and one outcome for each reading. */
    public static ThresholdCosts counted(double[] scores, boolean[] breakdowns) {
        return new ThresholdCosts(
                scores.length,
                count(scores.length, i -> breakdowns[i]),
                each(step -> count(scores.length, i -> breakdowns[i] && scores[i] <= at(step))),
                each(step -> count(scores.length, i -> !breakdowns[i] && scores[i] > at(step))));
    }

    /** Those of a model that comes with Nacelle; nothing if none comes for that profile. */
    public static Optional<ThresholdCosts> of(Profile profile, ModelVariant variant) {
        return models().filter(model -> model.path("profile").asText().equals(profile.id())
                        && model.path("variant").asText().equals(variant.wireName()))
                .findFirst()
                .map(model -> of(model.path("thresholds")));
    }

    /** Breakdowns a threshold misses, of all {@link #readings}; it is rounded to hundredths and lies between 0 and 1. */
    public int missedAt(double threshold) {
        return missed.get(step(threshold));
    }

    /** False alarms a threshold raises, of all {@link #readings}; it is rounded to hundredths and lies between 0 and 1. */
    public int falseAlarmsAt(double threshold) {
        return falseAlarms.get(step(threshold));
    }

    private static Stream<JsonNode> models() {
        try (var json = Objects.requireNonNull(ThresholdCosts.class.getResourceAsStream("model-card.json"))) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(json).path("models").spliterator(), false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ThresholdCosts of(JsonNode card) {
        return new ThresholdCosts(
                card.path("readings").asInt(),
                card.path("breakdowns").asInt(),
                numbers(card.path("missed")),
                numbers(card.path("falseAlarms")));
    }

    private static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static List<Integer> each(IntUnaryOperator count) {
        return IntStream.rangeClosed(0, STEPS).map(count).boxed().toList();
    }

    private static int count(int length, IntPredicate counts) {
        return (int) IntStream.range(0, length).filter(counts).count();
    }

    private static double at(int step) {
        return step / (double) STEPS;
    }

    private static int step(double threshold) {
        return (int) Math.round(threshold * STEPS);
    }
}
