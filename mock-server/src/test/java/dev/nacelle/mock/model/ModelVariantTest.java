package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelVariantTest {
    @ParameterizedTest
    @EnumSource
    void aVariantIsFoundByItsWireName(ModelVariant variant) {
        assertEquals(variant, ModelVariant.named(variant.wireName()));
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        var refused = assertThrows(IllegalArgumentException.class, () -> ModelVariant.named("Vivid"));

        assertEquals("No model variant \u201cVivid\u201d. There are: vivid, workshop.", refused.getMessage());
    }
}
