package dev.nacelle.app.story;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a turbine goes through, as readings: a few are given, the ones between lie on straight lines. The texts {@code
 * story.ID.title} and {@code story.ID.tells} name and tell it for people.
 *
 * @param keyframes at least two, the first at step 0, in order of their steps
 * @throws IllegalArgumentException if the keyframes are none of these
 */
public record Story(String id, Profile profile, List<Keyframe> keyframes) {
    /**
     * A reading that is given.
     *
     * @param step from 0
     */
    public record Keyframe(int step, Reading reading) {}

    public Story {
        keyframes = List.copyOf(keyframes);
        var steps = keyframes.stream().map(Keyframe::step).toList();
        if (steps.size() < 2
                || steps.get(0) != 0
                || !steps.equals(steps.stream().distinct().sorted().toList())) {
            throw new IllegalArgumentException("Story " + id + " needs keyframes from step 0 on, in order: " + steps);
        }
    }

    /** For people. */
    public String title() {
        return Messages.text("story." + id + ".title");
    }

    /** What happens in it, in a sentence or two. */
    public String tells() {
        return Messages.text("story." + id + ".tells");
    }

    /** How many readings it has. */
    public int length() {
        return keyframes.get(keyframes.size() - 1).step() + 1;
    }

    /**
     * The reading at that step: numbers rounded as the keyframe before writes them, words as in the keyframe before.
     *
     * @param step 0 to {@link #length()} - 1
     */
    public Reading reading(int step) {
        var next = IntStream.range(1, keyframes.size())
                .filter(i -> keyframes.get(i).step() >= step)
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(step));
        return between(keyframes.get(next - 1), keyframes.get(next), step);
    }

    private Reading between(Keyframe before, Keyframe after, int step) {
        if (step == after.step()) {
            return after.reading();
        }
        var share = (double) (step - before.step()) / (after.step() - before.step());
        return new Reading(
                profile,
                IntStream.range(0, profile.size())
                        .mapToObj(i -> value(before.reading(), after.reading(), i, share))
                        .toList());
    }

    private static String value(Reading before, Reading after, int index, double share) {
        OptionalDouble from = before.number(index);
        OptionalDouble to = after.number(index);
        if (from.isEmpty() || to.isEmpty()) {
            return before.value(index);
        }
        var number = from.getAsDouble() + share * (to.getAsDouble() - from.getAsDouble());
        var places = Math.max(0, new BigDecimal(before.value(index)).scale());
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
