package dev.nacelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldTest {
    private static final Field.Common COMMON = new Field.Common("flow", "Flow", "", "", Optional.empty(), "1");

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 1, 9", "-1, -0.5, 1"})
    void aRangeWithNoDecimalsToNineIsTaken(BigDecimal min, BigDecimal max, int decimals) {
        var field = new Field.Numeric(COMMON, min, max, decimals);

        assertTrue(field.covers(min) && field.covers(max));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "2, 1, 0", "0, 1, -1", "0, 1, 10"})
    void aRangeOfNothingOrWithImpossibleDecimalsIsRefused(BigDecimal min, BigDecimal max, int decimals) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Field.Numeric(COMMON, min, max, decimals));

        assertEquals("Range of flow: %s to %s with %d decimals".formatted(min, max, decimals), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"-0.1, false", "0, true", "0.00, true", "1.5, true", "2, true", "2.1, false"})
    void theEndsOfTheRangeBelongToIt(BigDecimal value, boolean covered) {
        var field = new Field.Numeric(COMMON, BigDecimal.ZERO, BigDecimal.valueOf(2), 1);

        assertEquals(covered, field.covers(value));
    }

    @Test
    void aCategoryWithoutWordsOrWithAnotherCountOfSharesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Field.Categorical(COMMON, List.of(), List.of(), false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Field.Categorical(COMMON, List.of("A", "B"), List.of(1.0), false));
    }

    @Test
    void onlyAFieldWithAFillMayBeMissing() {
        var filled = new Field.Common("flow", "Flow", "", "", Optional.of("0"), "1");

        assertTrue(new Field.Numeric(filled, BigDecimal.ZERO, BigDecimal.ONE, 0).mayBeMissing());
        assertFalse(new Field.Numeric(COMMON, BigDecimal.ZERO, BigDecimal.ONE, 0).mayBeMissing());
    }
}
