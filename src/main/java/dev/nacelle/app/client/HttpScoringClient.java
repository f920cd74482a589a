package dev.nacelle.app.client;

import dev.nacelle.app.auth.AwsCredentials;
import dev.nacelle.app.auth.CredentialsException;
import dev.nacelle.app.auth.Words;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.CertificateFileException;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Sends readings and probes over HTTP/1.1, one request for each, tells exactly what was sent and what each part of the
 * way took.
 *
 * <p>Nothing happens that a person did not ask for: redirects are reported and never followed, nothing is sent twice
 * (where a kept connection breaks, one more is made to see whether anybody is there, and closed unused), no answer is asked for in packed form. An answer's body is read up to {@value #MOST_BYTES} bytes. Connections are kept
 * for 30 s. Safe for use by several threads at once.
 */
public final class HttpScoringClient implements ScoringClient, Prober {
    /** How long to wait for a connection unless told otherwise. */
    public static final Duration CONNECT_TIMEOUT = TimeLimits.usual().connect();

    /** How long to wait for the whole call unless told otherwise. */
    public static final Duration CALL_TIMEOUT = TimeLimits.usual().call();

    /** How much of an answer is read; a score takes about twenty bytes. */
    static final int MOST_BYTES = 1 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool(HttpScoringClient::daemon);
    private final CallSettings usual;
    private final Network network;
    private final Clock clock;
    private final LongSupplier nanos;
    private @Nullable Lines lines;
    private @Nullable AwsCredentials credentials;

    /** A client that calls in the {@linkplain CallSettings#usual() usual} way unless told otherwise. */
    public HttpScoringClient() {
        this(CallSettings.usual());
    }

    /**
     * A client with these limits unless told otherwise.
     *
     * @param connectTimeout for the connection, more than zero
     * @param callTimeout for the whole call, connection included, more than zero
     */
    public HttpScoringClient(Duration connectTimeout, Duration callTimeout) {
        this(CallSettings.usual().withLimits(new TimeLimits(connectTimeout, callTimeout)));
    }

    /** A client that gets out of this computer in another way than others do. */
    public HttpScoringClient(Network network) {
        this(CallSettings.usual(), network, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * A client whose computer has another time.
     *
     * @param clock for signatures and for when a call began
     */
    HttpScoringClient(Clock clock) {
        this(CallSettings.usual(), Network.ofComputer(), clock, System::nanoTime);
    }

    /**
     * A client that measures by another clock; how long it waits for an answer goes by the real one.
     *
     * @param nanos how much time has passed, as {@link System#nanoTime()}
     */
    HttpScoringClient(LongSupplier nanos) {
        this(CallSettings.usual(), Network.ofComputer(), Clock.systemUTC(), nanos);
    }

    HttpScoringClient(AwsCredentials credentials) {
        this(CallSettings.usual());
        this.credentials = credentials;
    }

    private HttpScoringClient(CallSettings usual) {
        this(usual, Network.ofComputer(), Clock.systemUTC(), System::nanoTime);
    }

    private HttpScoringClient(CallSettings usual, Network network, Clock clock, LongSupplier nanos) {
        this.usual = usual;
        this.network = network;
        this.clock = clock;
        this.nanos = nanos;
    }

    @Override
    public Outcome score(Endpoint endpoint, Reading reading) {
        return score(endpoint, usual, reading);
    }

    @Override
    public Outcome score(Endpoint endpoint, CallSettings settings, Reading reading) {
        return probe(endpoint, settings, Probe.score(reading));
    }

    @Override
    public Outcome probe(Endpoint endpoint, CallSettings settings, Probe probe) {
        var question = new Question(endpoint, settings, probe);
        var masking = new Masking(settings);
        if (!question.isPossible()) {
            return new Outcome.NotSent(
                    "address",
                    Messages.text("call.address.text", endpoint.address()),
                    Messages.text("call.address.next"),
                    trace(question.impossible()).exchange(question));
        }
        var draft = masking.shown(question.request());
        if (Thread.currentThread().isInterrupted()) {
            return new Outcome.Cancelled(trace(draft).exchange(question));
        }
        try {
            // Before the clock starts: this is the program's own doing, not the network's.
            var transport = new Transport(lines().to(question), masking, MOST_BYTES);
            var trace = trace(draft);
            var going = settings.auth().match(new Way(question, transport, trace, this::credentials, clock));
            return outcome(question, trace, threads.submit(going::go));
        } catch (CertificateFileException unusable) {
            return new Outcome.NotSent(
                    "trust.file",
                    unusable.sentence(),
                    unusable.nextStep(),
                    trace(draft).exchange(question));
        }
    }

    private Outcome outcome(Question question, Trace trace, Future<Boolean> answer) {
        var limit = question.settings().limits().call();
        try {
            var cut = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return AnswerReader.outcome(trace.exchange(question), cut);
        } catch (TimeoutException late) {
            stop(trace, answer);
            return new Outcome.TimedOut(limit, trace.exchange(question));
        } catch (InterruptedException stopped) {
            stop(trace, answer);
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled(trace.exchange(question));
        } catch (ExecutionException broken) {
            return failed(question, trace, broken.getCause());
        }
    }

    private Outcome failed(Question question, Trace trace, @Nullable Throwable thrown) {
        if (thrown instanceof CredentialsException none) {
            var code = "credentials." + none.problem().code();
            return new Outcome.NotSent(code, none.sentence(), none.nextStep(), trace.exchange(question));
        }
        if (thrown instanceof SdkException unsendable) {
            return new Outcome.NotSent(
                    "aws.sdk",
                    Messages.text("call.aws-sdk.text", Words.of(unsendable)),
                    Messages.text("call.aws-sdk.next"),
                    trace.exchange(question));
        }
        if (thrown instanceof ProxyAuth.LoginWanted proxy) {
            trace.head(ProxyAuth.LOGIN_WANTED, proxy.headers());
            return AnswerReader.outcome(trace.exchange(question), false);
        }
        var broken = NetworkFailure.outcome(thrown, trace, trace.exchange(question));
        return new SecondLook(network, threads, question).at(broken);
    }

    private Trace trace(WireRequest draft) {
        return new Trace(draft, clock.instant(), nanos);
    }

    private static void stop(Trace trace, Future<Boolean> answer) {
        answer.cancel(true);
        trace.cancel();
    }

    private synchronized Lines lines() {
        if (lines == null) {
            lines = new Lines(network);
        }
        return lines;
    }

    private synchronized AwsCredentials credentials() {
        if (credentials == null) {
            credentials = new AwsCredentials();
        }
        return credentials;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "nacelle-call");
        thread.setDaemon(true);
        return thread;
    }
}
