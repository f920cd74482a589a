package dev.nacelle.app.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks once more whether anybody is there, where a connection kept from an earlier call broke: that is how a server
 * that was stopped a moment ago shows itself. Connects and closes; sends nothing, so that no reading goes out twice.
 */
final class SecondLook {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Network network;
    private final ExecutorService threads;
    private final Question question;

    SecondLook(Network network, ExecutorService threads, Question question) {
        this.network = network;
        this.threads = threads;
        this.question = question;
    }

    /** The outcome, told more exactly where a second look tells more. */
    Outcome at(Outcome.Unreachable broken) {
        if (!isWorthIt(broken)) {
            return broken;
        }
        var look = threads.submit(this::isNobodyThere);
        try {
            var gone = look.get(2 * LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return gone ? new Outcome.Unreachable(Trouble.GONE, broken.detail(), broken.exchange()) : broken;
        } catch (TimeoutException | ExecutionException unseen) {
            look.cancel(true);
            return broken;
        } catch (InterruptedException stopped) {
            look.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled(broken.exchange());
        }
    }

    /** Through a proxy only the proxy would be looked at, which is not the question. */
    private static boolean isWorthIt(Outcome.Unreachable broken) {
        var connection = broken.exchange().connection();
        return broken.exchange().timings().reused()
                && connection.proxy().isEmpty()
                && broken.exchange().response().isEmpty()
                && (connection.reached() == Stage.SEND || connection.reached() == Stage.WAIT);
    }

    private boolean isNobodyThere() throws IOException {
        return network.names().addresses(question.url().host()).stream().allMatch(this::isRefused);
    }

    private boolean isRefused(InetAddress address) {
        try (var socket = network.sockets().createSocket()) {
            socket.connect(new InetSocketAddress(address, question.url().port()), (int) LONGEST.toMillis());
            return false;
        } catch (IOException noWay) {
            return new NetworkFailure(noWay, Stage.CONNECT, false).trouble() == Trouble.REFUSED;
        }
    }
}
