package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.settings.Settings.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every colour the shapes name is there in every theme. JavaFX only warns of one that is not, in its log. */
final class ThemeColoursTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aThemeHasEveryColourTheShapesName(Theme theme) throws IOException {
        var named = colours(sheet("nacelle"), Pattern.compile("-nacelle-[a-z0-9-]+"));

        var there = colours(
                sheet("theme-" + theme.name().toLowerCase(Locale.ROOT)),
                Pattern.compile("-nacelle-[a-z0-9-]+(?=\\s*:)"));

        assertFalse(named.isEmpty());
        var missing = new TreeSet<>(named);
        missing.removeAll(there);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> colours(String sheet, Pattern form) {
        return form.matcher(sheet).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static String sheet(String name) throws IOException {
        try (var in = DressView.class.getResourceAsStream("/dev/nacelle/app/" + name + ".css")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
