package dev.nacelle.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class WireAreaTest {
    private static final String MOST = "x".repeat(WireArea.MOST_SHOWN);

    @Test
    void anOrdinaryTextIsShownWhole() {
        assertEquals("", WireArea.beginning(""));
        assertEquals(MOST, WireArea.beginning(MOST));
    }

    @Test
    void ofAVeryLongOneTheBeginningIsShownAndHowMuchMoreThereIs() {
        assertEquals(
                MOST + "\u2026\n\n[2 more characters are not shown. The copy button takes all of them.]",
                WireArea.beginning(MOST + "yz"));
    }

    @Test
    void noCharacterIsCutInTwo() {
        var almost = MOST.substring(1);

        assertEquals(
                almost + "\u2026\n\n[3 more characters are not shown. The copy button takes all of them.]",
                WireArea.beginning(almost + "\uD83C\uDF2Cy"));
    }
}
