package dev.nacelle.app.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds out whether a name has an address. */
@FunctionalInterface
public interface NameLookup {
    /** A name that has an address wherever there is a name service; nothing is sent there. */
    String ANOTHER_NAME = "aws.amazon.com";

    /**
     * Whether the name has an address.
     *
     * @param limit after which it counts as not found
     * @throws InterruptedException if the wait was stopped
     */
    boolean finds(String name, Duration limit) throws InterruptedException;

    /** This computer's own. */
    static NameLookup system() {
        return (name, limit) -> {
            // On a thread of its own: a lookup cannot be interrupted.
            var answer = new CompletableFuture<Boolean>();
            var thread = new Thread(() -> answer.complete(hasAddress(name)), "nacelle-names");
            thread.setDaemon(true);
            thread.start();
            try {
                return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return false;
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken.getCause());
            }
        };
    }

    private static boolean hasAddress(String name) {
        try {
            return InetAddress.getAllByName(name).length > 0;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
