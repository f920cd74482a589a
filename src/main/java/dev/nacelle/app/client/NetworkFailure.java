package dev.nacelle.app.client;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.UntrustedException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Tells what went wrong from how far the call came and from the exceptions the library wraps into each other. */
final class NetworkFailure {
    // How okio words an end of the stream before the first byte.
    private static final String NOTHING_CAME = "limit=0 ";
    // How OkHttp words a proxy that makes no tunnel, before its status.
    private static final String NO_TUNNEL = "Unexpected response code for CONNECT: ";

    private final List<Throwable> chain;
    private final Stage stage;
    private final boolean byProxy;

    NetworkFailure(@Nullable Throwable thrown, Stage stage, boolean byProxy) {
        this.chain = chain(thrown).toList();
        this.stage = stage;
        this.byProxy = byProxy;
    }

    /** The outcome of a call that ended with that exception. */
    static Outcome.Unreachable outcome(@Nullable Throwable thrown, Trace trace, Exchange exchange) {
        var stage = thrown == null ? exchange.connection().reached() : trace.stageOf(thrown);
        var failure =
                new NetworkFailure(thrown, stage, exchange.connection().proxy().isPresent());
        return new Outcome.Unreachable(failure.trouble(), failure.detail(), exchange);
    }

    /** An exception and what caused it, outermost first. */
    static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, link -> link != null, link -> link == null ? null : link.getCause())
                .limit(20)
                .flatMap(Stream::ofNullable);
    }

    Trouble trouble() {
        if (has(UnknownHostException.class)) {
            return byProxy ? Trouble.PROXY_UNREACHABLE : Trouble.NAME_UNKNOWN;
        }
        return switch (stage) {
            case PREPARE, DNS, CONNECT -> connecting();
            case TLS -> encrypting();
            case SEND, WAIT -> waiting();
            case BODY, DONE -> has(NotHttpException.class) ? Trouble.NOT_HTTP : Trouble.CUT_OFF;
        };
    }

    private Trouble connecting() {
        if (has(NoRouteToHostException.class)) {
            return byProxy ? Trouble.PROXY_UNREACHABLE : Trouble.NO_ROUTE;
        }
        if (has(SocketTimeoutException.class)) {
            return byProxy ? Trouble.PROXY_UNREACHABLE : Trouble.CONNECT_TIMED_OUT;
        }
        if (has(ConnectException.class)) {
            return byProxy ? Trouble.PROXY_UNREACHABLE : refusedOrNoRoute();
        }
        return byProxy ? Trouble.PROXY_REFUSED : Trouble.OTHER;
    }

    private Trouble refusedOrNoRoute() {
        return says("unreachable") ? Trouble.NO_ROUTE : Trouble.REFUSED;
    }

    private Trouble encrypting() {
        var untrusted = chain.stream()
                .filter(UntrustedException.class::isInstance)
                .map(UntrustedException.class::cast)
                .findFirst();
        if (untrusted.isPresent()) {
            return switch (untrusted.get().reason()) {
                case UNKNOWN_AUTHORITY -> Trouble.UNTRUSTED;
                case OTHER_NAME -> Trouble.OTHER_NAME;
                case WRONG_TIME -> Trouble.WRONG_TIME;
            };
        }
        if (has(SSLPeerUnverifiedException.class)) {
            return Trouble.OTHER_NAME;
        }
        if (has(SocketTimeoutException.class)) {
            return Trouble.HANDSHAKE_STALLED;
        }
        if (says("unsupported or unrecognized", "plaintext")) {
            return Trouble.NO_TLS;
        }
        return !has(SSLException.class) || has(EOFException.class) || says("connection reset", "broken pipe")
                ? Trouble.HANDSHAKE_BROKEN
                : Trouble.TLS_REFUSED;
    }

    private Trouble waiting() {
        if (has(ProtocolException.class) || has(NotHttpException.class)) {
            return Trouble.NOT_HTTP;
        }
        var end = chain.stream().filter(EOFException.class::isInstance).findFirst();
        if (end.isPresent()) {
            return words(end.get()).contains(NOTHING_CAME) ? Trouble.EMPTY : Trouble.NOT_HTTP;
        }
        return says("reset", "broken pipe", "aborted") ? Trouble.RESET : Trouble.OTHER;
    }

    private boolean has(Class<? extends IOException> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    private boolean says(String... any) {
        return chain.stream()
                .map(NetworkFailure::words)
                .map(words -> words.toLowerCase(Locale.ROOT))
                .anyMatch(words -> Stream.of(any).anyMatch(words::contains));
    }

    /** The innermost words: those nearest to what happened. Of an answer that never began the library has none. */
    private String detail() {
        if (says(NOTHING_CAME.toLowerCase(Locale.ROOT))) {
            return "";
        }
        return chain.stream()
                .map(NetworkFailure::words)
                .filter(words -> !words.isBlank())
                .reduce((outer, inner) -> inner)
                .map(words -> words.startsWith(NO_TUNNEL)
                        ? Messages.text("call.no-tunnel", words.substring(NO_TUNNEL.length()))
                        : words)
                .orElse(
                        chain.isEmpty()
                                ? ""
                                : chain.get(chain.size() - 1).getClass().getSimpleName());
    }

    private static String words(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }
}
