package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentCodingTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    /plain,         /plain
                    /a%20b,         "/a b"
                    /a+b,           /a+b
                    /%E2%98%95,     /☕
                    /%e2%98%95%2F,  /☕/
                    /100%,          /100%
                    /%4,            /%4
                    /%zz%41,        /%zzA
                    /%FF,           /\uFFFD
                    """)
    void aPathIsDecodedAsFarAsItIsWellFormed(String encoded, String decoded) {
        assertEquals(decoded, PercentCoding.decodePath(encoded));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            a+b,     "a b"
            a%2Bb,   a+b
            """)
    void inAQueryAPlusSignIsASpace(String encoded, String decoded) {
        assertEquals(decoded, PercentCoding.decodeQuery(encoded));
    }
}
