package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The template against AWS's own description of its resources. The description comes from npm, once, by {@code
 * lambda/validate-template}; from then on the test needs no network. Without it, it is skipped.
 */
@NeedsBash
class TemplateSpecTest {
    private static final Path CHECK = Path.of("target/template-check/check.mjs");

    @TempDir
    Path folder;

    @BeforeAll
    static void theDescriptionIsHere() {
        assumeTrue(
                Files.isDirectory(Path.of("target/template-check/node_modules")) && Files.exists(CHECK),
                "AWS's description is not here: run lambda/validate-template once.");
    }

    @Test
    void awsKnowsEveryPropertyAndAttributeOfTheTemplate() throws Exception {
        assertEquals("0", checked(Files.readString(Path.of("template.yaml"))));
    }

    @Test
    void aWrongTypeAMadeUpPropertyAndAMadeUpAttributeAreFound() throws Exception {
        var template = Files.readString(Path.of("template.yaml"))
                .replace("RetentionInDays: !Ref LogRetentionDays", "RetentionInDays: [1]")
                .replace("AutoDeploy: true", "AutoDeployed: true")
                .replace("!GetAtt FunctionRole.Arn", "!GetAtt FunctionRole.Arm");

        var problems = checked(template);

        assertTrue(problems.contains("RetentionInDays"), problems);
        assertTrue(problems.contains("there is no property AutoDeployed"), problems);
        assertTrue(problems.contains("GetAtt FunctionRole.Arm"), problems);
    }

    /** What the check finds wrong; 0 where that is nothing. */
    private String checked(String template) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("template.yaml"), template);
        var output = folder.resolve("output.txt");
        int exit = new ProcessBuilder("node", CHECK.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return exit == 0 ? "0" : Files.readString(output);
    }
}
