package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionFailedExceptionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            3000,  Task timed out after 3.00 seconds
            250,   Task timed out after 0.25 seconds
            29000, Task timed out after 29.00 seconds
            """)
    void aTimeOutIsToldInLambdasWords(int millis, String words) {
        assertEquals(
                words,
                FunctionFailedException.timedOut(Duration.ofMillis(millis)).getMessage());
    }
}
