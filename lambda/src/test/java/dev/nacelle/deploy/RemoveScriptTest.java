package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lambda/remove}, with stand-ins for every tool it calls. */
@NeedsBash
class RemoveScriptTest {
    @Test
    void itShowsWhatGoesAndDeletesIt(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder).runTyping("yes\n", "remove");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("  AWS::Lambda::Function\tJarFunction\n"), run.output());
        assertEquals("sam delete --stack-name nacelle-turbine-score --region eu-west-1 --no-prompts", run.call("sam"));
        assertTrue(run.output().contains("No SageMaker endpoint runs in eu-west-1."));
        assertTrue(run.output().endsWith("Removed: nacelle-turbine-score.\n"));
        assertFalse(run.output().contains(Workshop.ACCOUNT), run.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no\n", "y\n"})
    void nothingGoesWithoutAYes(String typed, @TempDir Path folder) throws Exception {
        var run = new Workshop(folder).runTyping(typed, "remove");

        assertEquals(8, run.exit());
        assertTrue(run.output().endsWith("FAILED: nothing was deleted.\n"), run.output());
        assertEquals(List.of("aws"), run.tools());
    }

    @Test
    void itDoesNotAskWhereNobodyCanAnswer(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder).run("remove", "--yes", "--function", "f", "--region", "us-east-1");

        assertEquals(0, run.exit(), run.output());
        assertEquals("sam delete --stack-name nacelle-f --region us-east-1 --no-prompts", run.call("sam"));
    }

    @Test
    void endpointsLeftRunningAreNamedWithTheCommandThatEndsThem(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder)
                .answer("aws", "sagemaker list-endpoints", 0, "turbine-1\tturbine-2")
                .run("remove", "--yes");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("WARNING: These SageMaker endpoints run in eu-west-1 and cost by the hour"));
        assertTrue(run.output()
                .contains("  aws sagemaker delete-endpoint --endpoint-name turbine-1 --region eu-west-1\n"));
        assertTrue(run.output()
                .contains("  aws sagemaker delete-endpoint --endpoint-name turbine-2 --region eu-west-1\n"));
        assertTrue(run.calls().stream().noneMatch(call -> call.contains("delete-endpoint")));
    }

    @Test
    void notBeingToldOfEndpointsIsNotTakenForNone(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder)
                .answer("aws", "sagemaker list-endpoints", 254, "AccessDenied")
                .run("remove", "--yes");

        assertEquals(0, run.exit(), run.output());
        assertTrue(run.output().contains("WARNING: SageMaker did not list its endpoints in eu-west-1"), run.output());
    }

    @Test
    void anImageRepositoryThatIsLeftIsNamed(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder)
                .answer("aws", "ecr describe-repositories", 0, "{}")
                .run("remove", "--yes", "--function", "turbine-score-image");

        assertTrue(run.output()
                .contains(
                        "aws ecr delete-repository --repository-name nacelle/turbine-score-image --region eu-west-1"));
    }

    @Test
    void aStackThatIsNotThereIsSaidSo(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder)
                .answer("aws", "cloudformation list-stack-resources", 254, "does not exist")
                .run("remove", "--yes");

        assertEquals(5, run.exit());
        assertTrue(run.output().endsWith("FAILED: there is no stack nacelle-turbine-score in eu-west-1.\n"));
        assertEquals(List.of("aws"), run.tools());
    }

    @Test
    void aDeletionThatFailsIsAFailure(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder).answer("sam", "", 1, "DELETE_FAILED").run("remove", "--yes");

        assertEquals(6, run.exit());
        assertTrue(run.output().contains("DELETE_FAILED\nFAILED: AWS did not delete nacelle-turbine-score"));
    }

    @Test
    void aDryRunRunsNothing(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder).without("sam").run("remove", "--dry-run");

        assertEquals(0, run.exit(), run.output());
        assertEquals(List.of(), run.calls());
        assertTrue(run.output().contains("+ sam delete --stack-name nacelle-turbine-score"));
    }

    @Test
    void withoutCredentialsNothingIsLookedAt(@TempDir Path folder) throws Exception {
        var run = new Workshop(folder)
                .answer("aws", "sts get-caller-identity", 253, "")
                .run("remove", "--yes");

        assertEquals(4, run.exit());
        assertEquals(1, run.calls().size());
    }

    @Test
    void aMissingToolAndAnUnknownArgumentAreTold(@TempDir Path folder) throws IOException, InterruptedException {
        assertEquals(
                3,
                new Workshop(folder.resolve("a")).without("sam").run("remove").exit());
        assertEquals(2, new Workshop(folder.resolve("b")).run("remove", "--all").exit());
    }
}
