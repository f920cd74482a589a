package dev.nacelle.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @Test
    void theBuildHasFilledInItsVersion() {
        assertTrue(Version.current().matches("\\d+\\.\\d+\\.\\d+(-[A-Za-z0-9.]+)?"), Version.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${project.version}"})
    void aPlaceholderIsNoVersion(String text) {
        assertEquals("unknown", Version.in(text));
    }

    @Test
    void whiteSpaceIsNoPartOfIt() {
        assertEquals("1.2.3", Version.in(" 1.2.3\n"));
    }
}
