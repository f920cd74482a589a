package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Endpoint turbine of account 123456789012 not found.       | Endpoint turbine of account … not found.
                    cut off in account 1234567…                               | cut off in account …
                    The score is 0.123456789012.                              | The score is 0.123456789012.
                    key AKIAIOSFODNN7EXAMPLE is old                           | key AKIA… is old
                    Credential=ABCDEFGHIJKLMNOPQRST/20250415                  | Credential=…
                    Authorization: Bearer abcdefghijklmnopqrstuvwx            | Authorization: Bearer …
                    see https://example.com/login?session=abc for more        | see https://example.com/login for more
                    see https://me:word@example.com/login                     | see https://…@example.com/login
                    The security token included in the request is expired     | The security token included in the request is expired
                    Missing Authentication Token                              | Missing Authentication Token
                    """)
    void whatMayBeASecretIsTakenOut(String words, String masked) {
        assertEquals(masked, Secrets.masked(words));
    }
}
