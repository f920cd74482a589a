package dev.nacelle.app.journal;

import java.util.List;
import javafx.scene.layout.Region;

/** A small bar whose parts are what API Gateway, function and SageMaker took of a call; the numbers stand elsewhere. */
final class HopBarView extends Region {
    private static final double LEAST_SEEN = 1;

    private final List<Region> parts = List.of(part("gateway"), part("function"), part("sagemaker"));
    private HopTimes times = new HopTimes(0, 0, 0, 0);

    HopBarView() {
        getStyleClass().add("hop-bar");
        getChildren().addAll(parts);
    }

    void show(HopTimes now) {
        times = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / Math.max(1, times.whole());
        double x = 0;
        var nanos = List.of(times.gateway(), times.function(), times.sageMaker());
        for (int i = 0; i < nanos.size(); i++) {
            double width = nanos.get(i) == 0 ? 0 : Math.max(LEAST_SEEN, nanos.get(i) * scale);
            width = Math.min(width, getWidth() - x);
            parts.get(i).resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }

    /** One hop's part, to be shown beside its name too. */
    static Region part(String hop) {
        var part = new Region();
        part.getStyleClass().addAll("hop-bar-part", "hop-bar-" + hop);
        return part;
    }
}
