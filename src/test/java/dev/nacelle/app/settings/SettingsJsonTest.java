package dev.nacelle.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.endpoint.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsJsonTest {
    private static final Settings FULL = new Settings(
            "ai4i",
            Map.of("ai4i", List.of("L", "298,4", "", "1582", "ü\u2603", "\"216\"")),
            Optional.of("Workshop"),
            Optional.empty(),
            Endpoint.Kind.LIVE,
            new Settings.Look(Settings.Theme.CONTRAST, false, 125, true),
            0.8,
            Optional.of(new WindowPlace(-1280, 20.5, 1100, 720, true)),
            new EntrySettings(
                    EntrySettings.Sending.ON_RELEASE,
                    List.of(new EntrySettings.Recent("ai4i", List.of("L", ""))),
                    List.of("/home/me/readings.csv"),
                    List.of("/home/me/pump.properties"),
                    Optional.of(new EntrySettings.Draft("ai4i", List.of("abc", ""), "abc,"))));

    private static final Settings.Look DARK = new Settings.Look(Settings.Theme.DARK, true, 100, false);

    @Test
    void settingsComeBackAsTheyWereWritten() {
        assertEquals(Optional.of(FULL), SettingsJson.read(SettingsJson.write(FULL)));
        assertEquals(Optional.of(Settings.defaults()), SettingsJson.read(SettingsJson.write(Settings.defaults())));
    }

    @Test
    void theFileIsAsDocumented() {
        var settings = FULL.withReading("wind-turbine", List.of("TID008", "HAWT"));

        assertEquals("""
                {
                  "version" : 2,
                  "profile" : "ai4i",
                  "readings" : {
                    "ai4i" : [ "L", "298,4", "", "1582", "ü\u2603", "\\"216\\"" ],
                    "wind-turbine" : [ "TID008", "HAWT" ]
                  },
                  "endpoint" : {
                    "kind" : "live",
                    "environment" : "Workshop"
                  },
                  "theme" : "contrast",
                  "followsDesktop" : false,
                  "zoom" : 125,
                  "lessMotion" : true,
                  "threshold" : 0.8,
                  "window" : {
                    "x" : -1280.0,
                    "y" : 20.5,
                    "width" : 1100.0,
                    "height" : 720.0,
                    "maximized" : true
                  },
                  "entry" : {
                    "sending" : "on_release",
                    "recent" : [ {
                      "profile" : "ai4i",
                      "values" : [ "L", "" ]
                    } ],
                    "files" : [ "/home/me/readings.csv" ],
                    "profileFiles" : [ "/home/me/pump.properties" ],
                    "draft" : {
                      "profile" : "ai4i",
                      "texts" : [ "abc", "" ],
                      "line" : "abc,"
                    }
                  }
                }
                """, SettingsJson.write(settings).replace(System.lineSeparator(), "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\":99,\"colour\":\"blue\",\"endpoint\":{\"port\":8091}}",
                "{\"profile\":7,\"readings\":[],\"endpoint\":\"live\",\"theme\":\"pink\",\"threshold\":\"0.7\",\"window\":3}",
                "{\"zoom\":79}",
                "{\"zoom\":251}",
                "{\"zoom\":\"100\",\"followsDesktop\":\"?\",\"lessMotion\":[]}",
                "{\"threshold\":1.01}",
                "{\"threshold\":-0.1}",
                "{\"threshold\":1e999}",
                "{\"endpoint\":{\"kind\":\"LIVE\",\"liveAddress\":\"ftp://example.com\"}}",
                "{\"endpoint\":{\"liveAddress\":\"not an address\"}}",
                "{\"endpoint\":{\"liveAddress\":\"//example.com/x\"}}",
                "{\"readings\":{\"ai4i\":[\"L\",298.4]}}",
                "{\"readings\":{\"ai4i\":\"L,298.4\"}}",
                "{\"entry\":{\"sending\":\"always\",\"recent\":[{\"profile\":\"ai4i\"},7],\"files\":{},\"profileFiles\":[1]}}",
                "{\"entry\":{\"draft\":{\"profile\":\"ai4i\",\"texts\":[1],\"line\":\"\"}}}",
                "{\"window\":{\"x\":0,\"y\":0,\"width\":50,\"height\":700}}",
                "{\"window\":{\"x\":0,\"y\":0,\"width\":1e9,\"height\":700}}",
                "{\"window\":{\"x\":0,\"y\":0,\"width\":700}}",
            })
    void whatIsUnknownOrOutOfRangeFallsBackToTheDefault(String text) {
        assertEquals(Optional.of(Settings.defaults()), SettingsJson.read(text));
    }

    @Test
    void oneBadValueDoesNotTakeTheOthersAway() {
        var text = "{\"theme\":\"dark\",\"threshold\":7,\"profile\":\"ai4i\"}";

        assertEquals(Optional.of(Settings.defaults().withLook(DARK).withProfileId("ai4i")), SettingsJson.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nonsense", "[]", "7", "null", "{\"a\":1", "{} {}", "{\"a\":1}x"})
    void whatIsNoObjectIsNoSettings(String text) {
        assertEquals(Optional.empty(), SettingsJson.read(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://user:secret@example.com/score,             https://example.com/score
                    https://example.com/score?key=secret,              https://example.com/score
                    https://example.com/score#secret,                  https://example.com/score
                    https://user:secret@example.com:8443/s?k=secret,   https://example.com:8443/s
                    """)
    void theAddressOfVersionOneIsTakenWithoutWhatMayBeSecret(URI written, URI taken) {
        var former = "{\"version\":1,\"endpoint\":{\"kind\":\"live\",\"liveAddress\":\"" + written + "\"}}";

        var settings = SettingsJson.read(former).orElseThrow();

        assertEquals(Optional.of(taken), settings.formerAddress());
        assertEquals(Endpoint.Kind.LIVE, settings.endpointKind());
        assertFalse(SettingsJson.write(settings).contains("liveAddress"));
    }
}
