package dev.nacelle.mock.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How long something takes: always the same, or drawn. In whole milliseconds, 0 to 10 minutes. */
public sealed interface Delay {
    /** One time: fixed, or drawn from that generator. */
    Duration sample(RandomGenerator random);

    /** The longest that can be drawn. */
    Duration most();

    /** One case for each kind. */
    <R> R match(Cases<R> cases);

    /** Always the same. */
    static Delay fixed(Duration value) {
        return new Fixed(value);
    }

    /** As likely short as long. */
    static Delay uniform(Duration min, Duration max) {
        return new Uniform(min, max);
    }

    /** Mostly about the median, now and then much longer. */
    static Delay logNormal(Duration median, double sigma, Duration cap) {
        return new LogNormal(median, sigma, cap);
    }

    /**
     * What to do with each kind of delay.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Always the same. */
        R fixed(Fixed delay);

        /** As likely short as long. */
        R uniform(Uniform delay);

        /** Mostly about the median. */
        R logNormal(LogNormal delay);
    }

    /**
     * Always the same.
     *
     * @param value 0 to 10 minutes
     */
    record Fixed(Duration value) implements Delay {
        /** @throws IllegalArgumentException if the value is out of its range */
        public Fixed {
            Durations.checked("delay", value);
        }

        @Override
        public Duration sample(RandomGenerator random) {
            return value;
        }

        @Override
        public Duration most() {
            return value;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fixed(this);
        }

        @Override
        public String toString() {
            return Durations.text(value);
        }
    }

    /**
     * Every whole millisecond from the least to the most as likely as the others.
     *
     * @param min 0 to 10 minutes
     * @param max not less than the least, to 10 minutes
     */
    record Uniform(Duration min, Duration max) implements Delay {
        /** @throws IllegalArgumentException if one is out of its range */
        public Uniform {
            Durations.checked("min", min);
            Durations.checked("max", max, min);
        }

        @Override
        public Duration sample(RandomGenerator random) {
            double part = random.nextDouble() * (max.toMillis() - min.toMillis() + 1);
            return min.plusMillis((long) part);
        }

        @Override
        public Duration most() {
            return max;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.uniform(this);
        }

        @Override
        public String toString() {
            return Durations.text(min) + " to " + Durations.text(max);
        }
    }

    /**
     * Log-normal, as response times of real services are: half are below the median, and the few long ones are much
     * longer. The 99th percentile is {@code median * exp(2.326 * sigma)}: 3.2 times the median for sigma 0.5.
     *
     * @param median 1 ms to 10 minutes
     * @param sigma standard deviation of the logarithm, above 0 to 3; 0.2 is steady, 0.5 usual, 1 wild
     * @param cap not less than the median, to 10 minutes: what is drawn longer is cut down to it
     */
    record LogNormal(Duration median, double sigma, Duration cap) implements Delay {
        private static final double MOST_SIGMA = 3;

        /** @throws IllegalArgumentException if one is out of its range */
        public LogNormal {
            Durations.checked("median", median, Duration.ofMillis(1));
            if (!(sigma > 0 && sigma <= MOST_SIGMA)) {
                throw new IllegalArgumentException("sigma is " + sigma + "; it can be above 0 to 3");
            }
            Durations.checked("cap", cap, median);
        }

        // StrictMath: the same seed gives the same times on every machine.
        @Override
        public Duration sample(RandomGenerator random) {
            double millis = median.toMillis() * StrictMath.exp(sigma * random.nextGaussian());
            return Duration.ofMillis(Math.min(Math.round(millis), cap.toMillis()));
        }

        @Override
        public Duration most() {
            return cap;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.logNormal(this);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "about %s (sigma %s), at most %s", Durations.text(median), sigma, Durations.text(cap));
        }
    }
}
