package dev.nacelle.app.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    @Test
    void onlyRevealHoldsTheValue() {
        var secret = Secret.of("  hunter2-key\n");

        assertEquals("hunter2-key", secret.reveal());
        assertEquals("\u2022\u2022\u2022\u2022 (hidden)", secret.toString());
        assertEquals(
                "Header[name=x-api-key, value=\u2022\u2022\u2022\u2022 (hidden)]",
                new Auth.Header("x-api-key", secret).toString());
    }

    @Test
    void secretsAreComparedByValueAndHashAlike() {
        assertEquals(Secret.of("one"), Secret.of("one"));
        assertNotEquals(Secret.of("one"), Secret.of("two"));
        assertEquals(Secret.of("one").hashCode(), Secret.of("two").hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "hunter2\r\nX-Evil: 1", "hunter2\u0000"})
    void nothingAndLineBreaksAreRefusedWithoutSayingWhatTheyWere(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Secret.of(text));

        assertFalse(String.valueOf(refused.getMessage()).contains("hunter2"));
    }
}
