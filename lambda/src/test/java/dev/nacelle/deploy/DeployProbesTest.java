package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code lambda/deploy} tries what it has deployed. */
@NeedsBash
class DeployProbesTest extends RunsDeploy {
    DeployProbesTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    @Test
    void aFailedProbeShowsTheAnswerAndTheOthersAreStillMade() throws Exception {
        run = workshop.answer(
                        "curl",
                        "POST",
                        0,
                        "502 {\"code\":\"ENDPOINT_NOT_FOUND\",\"account\":\"" + Workshop.ACCOUNT + "\"}")
                .answer("curl", "OPTIONS", 0, "500")
                .run("deploy", "--endpoint", "turbine-1");

        assertEquals(7, run.exit());
        assertTrue(run.output().contains("NOT OK: a browser's preflight comes through - expected 200 or 204, got 500"));
        assertTrue(run.output().contains("ok: GET is refused (405)"));
        assertTrue(run.output()
                .contains("NOT OK: the sample reading is scored - expected 200, got 502\n"
                        + "    {\"code\":\"ENDPOINT_NOT_FOUND\",\"account\":\"<account>\"}"));
        assertTrue(run.output().contains("FAILED: deployed, but 2 of 3 probes failed."));
    }

    @Test
    void anAddressThatCannotBeReachedIsAFailedProbe() throws Exception {
        run = workshop.answer("curl", "GET", 6, "").run("deploy", "--endpoint", "turbine-1");

        assertEquals(7, run.exit());
        assertTrue(run.output().contains("NOT OK: GET is refused - expected 405, got 000"), run.output());
    }

    @Test
    void aLockedDoorIsProvenLocked() throws Exception {
        run = workshop.answer("curl", "GET", 0, "403 Forbidden")
                .answer("curl", "POST", 0, "403 Forbidden")
                .run("deploy", "--endpoint", "turbine-1", "--auth", "iam");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.call("sam deploy").contains("Authorizer=IAM"));
        assertTrue(run.output().contains("ok: nobody scores without credentials (403)"));
    }

    @Test
    void anOpenDoorThatShouldBeLockedIsAFailure() throws Exception {
        run = workshop.run("deploy", "--endpoint", "turbine-1", "--auth", "iam");

        assertEquals(7, run.exit());
        assertTrue(run.output().contains("NOT OK: nobody scores without credentials - expected 403, got 200"));
    }

    @Test
    void aTokenScoresAndIsNeitherPrintedNorAnArgument() throws Exception {
        run = workshop.with("NACELLE_TOKEN", "secret-token")
                .answer("curl", "GET", 0, "401 Unauthorized")
                .run(
                        "deploy",
                        "--endpoint",
                        "turbine-1",
                        "--auth",
                        "jwt",
                        "--issuer",
                        "https://i.example",
                        "--audience",
                        "a,b");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.call("sam deploy").contains("JwtIssuer=https://i.example JwtAudience=a,b"));
        assertTrue(run.output().contains("ok: the sample reading is scored (200)"));
        assertFalse(String.valueOf(run.calls()).contains("secret-token"));
    }
}
