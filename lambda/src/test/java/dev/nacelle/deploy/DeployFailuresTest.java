package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lambda/deploy} does when a step fails: it says so and takes no further one. */
@NeedsBash
class DeployFailuresTest extends RunsDeploy {
    DeployFailuresTest(@TempDir Path folder) throws IOException {
        super(folder);
    }

    @Test
    void aFailedBuildIsNotDeployed() throws Exception {
        run = workshop.answer("mvn", "", 1, "COMPILATION ERROR").run("deploy", "--endpoint", "turbine-1");

        assertEquals(5, run.exit());
        assertTrue(run.output().contains("COMPILATION ERROR\nFAILED: the build failed; nothing was deployed."));
        assertEquals(List.of("aws", "mvn"), run.tools());
    }

    @Test
    void anImageThatCannotBePushedIsNotDeployed() throws Exception {
        run = workshop.answer("docker", "push", 1, "denied").run("deploy", "--endpoint", "turbine-1", "--image");

        assertEquals(6, run.exit());
        assertFalse(run.tools().contains("sam"));
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
}
