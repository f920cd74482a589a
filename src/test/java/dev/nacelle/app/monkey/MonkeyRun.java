package dev.nacelle.app.monkey;

import dev.nacelle.app.Launcher;
import dev.nacelle.app.gui.FxHarness;
import dev.nacelle.app.ui.FileDialogs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The program as a person starts it, with a monkey at it for some minutes: {@code src/bench/monkey}. Prints a line each
 * minute and what is wrong in the end; ends with 0 if nothing is, with 1 otherwise.
 */
public final class MonkeyRun {
    private static final Duration REST = Duration.ofMillis(12);
    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_TOLD = 30;
    private static final PrintStream OUT = System.out;

    private final Path home = Path.of(System.getProperty("nacelle.home"));
    private final long minutes;
    private final long seed;
    private final PrintStream log;
    private final Diary diary;
    private final Complaints complaints;
    private final List<Vitals> looks = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private volatile long begun;
    private int told;

    private MonkeyRun(long minutes, long seed, Path logFile) throws IOException {
        this.minutes = minutes;
        this.seed = seed;
        this.log = new PrintStream(Files.newOutputStream(logFile), true, StandardCharsets.UTF_8);
        this.diary = new Diary(line -> log.println(seconds() + " " + line));
        this.complaints = Complaints.listen(diary, this::tell);
    }

    /** Takes how many minutes, the seed, and the file for all that was done. */
    public static void main(String... args) throws Exception {
        var run = new MonkeyRun(Long.parseLong(args[0]), Long.parseLong(args[1]), Path.of(args[2]));
        var person = new Thread(run::play, "monkey");
        person.setDaemon(true);
        person.start();
        Launcher.main();
        person.join(Duration.ofMinutes(1).toMillis());
        System.exit(run.verdict());
    }

    private void play() {
        try (var api = FlakyApi.serve(seed)) {
            var litter = new Litter(Files.createDirectories(home.resolve("litter")), seed);
            var stage = stage();
            FxHarness.doFx(() -> FileDialogs.answerWith(litter));
            FxHarness.doFx(() -> stage.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, this::met));
            play(stage, api);
        } catch (IOException | RuntimeException stopped) {
            wrong.add("The monkey was stopped: " + stopped);
            diary.last().forEach(OUT::println);
        } finally {
            FxHarness.doFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }
    }

    private void play(Stage stage, FlakyApi api) {
        begun = System.nanoTime();
        var hands = new Hands(REST);
        var monkey = new Monkey(seed, stage, List.of(api.address()), hands, diary);
        try (var frames = new Frames(diary, this::tell)) {
            OUT.printf(Locale.ROOT, "seed %d, %d minutes%n", seed, minutes);
            for (long minute = 1; minute <= minutes; minute++) {
                while (System.nanoTime() - begun < minute * MINUTE_NANOS) {
                    monkey.act();
                }
                look(minute, frames, api);
            }
            new Homecoming(stage, hands)
                    .problem()
                    .ifPresent(seen -> wrong.add("In the end the window did not score any more: " + seen));
            var frozen = frames.stalls().stream().filter(Stall::isFrozen).count();
            if (frozen > 0) {
                wrong.add(frozen + " times more than 200 ms between two frames");
            }
            OUT.printf(Locale.ROOT, "%d frames, %d deeds%n", frames.frames(), diary.deeds());
        }
    }

    private void look(long minute, Frames frames, FlakyApi api) {
        var longest = frames.longest();
        frames.deaf(() -> {
            looks.add(Vitals.now(home));
            log.println(Vitals.classes());
        });
        var stalls = frames.stalls();
        OUT.printf(
                Locale.ROOT,
                "minute %d: %d deeds, %d calls of live, longest without a frame %.0f ms (own %.0f), so far %d over 100,"
                        + " %d over 200, %d over 200 of its own, %d complaints; %s%n",
                minute,
                diary.deeds(),
                api.calls(),
                longest.get(0),
                longest.get(1),
                stalls.size(),
                stalls.stream().filter(stall -> stall.millis() > Stall.FROZEN).count(),
                stalls.stream().filter(Stall::isFrozen).count(),
                complaints.all().size(),
                looks.get(looks.size() - 1));
    }

    private int verdict() {
        wrong.addAll(Growth.of(looks));
        if (!complaints.all().isEmpty()) {
            wrong.add(complaints.all().size() + " complaints; the first: "
                    + complaints.all().get(0).lines().findFirst().orElse(""));
        }
        OUT.println("met: " + diary.met());
        OUT.println(wrong.isEmpty() ? "Well: nothing was wrong" : "WRONG (seed " + seed + "):");
        wrong.forEach(one -> OUT.println("  " + one));
        return wrong.isEmpty() ? 0 : 1;
    }

    private void met(MouseEvent event) {
        if (event.getTarget() instanceof javafx.scene.Node node) {
            diary.met("under the mouse: " + Sight.name(node).replaceFirst("/.*", ""));
        }
    }

    private synchronized void tell(Stall stall) {
        log.println(seconds() + " " + stall);
        if (stall.isFrozen() && told++ < MOST_TOLD) {
            OUT.println("FROZEN " + seconds() + " " + stall);
        }
    }

    private synchronized void tell(String complaint) {
        log.println(seconds() + " " + complaint);
        if (told++ < MOST_TOLD) {
            OUT.println("COMPLAINT " + seconds() + " " + complaint);
        }
    }

    private String seconds() {
        return begun == 0 ? "0 s" : Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s";
    }

    private static Stage stage() {
        var found = Optional.<Stage>empty();
        while (found.isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = isUp() ? FxHarness.onFx(MonkeyRun::shown) : Optional.empty();
        }
        return found.get();
    }

    private static boolean isUp() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static Optional<Stage> shown() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .map(Stage.class::cast)
                .findFirst();
    }
}
