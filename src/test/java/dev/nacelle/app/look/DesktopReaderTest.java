package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DesktopReaderTest {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    @Test
    void linuxTellsByThePortalAndByGnomesSettings() {
        var desktop = read(
                "Linux",
                Map.of(
                        "color-scheme",
                        "(<<uint32 1>>,)\n",
                        "high-contrast",
                        "false\n",
                        "enable-animations",
                        "false\n"));

        assertEquals(new Desktop(YES, NO, YES), desktop);
    }

    @Test
    void withoutAPortalGnomesOwnWordCounts() {
        assertEquals(
                new Desktop(YES, Optional.empty(), Optional.empty()),
                read("Linux", Map.of("gsettings color-scheme", "'prefer-dark'\n")));
    }

    @Test
    void aDesktopWithoutToolsTellsNothing() {
        assertEquals(Desktop.SILENT, read("Linux", Map.of()));
        assertEquals(Desktop.SILENT, read("Windows 11", Map.of()));
    }

    @Test
    void windowsTellsByItsRegistry() {
        var desktop = read(
                "Windows 11",
                Map.of(
                        "AppsUseLightTheme", "\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n\r\n",
                        "Flags", "\r\n    Flags    REG_SZ    127\r\n",
                        "MinAnimate", "\r\n    MinAnimate    REG_SZ    1\r\n"));

        assertEquals(new Desktop(YES, YES, NO), desktop);
    }

    @Test
    void aMacWithoutAStyleIsLight() {
        assertEquals(new Desktop(NO, Optional.empty(), YES), read("Mac OS X", Map.of("reduceMotion", "1\n")));
        assertEquals(
                new Desktop(YES, Optional.empty(), Optional.empty()),
                read("Mac OS X", Map.of("AppleInterfaceStyle", "Dark\n")));
    }

    @Test
    void aCommandThatIsNotThereOrFailsSaysNothing() {
        var output = new CommandOutput();

        assertEquals(Optional.empty(), output.of(List.of("there-is-no-such-command")));
    }

    /** Answers a command by its last word, or by its first and last. */
    private static Desktop read(String system, Map<String, String> answers) {
        return new DesktopReader(system, command -> {
                    var last = command.get(command.size() - 1);
                    return Optional.ofNullable(answers.get(command.get(0) + " " + last))
                            .or(() -> Optional.ofNullable(answers.get(last)));
                })
                .read();
    }
}
