package dev.nacelle.app.client;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call while it goes its way, told by the HTTP library as it happens. Read it at any moment, from
 * any thread.
 */
final class Trace extends EventListener {
    private enum Mark {
        PREPARED,
        DNS_BEGIN,
        DNS_END,
        CONNECT_BEGIN,
        CONNECT_END,
        TLS_BEGIN,
        TLS_END,
        SEND_BEGIN,
        SEND_END,
        HEAD_END,
        BODY_END
    }

    private final Instant started;
    private final LongSupplier nanos;
    private final long begin;
    private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);
    private final IdentityHashMap<Throwable, Stage> failures = new IdentityHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Stage stage = Stage.PREPARE;
    private List<String> addresses = List.of();
    private boolean reused;
    private boolean cancelled;
    private Optional<String> remote = Optional.empty();
    private Optional<String> proxy = Optional.empty();
    private Optional<TlsFacts> tls = Optional.empty();
    private WireRequest request;
    private Optional<WireResponse> head = Optional.empty();
    private @Nullable TlsReader tlsReader;
    private @Nullable Thread thread;
    private @Nullable Call call;

    /**
     * @param request as it may be seen
     * @param started this moment, as the computer has it
     * @param nanos how much time has passed, as {@link System#nanoTime()}
     */
    Trace(WireRequest request, Instant started, LongSupplier nanos) {
        this.request = request;
        this.started = started;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    // ---- what the caller tells ----

    /** Credentials and signature are done. */
    synchronized void prepared() {
        mark(Mark.PREPARED);
    }

    /** The request as it goes out, and as it may be seen. */
    synchronized void sending(WireRequest shown) {
        request = shown;
    }

    /** The answer's head, as it came. */
    synchronized void head(int status, Headers headers) {
        head = Optional.of(new WireResponse(status, headers, Body.empty()));
    }

    /** More of the answer's body. */
    synchronized void more(byte[] bytes, int count) {
        body.write(bytes, 0, count);
    }

    /** The whole answer is there, or as much of it as is wanted. */
    synchronized void done() {
        mark(Mark.BODY_END);
        reach(Stage.DONE);
    }

    /** What is known of an encryption that failed. */
    synchronized void encrypted(TlsFacts facts) {
        tls = Optional.of(facts);
    }

    /** Who reads what a TLS connection says of itself. */
    synchronized void encryptedBy(TlsReader reader) {
        tlsReader = reader;
    }

    /** Stops the call now or, if it has not begun, when it begins. */
    synchronized void cancel() {
        cancelled = true;
        if (call != null) {
            call.cancel();
        }
    }

    // ---- what is asked ----

    /** The exchange as far as it came, ending now. */
    synchronized Exchange exchange(Question question) {
        return new Exchange(
                question.endpoint(),
                request,
                response(),
                started,
                Duration.ofNanos(nanos.getAsLong() - begin),
                timings(),
                connection(),
                question.settings().auth().kind());
    }

    /** Within which stage that failure happened. */
    synchronized Stage stageOf(Throwable failure) {
        return failures.getOrDefault(failure, stage);
    }

    private Connection connection() {
        return new Connection(stage, addresses, remote, proxy, tls);
    }

    /** The answer as far as it came. */
    synchronized Optional<WireResponse> response() {
        return head.map(known -> new WireResponse(known.status(), known.headers(), Body.of(body.toByteArray())));
    }

    private Timings timings() {
        var now = nanos.getAsLong();
        return new Timings(
                at(Mark.PREPARED).map(end -> Duration.ofNanos(end - begin)),
                span(Mark.DNS_BEGIN, Mark.DNS_END, now),
                span(Mark.CONNECT_BEGIN, Mark.CONNECT_END, now),
                span(Mark.TLS_BEGIN, Mark.TLS_END, now),
                span(Mark.SEND_BEGIN, Mark.SEND_END, now),
                span(Mark.SEND_END, Mark.HEAD_END, now),
                span(Mark.HEAD_END, Mark.BODY_END, now),
                reused);
    }

    private Optional<Duration> span(Mark from, Mark to, long now) {
        return at(from).map(start -> Duration.ofNanos(at(to).orElse(now) - start));
    }

    private Optional<Long> at(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    private void mark(Mark mark) {
        marks.putIfAbsent(mark, nanos.getAsLong());
    }

    private void reach(Stage reached) {
        if (reached.compareTo(stage) > 0) {
            stage = reached;
        }
    }

    // ---- what the library tells ----

    @Override
    public synchronized void callStart(Call started) {
        call = started;
        thread = Thread.currentThread();
        if (cancelled) {
            started.cancel();
        }
    }

    @Override
    public synchronized void proxySelectEnd(Call any, okhttp3.HttpUrl url, List<Proxy> proxies) {
        proxies.stream()
                .filter(candidate -> candidate.type() != Proxy.Type.DIRECT)
                .findFirst()
                .ifPresent(this::through);
    }

    @Override
    public synchronized void dnsStart(Call any, String name) {
        mark(Mark.DNS_BEGIN);
        reach(Stage.DNS);
    }

    @Override
    public synchronized void dnsEnd(Call any, String name, List<InetAddress> found) {
        mark(Mark.DNS_END);
        addresses = found.stream().map(InetAddress::getHostAddress).toList();
    }

    @Override
    public synchronized void connectStart(Call any, InetSocketAddress address, Proxy through) {
        mark(Mark.CONNECT_BEGIN);
        reach(Stage.CONNECT);
        if (remote.isEmpty()) {
            remote = Optional.of(text(address));
        }
    }

    @Override
    public synchronized void secureConnectStart(Call any) {
        mark(Mark.CONNECT_END);
        mark(Mark.TLS_BEGIN);
        reach(Stage.TLS);
    }

    @Override
    public synchronized void secureConnectEnd(Call any, @Nullable Handshake handshake) {
        mark(Mark.TLS_END);
    }

    @Override
    public synchronized void connectEnd(
            Call any, InetSocketAddress address, Proxy through, @Nullable Protocol protocol) {
        if (protocol != null) {
            mark(Mark.CONNECT_END);
        }
    }

    /** Connections are made on threads of their own, encryption on the call's: several addresses race each other. */
    @Override
    public synchronized void connectFailed(
            Call any, InetSocketAddress address, Proxy through, @Nullable Protocol protocol, IOException failure) {
        var here = Thread.currentThread() == thread;
        failures.put(failure, here && stage == Stage.TLS ? Stage.TLS : Stage.CONNECT);
    }

    @Override
    public void connectionAcquired(Call any, okhttp3.Connection connection) {
        // Outside the lock: it may read lists of certificates, and nobody who stops the call is to wait for that.
        var facts = encryption(connection);
        synchronized (this) {
            reused = at(Mark.CONNECT_BEGIN).isEmpty();
            remote = Optional.of(text(connection.route().socketAddress()));
            proxy = Optional.empty();
            if (connection.route().proxy().type() != Proxy.Type.DIRECT) {
                through(connection.route().proxy());
            }
            tls = facts;
        }
    }

    @Override
    public synchronized void requestHeadersStart(Call any) {
        mark(Mark.SEND_BEGIN);
        reach(Stage.SEND);
    }

    @Override
    public synchronized void requestHeadersEnd(Call any, Request sent) {
        if (sent.body() == null) {
            sent();
        }
    }

    @Override
    public synchronized void requestBodyEnd(Call any, long count) {
        sent();
    }

    @Override
    public synchronized void responseHeadersEnd(Call any, Response response) {
        mark(Mark.HEAD_END);
        reach(Stage.BODY);
    }

    private Optional<TlsFacts> encryption(okhttp3.Connection connection) {
        @Nullable TlsReader reader;
        synchronized (this) {
            reader = tlsReader;
        }
        return reader != null && connection.socket() instanceof SSLSocket socket
                ? Optional.of(reader.read(socket.getSession()))
                : Optional.empty();
    }

    private void sent() {
        mark(Mark.SEND_END);
        reach(Stage.WAIT);
    }

    private void through(Proxy used) {
        if (used.address() instanceof InetSocketAddress address) {
            proxy = Optional.of(address.getHostString() + ":" + address.getPort());
        }
    }

    private static String text(InetSocketAddress address) {
        var number = address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
        return (number.contains(":") ? "[" + number + "]" : number) + ":" + address.getPort();
    }
}
