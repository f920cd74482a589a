package dev.nacelle.app.monkey;

import dev.nacelle.app.gui.FxHarness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;

/**
 * Looks on from a thread of its own: how long the window goes without a frame, and what its thread is at meanwhile. A
 * timer of JavaFX keeps frames coming sixty times a second, so that one that does not come is missed.
 */
final class Frames implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final double LONG = 100;
    private static final double BETWEEN_STACKS = 25;
    private static final int DEPTH = 45;
    private static final double NANOS = 1e6;

    private final Diary diary;
    private final Consumer<Stall> tell;
    private final Thread watcher = new Thread(this::watch, "monkey-frames");
    private final List<Stall> stalls = new ArrayList<>();
    private final Thread window;
    private final Optional<String> windowId;
    private volatile long lastFrame = System.nanoTime();
    private volatile boolean isDeaf;
    private volatile boolean isClosed;
    private double longest;
    private double longestOwn;
    private long frames;

    Frames(Diary diary, Consumer<Stall> tell) {
        this.diary = diary;
        this.tell = tell;
        this.window = FxHarness.onFx(Thread::currentThread);
        this.windowId = FxHarness.onFx(Processor::thisThread);
        FxHarness.doFx(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                lastFrame = System.nanoTime();
            }
        }.start());
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Does something that holds the window up on purpose; it is not counted. */
    void deaf(Runnable work) {
        isDeaf = true;
        try {
            work.run();
            LockSupport.parkNanos(LOOK.multipliedBy(30).toNanos());
        } finally {
            isDeaf = false;
        }
    }

    /** The longest gap since this was last asked: as it was, and without the time others had the processors. */
    synchronized List<Double> longest() {
        var both = List.of(longest, longestOwn);
        longest = 0;
        longestOwn = 0;
        return both;
    }

    synchronized List<Stall> stalls() {
        return List.copyOf(stalls);
    }

    synchronized long frames() {
        return frames;
    }

    private void watch() {
        var painter = Processor.named("QuantumRenderer");
        // The serial collector's work is done by the virtual machine's own thread.
        var collector = Processor.named("VM Thread");
        var seen = lastFrame;
        var atSeen = Processor.now(windowId, painter, collector);
        var stacks = new ArrayList<String>();
        double lastStack = 0;
        while (!isClosed) {
            LockSupport.parkNanos(LOOK.toNanos());
            var frame = lastFrame;
            if (frame != seen) {
                var now = Processor.now(windowId, painter, collector);
                note((frame - seen) / NANOS, now.since(atSeen), stacks);
                seen = frame;
                atSeen = now;
                stacks.clear();
                lastStack = 0;
            } else {
                double age = (System.nanoTime() - seen) / NANOS;
                if (age > LONG && age - lastStack > BETWEEN_STACKS) {
                    lastStack = age;
                    stacks.add(stack(age));
                }
            }
        }
    }

    private String stack(double age) {
        var frames = window.getStackTrace();
        return Math.round(age) + " ms: "
                + Arrays.stream(frames)
                        .filter(frame -> !frame.getMethodName()
                                .matches("(reapply|doProcess|superProcess|process)(Css|CSS|CSSImpl)"))
                        .limit(DEPTH)
                        .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
                                + frame.getLineNumber())
                        .collect(Collectors.joining(" < "));
    }

    private synchronized void note(double gap, Processor processor, List<String> stacks) {
        frames++;
        if (isDeaf) {
            return;
        }
        var stall = new Stall(gap, processor, List.copyOf(stacks), lastDeed());
        longest = Math.max(longest, gap);
        longestOwn = Math.max(longestOwn, Math.min(gap, stall.own()));
        if (gap > LONG) {
            stalls.add(stall);
            tell.accept(stall);
        }
    }

    private String lastDeed() {
        var last = diary.last();
        return last.isEmpty() ? "the start" : last.get(last.size() - 1);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
