package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lambda/deploy}, with stand-ins for every tool it calls. */
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "the script is for bash")
class DeployScriptTest {
    private static final String ADDRESS = "https://abc123defg.execute-api.eu-west-1.amazonaws.com/default/f";

    private final Path folder;
    private final Workshop workshop;
    private Workshop.Run run = new Workshop.Run(0, "", List.of());

    DeployScriptTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.workshop = new Workshop(folder);
    }

    /** Whatever happened, nobody who reads the terminal over a shoulder learns the account or a secret. */
    @AfterEach
    void neitherAccountNorSecretIsEverPrinted() {
        assertFalse(run.output().contains(Workshop.ACCOUNT), run.output());
        assertFalse(run.output().contains("registry-password"), run.output());
        assertFalse(run.output().contains("secret-token"), run.output());
    }

    @Test
    void itBuildsDeploysTellsTheAddressAndTriesIt() throws Exception {
        run = workshop.run("deploy", "--endpoint", "Turbine-1");

        assertEquals(0, run.exit(), run.output());
        assertEquals(List.of("aws", "mvn", "sam", "curl"), run.tools());
        assertTrue(run.call("mvn").endsWith("-pl lambda -DskipTests package"));
        assertTrue(run.output().contains("\n  " + ADDRESS + "\n"));
        assertTrue(run.output().contains("ok: a browser's preflight comes through (204)"));
        assertTrue(run.output().contains("ok: GET is refused (405)"));
        assertTrue(run.output().contains("ok: the sample reading is scored (200)\n  score: 0.998887598515"));
        assertTrue(run.calls()
                .get(run.calls().size() - 1)
                .endsWith("-X POST -H Content-Type: text/csv --data-binary TID008,HAWT,64,80,46,21,55,55,7,34,SE "
                        + ADDRESS));
    }

    @Test
    void everyParameterOfTheTemplateItSetsExistsThereAndTakesTheValue() throws Exception {
        run = workshop.run("deploy", "--endpoint", "Turbine-1", "--payload", "1.0", "--memory", "1769");

        var sam = run.call("sam deploy");
        assertTrue(sam.contains("--stack-name nacelle-turbine-score --region eu-west-1 --capabilities CAPABILITY_IAM"));
        assertEquals(
                "EndpointName=Turbine-1 EndpointArnName=turbine-1 MediaType=text/csv FunctionName=turbine-score"
                        + " PayloadFormat=1.0 Authorizer=NONE CorsOrigins=* JwtIssuer=none JwtAudience=none"
                        + " MemorySize=1769 Architecture=arm64 SnapStart=PublishedVersions AlarmTopic=none ImageUri=none",
                parameters(sam).replaceAll(" Release=[0-9a-f]{16}$", ""));
        var known = Template.deployed().names("Parameters");
        for (var pair : parameters(sam).split(" ", -1)) {
            assertTrue(known.contains(pair.split("=", 2)[0]), pair);
        }
    }

    @Test
    void theSameIsTheSameReleaseAndAnythingElseAnother() throws Exception {
        var first = release(workshop.run("deploy", "--endpoint", "turbine-1"));
        var second = release(workshop("again").run("deploy", "--endpoint", "turbine-1"));
        var other = release(workshop("other").run("deploy", "--endpoint", "turbine-2"));

        assertEquals(first, second);
        assertNotEquals(first, other);
    }

    @Test
    void aDryRunShowsEveryCommandAndRunsNone() throws Exception {
        run = workshop.without("sam").run("deploy", "--endpoint", "turbine-1", "--image", "--dry-run");

        assertEquals(0, run.exit(), run.output());
        assertEquals(List.of(), run.calls());
        for (var command : List.of(
                "+ aws sts",
                "+ aws sagemaker",
                "+ mvn",
                "+ env BUILDX_NO_DEFAULT_ATTESTATIONS=1 docker build",
                "+ docker push",
                "+ sam deploy",
                "+ curl")) {
            assertTrue(run.output().contains(command), command);
        }
        assertTrue(run.output().endsWith("Dry run: nothing was run.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "aws", "mvn", "java", "curl"})
    void aMissingToolIsNamedBeforeAnythingIsDone(String tool) throws Exception {
        run = workshop.without(tool).run("deploy", "--endpoint", "turbine-1");

        assertEquals(3, run.exit());
        assertTrue(run.output().startsWith("FAILED: not found on this computer: " + tool + "."), run.output());
        assertEquals(List.of(), run.calls());
    }

    @Test
    void dockerIsNeededForAnImageOnly() throws Exception {
        run = workshop.without("docker").run("deploy", "--endpoint", "turbine-1");
        assertEquals(0, run.exit(), run.output());

        run = workshop("image").without("docker").run("deploy", "--endpoint", "turbine-1", "--image");
        assertEquals(3, run.exit());
    }

    @Test
    void withoutCredentialsNothingIsBuilt() throws Exception {
        run = workshop.answer("aws", "sts get-caller-identity", 253, "").run("deploy", "--endpoint", "turbine-1");

        assertEquals(4, run.exit());
        assertTrue(run.output().contains("FAILED: AWS takes no credentials from here. Try 'aws sso login'"));
        assertEquals(List.of("aws"), run.tools());
    }

    @Test
    void aFailedBuildIsNotDeployed() throws Exception {
        run = workshop.answer("mvn", "", 1, "COMPILATION ERROR").run("deploy", "--endpoint", "turbine-1");

        assertEquals(5, run.exit());
        assertTrue(run.output().contains("COMPILATION ERROR\nFAILED: the build failed; nothing was deployed."));
        assertEquals(List.of("aws", "mvn"), run.tools());
    }

    @Test
    void aFailedDeploymentIsNotTried() throws Exception {
        run = workshop.answer("sam", "", 1, "CREATE_FAILED arn:aws:iam::" + Workshop.ACCOUNT + ":role/x")
                .run("deploy", "--endpoint", "turbine-1");

        assertEquals(6, run.exit());
        assertTrue(run.output().contains("CREATE_FAILED arn:aws:iam::<account>:role/x"));
        assertTrue(run.output().contains("lambda/remove --stack nacelle-turbine-score"));
        assertEquals(List.of("aws", "mvn", "sam"), run.tools());
    }

    @Test
    void aStackWithoutAnAddressIsAFailedDeployment() throws Exception {
        run = workshop.answer("aws", "cloudformation describe-stacks", 0, "None")
                .run("deploy", "--endpoint", "turbine-1");

        assertEquals(6, run.exit());
        assertTrue(run.output().contains("FAILED: the stack nacelle-turbine-score tells no address"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0   | Creating | WARNING: The endpoint turbine-1 is Creating, not InService.
                    254 | ''       | WARNING: There is no endpoint turbine-1 in eu-west-1, or you may not look at it.
                    """)
    void anEndpointThatDoesNotAnswerIsWarnedOfAndDoesNotStopIt(int exit, String status, String warning)
            throws Exception {
        run = workshop.answer("aws", "sagemaker describe-endpoint", exit, status)
                .run("deploy", "--endpoint", "turbine-1");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains(warning), run.output());
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

    @Test
    void anImageIsBuiltPushedAndDeployedBesideTheJar() throws Exception {
        run = workshop.run("deploy", "--endpoint", "turbine-1", "--image", "--arch", "arm64");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.call("mvn").endsWith("package -Pimage,crt -Dlambda.platform=linux-aarch_64"));
        assertTrue(run.call("aws ecr create-repository").contains("--repository-name nacelle/turbine-score-image"));
        assertTrue(run.call("docker build")
                .startsWith("docker build --platform linux/arm64 -t " + Workshop.ACCOUNT
                        + ".dkr.ecr.eu-west-1.amazonaws.com/nacelle/turbine-score-image:"));
        assertTrue(run.call("docker login")
                .endsWith("--password-stdin " + Workshop.ACCOUNT + ".dkr.ecr.eu-west-1.amazonaws.com"));
        assertTrue(run.calls().contains("registry-password"), "given to docker by its standard input");
        assertTrue(run.call("sam deploy").contains("FunctionName=turbine-score-image"));
        assertTrue(run.call("sam deploy").contains("ImageUri=" + Workshop.ACCOUNT + ".dkr.ecr."));
    }

    @Test
    void anImageThatCannotBePushedIsNotDeployed() throws Exception {
        run = workshop.answer("docker", "push", 1, "denied").run("deploy", "--endpoint", "turbine-1", "--image");

        assertEquals(6, run.exit());
        assertFalse(run.tools().contains("sam"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                             | --endpoint is missing
                    --endpoint                                     | --endpoint needs a value
                    --endpoint XXXXXXXXXX                          | is no endpoint's name
                    --endpoint https://runtime.sagemaker.x/        | is no endpoint's name
                    --endpoint turbine_1                           | is no endpoint's name
                    --endpoint t --auth key                        | --auth is none, jwt or iam
                    --endpoint t --auth jwt --issuer https://i     | --auth jwt needs --issuer and --audience
                    --endpoint t --sample solar                    | --sample is wind-turbine or ai4i
                    --endpoint t --verbose                         | unknown argument --verbose; see --help
                    """)
    void wrongArgumentsAreExplained(String arguments, String words) throws Exception {
        run = workshop.run("deploy", arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertEquals(2, run.exit());
        assertTrue(run.output().contains(words), run.output());
        assertEquals(List.of(), run.calls());
    }

    @Test
    void withoutARegionNothingIsDone() throws Exception {
        run = workshop.with("AWS_REGION", "").run("deploy", "--endpoint", "turbine-1");

        assertEquals(2, run.exit());
        assertTrue(run.output().contains("FAILED: No region."), run.output());
        assertEquals(List.of("aws configure get region"), run.calls());
    }

    @Test
    void theHelpNamesEveryOption() throws Exception {
        run = workshop.run("deploy", "--help");

        assertEquals(0, run.exit());
        for (var option : List.of("--endpoint", "--region", "--auth", "--image", "--dry-run", "Exit codes:")) {
            assertTrue(run.output().contains(option), option);
        }
    }

    private Workshop workshop(String name) throws IOException {
        return new Workshop(folder.resolve(name));
    }

    private static String release(Workshop.Run run) {
        return parameters(run.call("sam deploy")).replaceAll(".* Release=", "");
    }

    private static String parameters(String samDeploy) {
        return samDeploy.replaceAll(".* --parameter-overrides ", "");
    }
}
