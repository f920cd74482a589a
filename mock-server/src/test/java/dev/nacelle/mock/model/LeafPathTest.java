package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the fast form to the definition: the mean, over all orders of the features, of what one adds when it comes. */
class LeafPathTest {
    private static final LeafPath PATH =
            new LeafPath(new int[] {7, 2, 5, 0, 3}, new double[] {0.2, 0.9, 0.35, 0, 1}, -1.5);

    @ParameterizedTest
    @ValueSource(ints = {0b00000, 0b00001, 0b01010, 0b10110, 0b11101, 0b11111})
    void sharesAreWhatTheDefinitionSays(int pattern) {
        assertArrayEquals(byDefinition(pattern), PATH.shares(pattern), 1e-12);
    }

    @Test
    void expectedIsWhatComesThroughWhenNothingIsKnown() {
        var path = new LeafPath(new int[] {1, 2}, new double[] {0.5, 0.2}, 3);

        assertEquals(0.3, path.expected(), 1e-15);
    }

    @Test
    void aTreeThatIsALeafHasNothingToShare() {
        var path = new LeafPath(new int[0], new double[0], 0.25);

        assertArrayEquals(new double[0], path.shares(0));
        assertEquals(0.25, path.expected());
    }

    private static double[] byDefinition(int pattern) {
        var sums = new double[PATH.length()];
        var orders = orders(IntStream.range(0, PATH.length()).boxed().toList());
        for (var order : orders) {
            var known = 0;
            for (var feature : order) {
                sums[feature] += (value(known | 1 << feature, pattern) - value(known, pattern)) / orders.size();
                known |= 1 << feature;
            }
        }
        return sums;
    }

    private static double value(int known, int pattern) {
        var value = PATH.value();
        for (int i = 0; i < PATH.length(); i++) {
            value *= (known >> i & 1) == 1 ? pattern >> i & 1 : PATH.went()[i];
        }
        return value;
    }

    private static List<List<Integer>> orders(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Integer>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.removeAll(Collections.singleton(first));
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
