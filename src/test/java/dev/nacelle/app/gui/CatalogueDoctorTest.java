package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Clients;
import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of the list the rules were made from that only the Doctor's questions tell apart, in the real window. */
final class CatalogueDoctorTest {
    private static final String SCORE = "0.25";

    @TempDir
    private Path home;

    @Test
    void aPreflightThatCrashesBlocksWebPagesOnly() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 500, ScriptedApi.CRASH)
                        .on("GET", 405, "")
                        .on("POST", 200, SCORE);
                var window = open(api)) {
            examined("well", "doctor-21-preflight", api, window);
        }
    }

    @Test
    void anAddressThatWasOpenedInABrowserIsNoFaultOfTheDeployment() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 500, ScriptedApi.CRASH)
                        .on("GET", 500, ScriptedApi.CRASH)
                        .on("POST", 200, SCORE);
                var window = open(api)) {
            examined("well", "doctor-22-get", api, window);
        }
    }

    @Test
    void aFunctionThatFailsOnEverythingAtOnceFailsBeforeTheReading() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 500, ScriptedApi.CRASH)
                        .on("GET", 500, ScriptedApi.CRASH)
                        .on("POST", 500, ScriptedApi.CRASH);
                var window = open(api)) {
            examined("fails-at-once", "doctor-06-07-fails-at-once", api, window);

            new Attendee(window).score();
            Pictures.take(window, "doctor-06-07-then-score");
        }
    }

    @Test
    void aFunctionThatAnswersGetRunsAndAsksSageMakerInVain() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 200, "")
                        .on("GET", 405, "")
                        .on("POST", 500, ScriptedApi.CRASH);
                var window = open(api)) {
            examined("asks-in-vain", "doctor-08-answers-get", api, window);
        }
    }

    @Test
    void aFunctionThatFailsOnEverythingAndLaterOnReadingsAsksSageMakerInVain() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 500, ScriptedApi.CRASH, 35)
                        .on("GET", 500, ScriptedApi.CRASH, 32)
                        .on("POST", 500, ScriptedApi.CRASH, 250);
                var window = open(api)) {
            examined("asks-in-vain", "doctor-08-asks-in-vain", api, window);
        }
    }

    @Test
    void whereTheTimesDoNotTellBothAreNamed() throws Exception {
        try (var api = ScriptedApi.plain()
                        .on("OPTIONS", 500, ScriptedApi.CRASH, 90)
                        .on("GET", 500, ScriptedApi.CRASH, 80)
                        .on("POST", 500, ScriptedApi.CRASH, 125);
                var window = open(api)) {
            examined("fails-on-everything", "doctor-06-08-one-of-two", api, window);
        }
    }

    private TestWindow open(ScriptedApi api) throws InterruptedException {
        return TestWindow.open(home, 1280, 720, Clients.timedBy(api::nanos));
    }

    private static void examined(String rule, String picture, ScriptedApi api, TestWindow window) throws Exception {
        var attendee = new Attendee(window);
        attendee.environment(api.address(), editor -> {});

        attendee.openDoctor();
        assertEquals(rule, attendee.examine());

        Pictures.take(window, picture);
        FxHarness.doFx(() -> ((ScrollPane) FxHarness.lookup(window.scene(), "doctor-result")
                        .getParent()
                        .getParent()
                        .getParent())
                .setVvalue(1));
        FxHarness.settle();
        Pictures.take(window, picture + "-end");
    }
}
