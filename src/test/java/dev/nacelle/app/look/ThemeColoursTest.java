package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import dev.nacelle.app.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every colour the shapes name is there in every theme. JavaFX only warns of one that is not, in its log. */
final class ThemeColoursTest {
    @ParameterizedTest
    @EnumSource
    void aThemeHasEveryColourTheShapesName(Settings.Theme theme) throws IOException {
        var named = colours(sheet("nacelle"), Pattern.compile("-nacelle-[a-z0-9-]+"));

        var there = colours(
                sheet("theme-" + theme.name().toLowerCase(Locale.ROOT)),
                Pattern.compile("-nacelle-[a-z0-9-]+(?=\\s*:)"));

        assertFalse(named.isEmpty());
        var missing = new TreeSet<>(named);
        missing.removeAll(there);
        assertEquals(Set.of(), missing);
    }

    @Test
    void theLightThemesColoursAreThoseOfPrimerLight() throws IOException {
        var expected = root(new PrimerLight());
        expected.entrySet().removeAll(root(new PrimerDark()).entrySet());
        expected.keySet().removeIf(name -> name.startsWith("-color-base-"));

        var here = declarations(sheet("theme-light"));

        assertEquals(82 - 10, expected.size());
        expected.forEach((name, colour) -> assertEquals(colour, here.get(name), name));
    }

    /** Those of its first block, which is its root's. */
    private static Map<String, String> root(Theme primer) throws IOException {
        var file = primer.getUserAgentStylesheet();
        var found = Objects.requireNonNull(PrimerDark.class.getResourceAsStream(file), file);
        try (found) {
            return declarations(new String(found.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> declarations(String sheet) {
        var block = sheet.substring(sheet.indexOf('{'), sheet.indexOf('}'));
        return Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);")
                .matcher(block)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (first, last) -> last, HashMap::new));
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
