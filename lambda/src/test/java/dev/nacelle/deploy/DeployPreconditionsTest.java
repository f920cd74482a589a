package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code lambda/deploy} must be given and find before it does anything. */
@NeedsBash
class DeployPreconditionsTest extends RunsDeploy {
    DeployPreconditionsTest(@TempDir Path folder) throws IOException {
        super(folder);
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
    void theHelpNamesEveryOption() throws Exception {
        run = workshop.run("deploy", "--help");

        assertEquals(0, run.exit());
        for (var option : List.of("--endpoint", "--region", "--auth", "--image", "--dry-run", "Exit codes:")) {
            assertTrue(run.output().contains(option), option);
        }
    }

    @Test
    void withoutARegionNothingIsDone() throws Exception {
        run = workshop.with("AWS_REGION", "").run("deploy", "--endpoint", "turbine-1");

        assertEquals(2, run.exit());
        assertTrue(run.output().contains("FAILED: No region."), run.output());
        assertEquals(List.of("aws configure get region"), run.calls());
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
}
