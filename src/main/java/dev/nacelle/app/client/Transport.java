package dev.nacelle.app.client;

import dev.nacelle.app.trust.UntrustedException;
import dev.nacelle.contract.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Sends one request over one line and reads its answer up to a limit, telling a trace what happens. */
final class Transport {
    private static final int AT_ONCE = 8_192;

    private final Lines.Line line;
    private final Masking masking;
    private final int mostBytes;

    Transport(Lines.Line line, Masking masking, int mostBytes) {
        this.line = line;
        this.masking = masking;
        this.mostBytes = mostBytes;
    }

    /**
     * Sends the request and waits for its answer, which is then in the trace.
     *
     * @param request with its secrets; none of them gets into the trace
     * @return whether the answer's body was longer than what was kept of it
     * @throws IOException whatever the network does; the trace knows how far the call came
     */
    boolean exchange(HttpUrl url, WireRequest request, Trace trace) throws IOException {
        var shown = masking.shown(request);
        trace.sending(shown);
        trace.encryptedBy(new TlsReader(url.host(), line.trust()));
        var call = line.http().newCall(request(url, request, new WireTap.Outgoing(request.headers(), trace, shown)));
        try (var response = call.execute()) {
            var cut = read(response.body().byteStream(), trace);
            if (cut) {
                call.cancel();
            }
            trace.done();
            return cut;
        } catch (IOException broken) {
            NetworkFailure.chain(broken)
                    .filter(UntrustedException.class::isInstance)
                    .map(UntrustedException.class::cast)
                    .findFirst()
                    .ifPresent(untrusted -> trace.encrypted(TlsFacts.refused(url.host(), untrusted.presented())));
            throw broken;
        }
    }

    private boolean read(InputStream body, Trace trace) throws IOException {
        var bytes = new byte[AT_ONCE];
        var left = mostBytes;
        for (int count = body.read(bytes); count >= 0; count = body.read(bytes)) {
            trace.more(bytes, Math.min(count, left));
            if (count > left) {
                return true;
            }
            left -= count;
        }
        return false;
    }

    private static Request request(HttpUrl url, WireRequest request, WireTap.Outgoing outgoing) {
        return new Request.Builder()
                .url(url)
                .method(request.method(), body(request))
                .tag(WireTap.Outgoing.class, outgoing)
                .build();
    }

    private static @Nullable RequestBody body(WireRequest request) {
        var wanted = Stream.of("POST", "PUT", "PATCH").anyMatch(request.method()::equals);
        return wanted || !request.body().isEmpty() ? new Once(request.body().bytes()) : null;
    }

    /** A body that says of itself that it cannot be sent twice. */
    private static final class Once extends RequestBody {
        private final byte[] bytes;

        Once(byte[] bytes) {
            this.bytes = bytes;
        }

        /** None: the media type stands among the request's own fields. */
        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
