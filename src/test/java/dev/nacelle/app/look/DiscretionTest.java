package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiscretionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LIVE · a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com | LIVE · ••••••••••.•••••••-•••.••-••••-•.•••••••••.•••
            https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/f answered 404 | https://••••••••••.•••••••-•••.••-••••-•.•••••••••.•••/default/f answered 404
            Host: api.turbines.example.com | Host: •••.••••••••.•••••••.•••
            https://turbines/default | https://••••••••/default
            arn:aws:lambda:eu-west-1:123456789012:function:f | arn:aws:lambda:eu-west-1:••••••••••••:function:f
            “http://10.1.2.3:8080/x” | “http://••.•.•.•:••••/x”
            at 192.168.0.17 | at •••.•••.•.••
            a1b2c3d4e5.execute-api.eu-w… | ••••••••••.•••••••-•••.••-•…
            123456789012 | ••••••••••••
            ASIA01234567 | ••••••••••••
            http://a | http://•
            ab.cd.ef | ••.••.••
            1.2.3.4 | •.•.•.•
            key AKIAIOSFODNN7EXAMPLE | key ••••••••••••••••••••
            """)
    void hostsAndAccountsBecomeUnreadableAndKeepTheirShape(String text, String veiled) {
        assertEquals(veiled, Discretion.veiled(text, List.of()));
        assertEquals(text.length(), veiled.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answered by the mock at 127.0.0.1:8080 in 3 ms, at 12:01:59.",
                "http://localhost:8090/default/turbine-score",
                "TID008,HAWT,64,80,46,21,55,55,7,34,SE",
                "0.873",
                "298.4,308.2,1582,70.7,216",
                "0.123456789012",
                "End the scenario. Then go on.",
                "settings.json"
            })
    void whatIsNobodysSecretStays(String text) {
        assertEquals(text, Discretion.veiled(text, List.of()));
    }

    @Test
    void aWordThatIsKnownIsHiddenWithoutAForm() {
        assertEquals(
                "API id •••••••••• and ••••••",
                Discretion.veiled("API id a1b2c3d4e5 and Intern", List.of("a1b2c3d4e5", "intern", "")));
    }

    @Test
    void whatIsHiddenAlreadyStaysAsItIs() {
        var once = Discretion.veiled("https://a.b.example.com/x", List.of());

        assertEquals(once, Discretion.veiled(once, List.of("example")));
    }
}
