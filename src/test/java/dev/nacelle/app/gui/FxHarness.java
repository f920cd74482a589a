package dev.nacelle.app.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Drives a real window with a real mouse and real keys, with or without a display. */
public final class FxHarness {
    /** Only to end what hangs: no test is to depend on how busy the machine is. */
    private static final long PATIENCE_SECONDS = 180;

    private static boolean started;

    private FxHarness() {}

    /** Starts the toolkit once for all tests of this JVM. */
    public static synchronized void start() throws InterruptedException {
        if (!started) {
            var up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            Platform.setImplicitExit(false);
            if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
            started = true;
        }
    }

    /** What that work gives on the FX thread. */
    public static <T> T onFx(Callable<T> work) {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException stuck) {
            throw new IllegalStateException("The FX thread does not answer", stuck);
        }
    }

    /** Does that on the FX thread. */
    public static void doFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until the value is as wanted; set it off between the two by the action. */
    public static <T> void await(ObservableValue<T> value, Predicate<T> wanted, Runnable action) {
        var reached = new CountDownLatch(1);
        ChangeListener<T> listener = (observable, before, now) -> {
            if (wanted.test(now)) {
                reached.countDown();
            }
        };
        doFx(() -> value.addListener(listener));
        action.run();
        reach(reached, value, listener);
    }

    /** Waits until the value is as wanted, if it is not already. */
    public static <T> void until(ObservableValue<T> value, Predicate<T> wanted) {
        var reached = new CountDownLatch(1);
        ChangeListener<T> listener = (observable, before, now) -> {
            if (wanted.test(now)) {
                reached.countDown();
            }
        };
        doFx(() -> {
            value.addListener(listener);
            listener.changed(value, value.getValue(), value.getValue());
        });
        reach(reached, value, listener);
    }

    private static <T> void reach(CountDownLatch reached, ObservableValue<T> value, ChangeListener<T> listener) {
        try {
            if (!comes(reached)) {
                throw new IllegalStateException("Still " + onFx(value::getValue));
            }
        } finally {
            doFx(() -> value.removeListener(listener));
        }
        settle();
    }

    /**
     * Lets everything that is under way on the FX thread come to rest: what waits in line there, what that puts in line,
     * and a pulse with its layout, which comes by its own time and on a busy machine much later.
     */
    public static void settle() {
        doFx(() -> {});
        pulse();
        for (int i = 0; i < 3; i++) {
            doFx(() -> {});
        }
    }

    private static void pulse() {
        var passed = new CountDownLatch(1);
        var timer = onFx(() -> {
            var next = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    passed.countDown();
                }
            };
            next.start();
            return next;
        });
        if (!comes(passed)) {
            throw new IllegalStateException("No pulse comes");
        }
        doFx(timer::stop);
    }

    private static boolean comes(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The node of that id, such as {@code score-score}; on the FX thread only. */
    public static Node lookup(Scene scene, String id) {
        // What scrolls has its content only once it is dressed, which the next pulse would do.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return Objects.requireNonNull(scene.lookup("#" + id), id);
    }

    /** Whether that node is in a window and nothing that holds it is hidden. */
    public static boolean isSeen(Node node) {
        return onFx(() -> node.getScene() != null
                && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible));
    }

    /** Clicks the middle of a node. */
    public static void click(Scene scene, String id) {
        doFx(() -> {
            var node = lookup(scene, id);
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            clickAt(bounds.getCenterX(), bounds.getCenterY());
        });
        settle();
    }

    /** Clicks there on the screen; on the FX thread only. */
    public static void clickAt(double x, double y) {
        var robot = new Robot();
        robot.mouseMove(x, y);
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /** Presses keys together: the first ones held, the last one struck. */
    public static void press(KeyCode... keys) {
        doFx(() -> {
            var robot = new Robot();
            for (var key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        settle();
    }

    /** Strikes digits and capital letters, one after the other. */
    public static void type(String digitsAndLetters) {
        digitsAndLetters.chars().forEach(c -> press(KeyCode.getKeyCode(Character.toString(c))));
    }

    /** A picture of the scene, twice as fine as the screen, written as PNG. */
    public static void picture(Scene scene, Path file) {
        var image = onFx(() -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(2, 2));
            parameters.setFill(scene.getFill());
            return scene.getRoot().snapshot(parameters, null);
        });
        try {
            ImageIO.write(toAwt(image), "png", file.toFile());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static java.awt.image.BufferedImage toAwt(WritableImage image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var awt = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
        awt.setRGB(0, 0, width, height, pixels, 0, width);
        return awt;
    }
}
