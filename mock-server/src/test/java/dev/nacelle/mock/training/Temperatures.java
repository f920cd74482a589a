package dev.nacelle.mock.training;

import java.util.Arrays;
import java.util.Random;

/**
 * How the temperatures around one machine wander, in tenths of a kelvin: the air around 300 K with a standard deviation
 * of 2 K, the process 10 K above it with a standard deviation of 1 K; both are random walks scaled to that.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Temperatures(double[] air, double[] process) {

    /** Draws until both stay within what the published set shows: 295.3 to 304.5 K and 305.7 to 313.8 K. */
    static Temperatures draw(Random random, int length) {
        while (true) {
            var air = walk(random, length, 2, 300);
            var process = walk(random, length, 1, 10);
            Arrays.setAll(process, i -> Ai4iRows.tenths(air[i] + process[i]));
            Arrays.setAll(air, i -> Ai4iRows.tenths(air[i]));
            if (within(air, 295.3, 304.5) && within(process, 305.7, 313.8)) {
                return new Temperatures(air, process);
            }
        }
    }

    double air(int moment) {
        return air[moment];
    }

    double process(int moment) {
        return process[moment];
    }

    private static double[] walk(Random random, int length, double deviation, double mean) {
        var walk = new double[length];
        for (int i = 1; i < length; i++) {
            walk[i] = walk[i - 1] + random.nextGaussian();
        }
        var middle = Arrays.stream(walk).average().orElseThrow();
        var variance = Arrays.stream(walk)
                .map(step -> (step - middle) * (step - middle))
                .average()
                .orElseThrow();
        var scale = deviation / Math.sqrt(variance);
        Arrays.setAll(walk, i -> mean + (walk[i] - middle) * scale);
        return walk;
    }

    private static boolean within(double[] values, double least, double greatest) {
        return Arrays.stream(values).allMatch(value -> value >= least && value <= greatest);
    }
}
