package dev.nacelle.mock.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;

/** The bytes that a request of the SDK carries. */
final class Payload {
    private Payload() {}

    /** All of them. Those that are there already, nearly always all, go into an array of just their number. */
    static byte[] bytes(ContentStreamProvider content) throws IOException {
        try (var stream = content.newStream()) {
            var ready = stream.readNBytes(stream.available());
            int next = stream.read();
            return next < 0
                    ? ready
                    : new SequenceInputStream(
                                    new ByteArrayInputStream(ready),
                                    new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) next}), stream))
                            .readAllBytes();
        }
    }
}
