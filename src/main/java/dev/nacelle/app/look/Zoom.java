package dev.nacelle.app.look;

import dev.nacelle.app.settings.Settings.Look;
import java.util.List;

/** The sizes everything can be shown in, in percent; a browser's steps. */
public final class Zoom {
    /** As it was drawn. */
    public static final int WHOLE = 100;

    /** From the smallest to the largest. */
    static final List<Integer> STEPS =
            List.of(Look.LEAST_ZOOM, 90, WHOLE, 110, 125, 150, 175, 200, 225, Look.MOST_ZOOM);

    private Zoom() {}

    /** The next larger step; the largest stays. */
    public static int larger(int percent) {
        return STEPS.stream().filter(step -> step > percent).findFirst().orElse(Look.MOST_ZOOM);
    }

    /** The next smaller step; the smallest stays. */
    public static int smaller(int percent) {
        return STEPS.stream()
                .filter(step -> step < percent)
                .reduce((before, last) -> last)
                .orElse(Look.LEAST_ZOOM);
    }
}
