package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "64",
                "-3",
                "+5",
                "1.",
                ".5",
                "0.1",
                "21.50",
                "1e3",
                "-0",
                "-0.0",
                "000000000000001",
                "999999999999999",
                "9999999999999999",
                ".00000000000001",
                "123456789.12345678",
                "1E-5"
            })
    void aNumberIsReadToTheSameBits(String text) {
        assertEquals(bits(Double.parseDouble(text)), bits(PlainNumber.parse(text)));
    }

    @Test
    void aHundredThousandNumbersAreReadToTheSameBits() {
        var random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            var text = decimal(random);

            assertEquals(bits(Double.parseDouble(text)), bits(PlainNumber.parse(text)), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "x", "1,5", "--1", "1/2"})
    void whatIsNoNumberIsRefusedAsByJava(String text) {
        assertThrows(NumberFormatException.class, () -> PlainNumber.parse(text));
    }

    private static String decimal(Random random) {
        var digits = Long.toString(random.nextLong(1_000_000_000_000L, Long.MAX_VALUE))
                .substring(0, 1 + random.nextInt(13));
        int point = random.nextInt(digits.length() + 1);
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
