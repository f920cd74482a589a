package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lambda/deploy} does when all goes well, with stand-ins for every tool it calls. */
@NeedsBash
class DeployScriptTest extends RunsDeploy {
    private static final String ADDRESS = "https://abc123defg.execute-api.eu-west-1.amazonaws.com/default/f";

    DeployScriptTest(@TempDir Path folder) throws IOException {
        super(folder);
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

    private static String release(Workshop.Run run) {
        return parameters(run.call("sam deploy")).replaceAll(".* Release=", "");
    }

    private static String parameters(String samDeploy) {
        return samDeploy.replaceAll(".* --parameter-overrides ", "");
    }
}
