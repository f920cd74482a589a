package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads a request's body as it comes, without a thread that waits for it: of one longer than the limit one byte more
 * than that, and throws the rest away.
 */
final class BodyReader implements Runnable {
    private static final int USUAL_BYTES = 256;

    // A caller that is still sending must be heard out, or it sees a broken connection instead of the 413.
    private static final long MOST_DRAINED_BYTES = 64L << 20;

    private final Request request;
    private final int mostBytes;
    private final Consumer<Body> onBody;
    private final Consumer<Throwable> onFailure;
    private byte[] bytes = new byte[0];
    private int count;
    private long drained;

    /**
     * Reads the body of that request.
     *
     * @param onBody gets it once it is all there
     * @param onFailure gets the reason if it never is
     */
    BodyReader(Request request, int maxBodyBytes, Consumer<Body> onBody, Consumer<Throwable> onFailure) {
        this.request = request;
        this.mostBytes = maxBodyBytes + 1;
        this.onBody = onBody;
        this.onFailure = onFailure;
    }

    /** Takes what is there, and comes back when there is more. */
    @Override
    public void run() {
        for (var chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                onFailure.accept(chunk.getFailure());
                return;
            }
            take(chunk.getByteBuffer());
            chunk.release();
            if (chunk.isLast() || drained > MOST_DRAINED_BYTES) {
                onBody.accept(body());
                return;
            }
        }
        request.demand(this);
    }

    private void take(ByteBuffer more) {
        int wanted = Math.min(more.remaining(), mostBytes - count);
        makeRoom(wanted);
        more.get(bytes, count, wanted);
        count += wanted;
        drained += more.remaining();
    }

    private void makeRoom(int wanted) {
        if (count + wanted > bytes.length) {
            // Of a length that is known, an array of that length: most bodies are a line.
            long promised = Math.max(request.getLength(), USUAL_BYTES);
            long size = Math.max(count + wanted, count == 0 ? promised : 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(mostBytes, size));
        }
    }

    private Body body() {
        return count == 0 ? Body.empty() : Body.of(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
    }
}
