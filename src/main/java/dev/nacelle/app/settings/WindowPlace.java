package dev.nacelle.app.settings;

/**
 * Where a window is on the screens, in JavaFX's units: pixels at a scale of 1.
 *
 * @param x of its left edge, -100,000 to 100,000: a second screen may lie left of the first
 * @param y of its upper edge, -100,000 to 100,000
 * @param width 100 to 100,000
 * @param height 100 to 100,000
 * @param maximized whether it fills the screen; then the rest is where it goes back to
 * @throws IllegalArgumentException if a number lies outside its range
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double FARTHEST = 100_000;
    private static final double SMALLEST = 100;

    public WindowPlace {
        if (!within(x, -FARTHEST) || !within(y, -FARTHEST) || !within(width, SMALLEST) || !within(height, SMALLEST)) {
            throw new IllegalArgumentException("No place for a window: %s, %s, %s x %s".formatted(x, y, width, height));
        }
    }

    private static boolean within(double value, double least) {
        return value >= least && value <= FARTHEST;
    }
}
