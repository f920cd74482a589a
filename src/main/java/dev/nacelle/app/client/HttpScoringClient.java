package dev.nacelle.app.client;

import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Reading;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends readings over HTTP/1.1, one request for each, and tells exactly what was sent.
 *
 * <p>HTTP/2 is not offered: its header fields could not be shown as they were sent, and one request at a time gains
 * nothing by it. Redirects are reported and never followed. An answer's body is read up to {@value #MOST_BYTES} bytes.
 * Safe for use by several threads at once.
 */
public final class HttpScoringClient implements ScoringClient {
    /** How long to wait for a connection unless told otherwise. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofMillis(2_500);

    /** How long to wait for the whole call unless told otherwise: API Gateway itself gives up after 30 s. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    /** How much of an answer is read; a score takes about twenty bytes. */
    static final int MOST_BYTES = 1 << 20;

    private final HttpClient http;
    private final Duration callTimeout;

    /** A client with {@link #CONNECT_TIMEOUT} and {@link #CALL_TIMEOUT}. */
    public HttpScoringClient() {
        this(CONNECT_TIMEOUT, CALL_TIMEOUT);
    }

    /**
     * A client with these limits.
     *
     * @param connectTimeout for the connection, more than zero
     * @param callTimeout for the whole call, connection included, more than zero
     */
    public HttpScoringClient(Duration connectTimeout, Duration callTimeout) {
        this.callTimeout = callTimeout;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Outcome score(Endpoint endpoint, Reading reading) {
        var call = new Call(endpoint, reading);
        if (Thread.currentThread().isInterrupted()) {
            return new Outcome.Cancelled(call.unanswered());
        }
        var answer = http.sendAsync(request(call), head -> new BoundedBody(MOST_BYTES));
        try {
            return read(call, answer.get(callTimeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Outcome.TimedOut(callTimeout, call.unanswered());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled(call.unanswered());
        } catch (ExecutionException broken) {
            return NetworkFailure.outcome(broken.getCause(), call.unanswered());
        }
    }

    private static HttpRequest request(Call call) {
        var builder = HttpRequest.newBuilder(call.endpoint().uri())
                .POST(BodyPublishers.ofByteArray(call.request().body().bytes()));
        call.ownHeaders().fields().forEach(field -> builder.header(field.name(), field.value()));
        return builder.build();
    }

    private static Outcome read(Call call, HttpResponse<BoundedBody.Content> answer) {
        if (answer.statusCode() < 100 || answer.statusCode() > 599) {
            return new Outcome.Unreachable(
                    Outcome.Cause.OTHER, "HTTP status " + answer.statusCode(), call.unanswered());
        }
        var response = new WireResponse(
                answer.statusCode(),
                Headers.of(answer.headers().map()),
                answer.body().body());
        return AnswerReader.outcome(call.answered(response), answer.body().cut());
    }
}
