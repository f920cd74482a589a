package dev.nacelle.mock.http;

import java.io.IOException;
import java.nio.channels.Selector;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;

/**
 * Waits for what can be read. Where only one or two clients are connected, it looks again and again for a moment after it
 * found something, before it sleeps: a client that asks its next question at once then meets a processor that is awake,
 * and to wake one takes longer than to answer. Whoever else has work has the processor meanwhile, and a mock nobody asks
 * sleeps. Where there are more clients, there is more often work, and looking would only take time from it.
 */
final class WakefulSelector extends ManagedSelector {
    private static final long MOMENT_NANOS = 50_000;
    private static final int FEW_CLIENTS = 2;

    private boolean isAwake;

    WakefulSelector(SelectorManager manager, int id) {
        super(manager, id);
    }

    @Override
    protected int nioSelect(Selector selector, boolean now) throws IOException {
        if (now) {
            return super.nioSelect(selector, true);
        }
        // Looking takes away another thread's wish to be heard: where nothing is found, Jetty is to see to its list of
        // such wishes before this thread sleeps.
        int found = isAwake ? look(selector) : super.nioSelect(selector, false);
        isAwake = found > 0 && selector.keys().size() <= FEW_CLIENTS;
        return found;
    }

    @SuppressWarnings("ThreadPriorityCheck") // not to be right, but to be kind: whoever has work goes first
    private static int look(Selector selector) throws IOException {
        long end = System.nanoTime() + MOMENT_NANOS;
        int found = selector.selectNow();
        while (found == 0 && System.nanoTime() < end) {
            Thread.yield();
            found = selector.selectNow();
        }
        return found;
    }
}
