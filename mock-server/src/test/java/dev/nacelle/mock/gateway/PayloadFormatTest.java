package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayloadFormatTest {
    @Test
    void eachIsFoundByItsVersion() {
        assertEquals(Optional.of(PayloadFormat.V1_0), PayloadFormat.named("1.0"));
        assertEquals(Optional.of(PayloadFormat.V2_0), PayloadFormat.named("2.0"));
        assertEquals(Optional.empty(), PayloadFormat.named("3.0"));
    }
}
