package dev.nacelle.app.monkey;

import dev.nacelle.app.gui.FxHarness;
import dev.nacelle.app.monkey.Target.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Clicks and types through the window by the throw of a dice. The same seed throws the same numbers; what they come to
 * depends on what the window shows at that moment as well, and so on how soon an answer came.
 */
public final class Monkey {
    /** Every key of the window; a test holds them equal to its commands. */
    public static final List<String> KEYS = List.of(
            "Shortcut+Enter",
            "Esc",
            "Shortcut+Z",
            "Shortcut+Shift+Z",
            "F9",
            "Shortcut+L",
            "Shortcut+K",
            "Shortcut+Slash",
            "F11",
            "Shift+F11",
            "Shortcut+Plus",
            "Shortcut+Minus",
            "Shortcut+0",
            "Shortcut+T",
            "Shortcut+E",
            "Shortcut+Shift+E",
            "F2",
            "F3",
            "F4",
            "F8",
            "Shortcut+H",
            "Shortcut+J",
            "F10",
            "F6",
            "Shortcut+D",
            "Shortcut+P",
            "Shortcut+Shift+Right",
            "Shift+F8",
            "Shortcut+B",
            "Shortcut+O",
            "Shortcut+J",
            "F7");

    private static final List<String> WALK = List.of(
            "Tab",
            "Tab",
            "Shift+Tab",
            "Up",
            "Down",
            "Down",
            "Left",
            "Right",
            "Enter",
            "Space",
            "Home",
            "End",
            "Page Down",
            "Page Up",
            "Delete",
            "Shortcut+A",
            "Shortcut+C",
            "Shortcut+Left");
    private static final int DEEDS_UNTIL_CALM = 25;

    private final Random dice;
    private final Stage stage;
    private final Hands hands;
    private final Words words;
    private final Diary diary;
    private int sinceCalm;

    /**
     * @param stage the window
     * @param addresses of live APIs on this computer
     */
    public Monkey(long seed, Stage stage, List<String> addresses, Hands hands, Diary diary) {
        this.dice = new Random(seed);
        this.stage = stage;
        this.hands = hands;
        this.words = new Words(dice, addresses);
        this.diary = diary;
    }

    /** Does one thing. */
    public void act() {
        if (++sinceCalm > DEEDS_UNTIL_CALM) {
            sinceCalm = 0;
            calm();
        }
        int throwOf100 = dice.nextInt(100);
        if (throwOf100 < 38) {
            press();
        } else if (throwOf100 < 54) {
            strike(one(KEYS));
        } else if (throwOf100 < 68) {
            fillIn();
        } else if (throwOf100 < 77) {
            drag();
        } else if (throwOf100 < 85) {
            strike(one(WALK));
        } else if (throwOf100 < 89) {
            strike("Esc");
        } else if (throwOf100 < 92) {
            scroll();
        } else if (throwOf100 < 95) {
            hover();
        } else if (throwOf100 < 97) {
            resize();
        } else {
            paste();
        }
        hands.rest();
    }

    private void press() {
        target(Kind.PRESS).ifPresent(target -> {
            var times = dice.nextInt(20) == 0 ? 2 : 1;
            var button = dice.nextInt(30) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
            diary.did("press " + target.name() + (times == 1 ? "" : " twice"));
            diary.met(target.name());
            hands.click(target.x(), target.y(), button, times);
        });
    }

    private void fillIn() {
        target(Kind.TEXT).ifPresent(target -> {
            diary.met(target.name());
            var isPasted = dice.nextInt(3) == 0;
            var text = isPasted ? words.pasted() : words.typed();
            diary.did((isPasted ? "paste " : "type ") + shortened(text) + " into " + target.name());
            hands.click(target.x(), target.y(), MouseButton.PRIMARY, 1);
            if (dice.nextInt(3) > 0) {
                hands.strike("Shortcut+A");
            }
            if (isPasted) {
                hands.paste(text);
            } else {
                hands.type(text);
            }
            leave();
        });
    }

    private void leave() {
        switch (dice.nextInt(4)) {
            case 0 -> hands.strike("Enter");
            case 1 -> hands.strike("Tab");
            default -> {}
        }
    }

    private void drag() {
        target(Kind.DRAG).ifPresent(target -> {
            diary.met(target.name());
            diary.did("drag " + target.name());
            var isWide = target.width() >= target.height();
            hands.drag(along(target, isWide, dice.nextDouble()), along(target, isWide, dice.nextDouble()));
        });
    }

    private static Point2D along(Target target, boolean isWide, double way) {
        var far = way - 0.5;
        return new Point2D(
                target.x() + (isWide ? far * target.width() : 0), target.y() + (isWide ? 0 : far * target.height()));
    }

    private void scroll() {
        var at = somewhere();
        var notches = dice.nextInt(7) - 3;
        diary.did("scroll " + notches);
        hands.scroll(at.getX(), at.getY(), notches);
    }

    private void hover() {
        target(Kind.PRESS).ifPresent(target -> {
            diary.did("hover over " + target.name());
            hands.hover(target.x(), target.y());
        });
    }

    private void resize() {
        // Without a screen, JavaFX's test platform now and then draws a new size into the buffer of the old one.
        if ("Headless".equals(System.getProperty("monocle.platform"))) {
            return;
        }
        var screen = Screen.getPrimary().getVisualBounds();
        var width = 1024 + dice.nextInt((int) screen.getWidth() - 1024);
        var height = 640 + dice.nextInt((int) screen.getHeight() - 640);
        diary.did("resize to " + width + " by " + height);
        FxHarness.doFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private void paste() {
        var text = words.pasted();
        diary.did("paste " + shortened(text));
        hands.paste(text);
    }

    private void strike(String key) {
        diary.did("strike " + key);
        diary.met("key " + key);
        hands.strike(key);
    }

    /** What shuts out everything else is put away now and then, or nothing else would be met. */
    private void calm() {
        diary.did("calm down");
        if (shows("#stage")) {
            hands.strike("F11");
        }
        if (shows("#desk-sheet") && dice.nextBoolean()) {
            hands.strike("Esc");
        }
        if (dice.nextInt(3) == 0) {
            hands.strike("Shortcut+0");
        }
        FxHarness.doFx(stage::requestFocus);
    }

    private boolean shows(String selector) {
        return FxHarness.onFx(() -> Optional.ofNullable(stage.getScene().lookup(selector))
                .filter(node -> node.getParent() != null && node.getParent().isVisible())
                .isPresent());
    }

    /** Lists and menus that are open come first, as they do for a person. */
    private Optional<Target> target(Kind kind) {
        var isPopup =
                FxHarness.onFx(() -> Window.getWindows().stream().anyMatch(window -> window instanceof PopupWindow));
        var inPopup = isPopup && dice.nextInt(4) > 0 ? seen(kind, true) : List.<Target>of();
        var found = inPopup.isEmpty() ? seen(kind, false) : inPopup;
        return found.isEmpty() ? Optional.empty() : Optional.of(one(found));
    }

    private static List<Target> seen(Kind kind, boolean inPopups) {
        return FxHarness.onFx(() -> Sight.targets(inPopups)).stream()
                .filter(target -> target.kind() == kind)
                .toList();
    }

    private Point2D somewhere() {
        var across = dice.nextDouble();
        var down = dice.nextDouble();
        return FxHarness.onFx(
                () -> new Point2D(stage.getX() + across * stage.getWidth(), stage.getY() + down * stage.getHeight()));
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static String shortened(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return "'" + (printable.length() > 40 ? printable.substring(0, 40) + "… " + text.length() : printable) + "'";
    }
}
