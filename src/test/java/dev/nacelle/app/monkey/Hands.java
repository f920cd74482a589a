package dev.nacelle.app.monkey;

import dev.nacelle.app.gui.FxHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** A mouse and a keyboard. Each stroke is a task of its own on the FX thread, so that frames are drawn in between. */
public final class Hands {
    private static final int STEPS = 8;

    private final Duration rest;

    /**
     * @param rest between two strokes; none in a window nobody looks at
     */
    public Hands(Duration rest) {
        this.rest = rest;
    }

    void click(double x, double y, MouseButton button, int times) {
        robot(robot -> robot.mouseMove(x, y));
        for (int i = 0; i < times; i++) {
            robot(robot -> robot.mouseClick(button));
        }
    }

    void hover(double x, double y) {
        robot(robot -> robot.mouseMove(x, y));
    }

    void scroll(double x, double y, int notches) {
        robot(robot -> robot.mouseMove(x, y));
        robot(robot -> robot.mouseWheel(notches));
    }

    void drag(Point2D from, Point2D to) {
        robot(robot -> robot.mouseMove(from));
        robot(robot -> robot.mousePress(MouseButton.PRIMARY));
        try {
            for (int i = 1; i <= STEPS; i++) {
                var way = (double) i / STEPS;
                robot(robot -> robot.mouseMove(from.interpolate(to, way)));
            }
        } finally {
            robot(robot -> robot.mouseRelease(MouseButton.PRIMARY));
        }
    }

    /** Strikes a key with what is held meanwhile, such as {@code Shortcut+Shift+Z}. */
    void strike(String combination) {
        var wanted = (KeyCodeCombination) KeyCombination.valueOf(combination);
        var held = new ArrayList<KeyCode>();
        if (wanted.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (wanted.getShift() == KeyCombination.ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        strike(wanted.getCode(), held);
    }

    private void strike(KeyCode key, List<KeyCode> held) {
        robot(robot -> {
            held.forEach(robot::keyPress);
            try {
                robot.keyPress(key);
                robot.keyRelease(key);
            } finally {
                held.forEach(robot::keyRelease);
            }
        });
    }

    /** Types letters, digits and a few signs; others are left out. */
    void type(String text) {
        text.chars().forEach(letter -> key((char) letter).ifPresent(key -> strike(key, List.of())));
    }

    private static Optional<KeyCode> key(char letter) {
        return switch (letter) {
            case '.' -> Optional.of(KeyCode.PERIOD);
            case ',' -> Optional.of(KeyCode.COMMA);
            case '-' -> Optional.of(KeyCode.MINUS);
            case ' ' -> Optional.of(KeyCode.SPACE);
            default ->
                Optional.ofNullable(
                        KeyCode.getKeyCode(Character.toString(letter).toUpperCase(Locale.ROOT)));
        };
    }

    /** Puts that on the clipboard and strikes the key that pastes. */
    void paste(String text) {
        FxHarness.doFx(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        strike("Shortcut+V");
    }

    /** A moment in which nothing is done. */
    void rest() {
        if (!rest.isZero()) {
            LockSupport.parkNanos(rest.toNanos());
        }
    }

    private void robot(Consumer<Robot> stroke) {
        FxHarness.doFx(() -> stroke.accept(new Robot()));
        // What the stroke set off comes after it.
        FxHarness.doFx(() -> {});
        rest();
    }
}
