package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColdStartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # milliseconds: OPTIONS | GET | reading | found
            20    | 20  | 45    | none
            1_800 | 40  | 60    | FUNCTION_LIKELY
            500   | 300 | 300   | none
            20    | 20  | 4_000 | STEADILY_SLOW
            """)
    void aSlowFirstAnswerIsToldFromSlowAnswers(String options, String get, String reading, String found) {
        var api = Scripted.crashing()
                .on("OPTIONS", 200, Scripted.WORKSHOP, "", millis(options))
                .on("GET", 405, Scripted.WORKSHOP, "", millis(get))
                .on("11", 200, Scripted.WORKSHOP, "0.25", millis(reading));

        var start = ColdStart.of(FingerprintTest.examined(api));

        assertEquals(found, start.map(ColdStart::kind).map(Enum::name).orElse("none"));
    }

    @Test
    void aModelThatHadToWakeUpIsToldByAskingOnceMore() {
        var first = FingerprintTest.examined(Scripted.ours().on("11", 200, "", "0.25", 2_400));
        var again = FingerprintTest.examined(Scripted.ours().on("11", 200, "", "0.25", 60));
        var seen = Examined.nothing();
        for (var probed : first.probes()) {
            seen = seen.and(
                    probed.kind() == ProbeKind.AGAIN
                            ? new Probed(probed.step(), again.probes().get(2).outcome())
                            : probed);
        }

        assertEquals(
                Optional.of(ColdStart.Kind.MODEL_LIKELY), ColdStart.of(seen).map(ColdStart::kind));
    }

    @Test
    void theFunctionsOwnWordCounts() {
        var warm = Scripted.ours();
        var cold = Scripted.ours().on("OPTIONS", 200, "X-Nacelle-Start: cold", "", 900);

        assertEquals(
                Optional.of(ColdStart.Kind.WARM),
                ColdStart.of(FingerprintTest.examined(warm)).map(ColdStart::kind));
        assertEquals(
                Optional.of(ColdStart.Kind.FUNCTION),
                ColdStart.of(FingerprintTest.examined(cold)).map(ColdStart::kind));
    }

    private static int millis(String text) {
        return Integer.parseInt(text.replace("_", ""));
    }
}
