package dev.nacelle.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFolderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Linux      | -       | -        | -      | /home/ada/.config/nacelle
                    Linux      | -       | /cfg     | -      | /cfg/nacelle
                    Linux      | -       | relative | -      | /home/ada/.config/nacelle
                    Linux      | -       | ''       | -      | /home/ada/.config/nacelle
                    Linux      | /stick  | /cfg     | -      | /stick
                    FreeBSD    | -       | -        | -      | /home/ada/.config/nacelle
                    Mac OS X   | -       | /cfg     | -      | /home/ada/Library/Application Support/Nacelle
                    Windows 11 | -       | -        | /roam  | /roam/Nacelle
                    Windows 11 | -       | -        | -      | /home/ada/AppData/Roaming/Nacelle
                    Windows 11 | /stick  | -        | /roam  | /stick
                    """)
    void eachSystemHasItsOwnPlace(
            String system, @Nullable String property, @Nullable String xdg, @Nullable String appData, Path folder) {
        var properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        var environment = new HashMap<String, String>();
        if (property != null) {
            properties.setProperty(SettingsFolder.PROPERTY, property);
        }
        if (xdg != null) {
            environment.put("XDG_CONFIG_HOME", xdg);
        }
        if (appData != null) {
            environment.put("APPDATA", appData);
        }

        assertEquals(folder, SettingsFolder.of(properties, environment));
    }
}
