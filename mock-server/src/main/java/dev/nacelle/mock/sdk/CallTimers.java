package dev.nacelle.mock.sdk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The clock of the SDK's time limits. Each call sets two and takes both back a moment later: in the SDK's own clock they
 * stay queued for the 25 s they would have had, behind one lock that all calls share. Here a limit taken back is gone,
 * and nothing is queued: all limits are looked at every 10 ms for as long as there are some, so that one may strike that
 * much late.
 */
final class CallTimers extends ScheduledThreadPoolExecutor {
    private static final long TICK_MILLIS = 10;
    private static final long IDLE_SECONDS = 10;

    private final Set<Limit> limits = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ticking = new AtomicBoolean();

    /** Its only thread is a daemon, and ends when it has nothing to do. */
    CallTimers() {
        super(1, CallTimers::thread);
        setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        var limit = new Limit(action, System.nanoTime() + unit.toNanos(delay));
        limits.add(limit);
        tick();
        return limit;
    }

    /** How many limits are set. */
    int count() {
        return limits.size();
    }

    private void tick() {
        if (!ticking.get() && ticking.compareAndSet(false, true)) {
            tickLater();
        }
    }

    private void tickLater() {
        var unused = super.schedule(this::strike, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void strike() {
        long now = System.nanoTime();
        for (var limit : limits) {
            if (limit.end - now <= 0) {
                limit.run();
            }
        }
        if (!limits.isEmpty()) {
            tickLater();
            return;
        }
        ticking.set(false);
        // One may have been set in between by a thread that saw the clock still ticking.
        if (!limits.isEmpty()) {
            tick();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "mock-sdk-timers");
        thread.setDaemon(true);
        return thread;
    }

    /** One limit; gone as soon as it has struck or is taken back. */
    private final class Limit extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final long end;

        @SuppressWarnings("NullAway") // the only value of Void
        Limit(Runnable action, long end) {
            super(action, null);
            this.end = end;
        }

        // Whoever waits for it wakes before done() is called: gone first, so that nobody still sees it set.
        @Override
        public void run() {
            limits.remove(this);
            super.run();
        }

        @Override
        protected void done() {
            limits.remove(this);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        // Identity: two limits of one end are two.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
