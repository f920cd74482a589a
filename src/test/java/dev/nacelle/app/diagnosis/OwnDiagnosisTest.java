package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/how-to/own-diagnosis.md}, taken from the page and used. */
class OwnDiagnosisTest {
    private static final Path PAGE = Path.of("../docs/how-to/own-diagnosis.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\\R(.*?)```");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        var example = EXAMPLE.matcher(Files.readString(PAGE, StandardCharsets.UTF_8));
        example.find();
        Files.writeString(folder.resolve(RuleBook.FILE), example.group(1), StandardCharsets.UTF_8);
    }

    @Test
    void theExampleIsRead() {
        assertEquals(Optional.empty(), RuleBook.in(folder).notice());
    }

    @Test
    void theProxysPageIsExplained() {
        var diagnosis = diagnose(403, Headers.of("Server", "squid/6.1"), "<html>Blocked");

        assertEquals(
                new Diagnosis(
                        "our-proxy",
                        "Our proxy blocks it",
                        "Example Corp's proxy does not let a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com through.",
                        "host not on the proxy's list",
                        Optional.of(Hop.CLIENT),
                        Certainty.SURE,
                        "Ask the service desk to allow a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com, or use the guest"
                                + " network.",
                        Optional.empty(),
                        List.of("status 403", "header server: squid/6.1")),
                diagnosis);
    }

    @Test
    void theSleepingEndpointIsExplained() {
        var diagnosis = diagnose(503, Headers.none(), "{\"message\":\"Service Unavailable\"}");

        assertEquals("The test endpoint sleeps", diagnosis.title());
        assertEquals(
                List.of(
                        "status 503",
                        "region eu-west-1",
                        "answered after 0.12 s",
                        "no code",
                        "body {\"message\":\"Service Unavailable\"}"),
                diagnosis.evidence());
    }

    @Test
    void allElseIsExplainedAsBefore() {
        assertEquals(
                "forbidden",
                diagnose(403, Headers.none(), "{\"message\":\"Forbidden\"}").rule());
        assertEquals(
                "endpoint-state",
                diagnose(503, Headers.none(), "{\"code\":\"ENDPOINT_NOT_READY\",\"hop\":\"sagemaker\"}")
                        .rule());
    }

    private Diagnosis diagnose(int status, Headers headers, String body) {
        var answered = Exchanges.answered(Exchanges.API, Duration.ofMillis(120), status, headers, body);
        return new Diagnostician(RuleBook.in(folder)).of(Facts.of(Exchanges.read(answered)));
    }
}
