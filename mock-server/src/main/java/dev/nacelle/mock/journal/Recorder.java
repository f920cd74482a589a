package dev.nacelle.mock.journal;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call's record while the call is under way. Each hop adds its part; {@link #finish} puts the record together. What
 * comes later, such as from a function that was given up on, is not kept.
 */
public final class Recorder {
    private final JournalLimits limits;
    private final Instant start;
    private final String client;
    private final WireRequest request;
    private final long startNanos = System.nanoTime();
    private final List<AttemptRecord> attempts = new ArrayList<>(1);
    private final List<String> faults = new ArrayList<>(0);
    private @Nullable FunctionRecord function;
    private long answeredNanos;

    /** A call that has just come. */
    Recorder(JournalLimits limits, Instant start, String client, WireRequest request) {
        this.limits = limits;
        this.start = start;
        this.client = client;
        this.request = request;
    }

    /** When the call came. */
    public Instant start() {
        return start;
    }

    /** Nanoseconds since the call came. */
    public long now() {
        return System.nanoTime() - startNanos;
    }

    /**
     * The function begins, with that event.
     *
     * @return when
     */
    public synchronized long functionBegan(byte[] event) {
        long from = now();
        function = new FunctionRecord(
                event(event),
                new Span(from, from),
                Optional.empty(),
                Optional.of("It had not ended when its answer was sent"));
        return from;
    }

    /** The function ran and wrote this. */
    public synchronized void functionAnswered(long fromNanos, byte[] result) {
        functionEnded(fromNanos, Optional.of(kept(result)), Optional.empty());
    }

    /** The function wrote nothing, and this is why. */
    public synchronized void functionFailed(long fromNanos, String why) {
        functionEnded(fromNanos, Optional.empty(), Optional.of(why));
    }

    /** SageMaker answered a request of the SDK. */
    public synchronized void attemptAnswered(WireRequest asked, long fromNanos, WireResponse answer) {
        attempt(asked, fromNanos, Optional.of(KeptResponse.of(answer, limits.bodyBytes())), Optional.empty());
    }

    /** A request of the SDK stayed without an answer, and this is why. */
    public synchronized void attemptFailed(WireRequest asked, long fromNanos, String why) {
        attempt(asked, fromNanos, Optional.empty(), Optional.of(why));
    }

    /** Something was done wrong on purpose. */
    public synchronized void fault(String words) {
        faults.add(words);
    }

    /** The answer is made and only has to be sent. */
    public synchronized void answered() {
        answeredNanos = now();
    }

    /** The whole record, from the moment its answer is sent. */
    synchronized CallRecord finish(long sequence, String id, WireResponse response, String delivery) {
        long sent = now();
        return new CallRecord(
                sequence,
                id,
                start,
                client,
                request.path(),
                KeptRequest.of(request, limits.bodyBytes()),
                Optional.ofNullable(function),
                attempts,
                KeptResponse.of(response, limits.bodyBytes()),
                delivery,
                faults,
                answeredNanos == 0 ? sent : answeredNanos,
                sent);
    }

    private void functionEnded(long fromNanos, Optional<KeptBody> result, Optional<String> failure) {
        var begun = function;
        if (begun != null) {
            function = new FunctionRecord(begun.event(), since(fromNanos), result, failure);
        }
    }

    private void attempt(WireRequest asked, long from, Optional<KeptResponse> response, Optional<String> failure) {
        attempts.add(new AttemptRecord(
                attempts.size() + 1, since(from), KeptRequest.of(asked, limits.bodyBytes()), response, failure));
    }

    // Whether there are secrets is seen from the request: making the event anew costs as much as making it did.
    private KeptBody event(byte[] event) {
        var body = Body.of(event);
        boolean clean = !Secrets.areIn(request.headers())
                && Secrets.maskedQuery(request.query()).equals(request.query());
        return KeptBody.of(clean ? body : Secrets.maskedEvent(body), limits.bodyBytes());
    }

    private KeptBody kept(byte[] bytes) {
        return KeptBody.of(Body.of(bytes), limits.bodyBytes());
    }

    private Span since(long fromNanos) {
        return new Span(fromNanos, Math.max(fromNanos, now()));
    }
}
