package dev.nacelle.mock.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "1", "TID003,HAWT,60,58,38,22,48,50,6,50,W"})
    void aBodyThatTellsItsLengthIsReadWhole(String text) throws IOException {
        var bytes = Payload.bytes(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(text, new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsReadWhole() throws IOException {
        var text = "0123456789".repeat(2_000);

        var bytes = Payload.bytes(() -> untold(text));

        assertEquals(text, new String(bytes, StandardCharsets.UTF_8));
    }

    private static InputStream untold(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }
}
