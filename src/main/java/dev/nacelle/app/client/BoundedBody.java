package dev.nacelle.app.client;

import dev.nacelle.contract.Body;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit and hangs up there, so that no endpoint can fill the memory. */
final class BoundedBody implements BodySubscriber<BoundedBody.Content> {
    /**
     * What was read.
     *
     * @param cut whether there was more
     */
    record Content(Body body, boolean cut) {}

    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** A reader of so many bytes at most. */
    BoundedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::add);
    }

    @Override
    public void onError(Throwable broken) {
        content.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        complete(false);
    }

    private void add(ByteBuffer buffer) {
        var some = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
        buffer.get(some);
        bytes.writeBytes(some);
        if (buffer.hasRemaining() && subscription != null) {
            subscription.cancel();
            complete(true);
        }
    }

    private void complete(boolean cut) {
        content.complete(new Content(Body.of(bytes.toByteArray()), cut));
    }
}
