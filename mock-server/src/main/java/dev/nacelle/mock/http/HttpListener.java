package dev.nacelle.mock.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** A port that answers HTTP/1.1. Its threads are daemons: they keep no program alive. */
public final class HttpListener implements AutoCloseable {
    private static final int CONNECTION_IDLE_MILLIS = 15_000;
    private static final int STOP_MILLIS = 2_000;
    private static final int STOP_IDLE_MILLIS = 50;

    // Each answers what it has read, unless that may wait.
    private static final int READERS = Runtime.getRuntime().availableProcessors();

    // Well beyond API Gateway's quotas for them, so that the gateway gets to refuse what is too large.
    private static final int HEADER_BYTES = 65_536;

    private static final System.Logger LOG = System.getLogger(HttpListener.class.getName());

    private final Javalin server;
    private final Alarm alarm;
    private final UnderWay underWay;

    private HttpListener(Javalin server, Alarm alarm, UnderWay underWay) {
        this.server = server;
        this.alarm = alarm;
        this.underWay = underWay;
    }

    /**
     * Listens.
     *
     * @param ip the only address it listens on
     * @param port 0 for any free one
     * @param maxBodyBytes a longer body is handed on cut, one byte beyond this
     * @param threads of this listener alone
     * @throws BindException if the address or the port cannot be had; the message names both and says why
     */
    public static HttpListener start(String ip, int port, int maxBodyBytes, HttpThreads threads, WireHandler handler)
            throws BindException {
        return start(ip, port, maxBodyBytes, threads, handler, Optional.empty());
    }

    /**
     * The same where answers to some paths may be long, and are sent as they are: neither late nor disturbed.
     *
     * @param aside what those paths begin with
     * @throws BindException as above
     */
    public static HttpListener start(
            String ip, int port, int maxBodyBytes, HttpThreads threads, WireHandler handler, Optional<String> aside)
            throws BindException {
        var alarm = new Alarm(threads.pool());
        var underWay = new UnderWay();
        var calls = new CallHandler(maxBodyBytes, threads, handler, aside, new Sender(alarm), underWay);
        var others = new Aside(maxBodyBytes, threads, handler);
        var server = Javalin.create(config -> {
            quiet(config);
            config.jetty.threadPool = threads.pool();
            config.jetty.modifyServer(jetty -> prepare(jetty, calls));
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, ip, port));
            config.routes.before(others::take);
            config.routes.exception(RuntimeException.class, HttpListener::mistake);
        });
        try {
            server.start();
        } catch (JavalinBindException taken) {
            alarm.close();
            server.stop();
            throw new BindException("Cannot listen on %s:%s: %s".formatted(ip, port, why(taken)));
        }
        return new HttpListener(server, alarm, underWay);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /**
     * Stops listening. What waits for its delay is sent at once; requests under way are waited for until none of them
     * has ended for two seconds, and are then cut off. Closing twice does nothing more.
     */
    @Override
    public void close() {
        alarm.close();
        // Once the server stops, it soon closes every connection on which nothing moves, waiting answers or not.
        underWay.awaitThose(Duration.ofMillis(STOP_MILLIS));
        stop();
    }

    // Past Javalin, which prints a stack trace of its own when a connection had to be cut off. All has stopped even
    // then.
    @SuppressWarnings("OverlyBroadCatchBlock") // Jetty says no more than Exception
    private void stop() {
        try {
            server.jettyServer().server().stop();
        } catch (TimeoutException cut) {
            LOG.log(Level.DEBUG, "Cut off what had not ended", cut);
        } catch (Exception odd) {
            LOG.log(Level.WARNING, "Stopped, though not in order", odd);
        }
    }

    private static void mistake(RuntimeException thrown, Context context) {
        LOG.log(Level.ERROR, "No answer to " + context.req().getRequestURI(), thrown);
        context.status(500).contentType("application/json").result(PlainErrors.json(500));
    }

    private static String why(Throwable thrown) {
        var cause = thrown.getCause();
        if (cause != null) {
            return why(cause);
        }
        var words = String.valueOf(thrown.getMessage());
        return words.startsWith("Address already in use") ? "the port is in use" : words;
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        // It would sleep for five seconds on a thread that is no daemon.
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
    }

    private static void prepare(Server jetty, CallHandler calls) {
        jetty.setStopTimeout(STOP_MILLIS);
        jetty.setErrorHandler(new PlainErrors());
        // Javalin puts itself behind what it finds.
        jetty.insertHandler(calls);
        // Otherwise it expects handlers that wait to come later, and hands each request over.
        jetty.setDynamic(false);
    }

    private static Connector connector(Server jetty, HttpConfiguration http, String ip, int port) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        var connector = new ServerConnector(jetty, 1, READERS, new HttpConnectionFactory(http)) {
            @Override
            protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
                return new ServerConnectorManager(executor, scheduler, selectors) {
                    @Override
                    protected ManagedSelector newSelector(int id) {
                        return new WakefulSelector(this, id);
                    }
                };
            }
        };
        connector.setHost(ip);
        connector.setPort(port);
        connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
        // Idle connections that clients keep open must not hold up closing.
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        return connector;
    }
}
