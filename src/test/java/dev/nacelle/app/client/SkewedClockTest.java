package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signed calls of a computer whose clock is wrong, to an API that looks at the time of their signature. */
@Timeout(180)
class SkewedClockTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void configure() throws Exception {
        var file = Files.writeString(
                folder.resolve("credentials"),
                "[attendee]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n");
        System.setProperty("aws.sharedCredentialsFile", file.toString());
        System.setProperty("aws.configFile", folder.resolve("config").toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.configFile");
    }

    @Test
    void aClockThatIsSlowIsToldAsTheCause() throws Exception {
        try (var api = new SigningApi()) {
            var diagnosis = told(Duration.ofMinutes(-7), api);

            assertTrue(api.said().startsWith("Signature expired: "), api.said());
            assertEquals("clock-off", diagnosis.rule());
            assertTrue(diagnosis.sentence().contains("this computer's clock is 7 min slow"), diagnosis.sentence());
        }
    }

    @Test
    void aClockThatIsFastIsToldAsTheCause() throws Exception {
        try (var api = new SigningApi()) {
            var diagnosis = told(Duration.ofMinutes(12), api);

            assertTrue(api.said().startsWith("Signature not yet current: "), api.said());
            assertEquals("clock-off", diagnosis.rule());
            assertTrue(diagnosis.sentence().contains("this computer's clock is 12 min fast"), diagnosis.sentence());
        }
    }

    @Test
    void aClockWithinFiveMinutesIsTaken() throws Exception {
        try (var api = new SigningApi()) {
            assertEquals("scored", told(Duration.ofMinutes(4), api).rule());
        }
    }

    private static Diagnosis told(Duration off, SigningApi api) {
        var client = new HttpScoringClient(Clock.offset(Clock.systemUTC(), off));
        var settings = CallSettings.usual().withAuth(Auth.SigV4.forApi("eu-west-1", new AwsSource.Profile("attendee")));
        var outcome = client.score(
                Endpoint.live(URI.create(api.address())),
                settings,
                Profiles.windTurbine().initialReading());
        return new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome));
    }
}
