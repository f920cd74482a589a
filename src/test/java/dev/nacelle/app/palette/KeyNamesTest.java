package dev.nacelle.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Shortcut+Enter, Ctrl+Enter, ⌘ Enter
            Shortcut+Slash, Ctrl+/, ⌘ /
            Shortcut+Plus, Ctrl++, ⌘ +
            Shortcut+Shift+Z, Ctrl+Shift+Z, ⌘ Shift Z
            F11, F11, F11
            """)
    void aKeyReadsAsItStandsOnTheKeyboard(String key, String plain, String mac) {
        assertEquals(List.of(plain, mac), List.of(KeyNames.of(key, false), KeyNames.of(key, true)));
    }
}
