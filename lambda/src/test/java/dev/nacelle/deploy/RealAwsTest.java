package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the scripts ask of AWS's own command line tool, asked of the real one where it is installed. It has a proxy that
 * is not there, so nothing leaves this computer: a command it knows ends there, one it does not know ends before.
 */
@NeedsBash
class RealAwsTest {
    /** Port 9 is "discard": nobody listens there. */
    private static final String NO_PROXY_THERE = "http://127.0.0.1:9";

    private static final Pattern COMMAND = Pattern.compile("(?m)^ *(aws [a-z].+)$");

    @TempDir
    Path home;

    private record Ended(int exit, String output) {}

    @BeforeAll
    static void itIsInstalled() {
        assumeTrue(
                Stream.of("/usr/bin/aws", "/usr/local/bin/aws").map(Path::of).anyMatch(Files::isExecutable),
                "aws is not installed (Debian: apt-get install awscli).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lambda/deploy --endpoint turbine-1 --dry-run",
                "lambda/deploy --endpoint turbine-1 --image --dry-run",
                "lambda/remove --dry-run"
            })
    void itKnowsEveryCommandThatADryRunShows(String dryRun) throws Exception {
        var shown = bash(dryRun);
        assertEquals(0, shown.exit(), shown.output());

        var commands = new ArrayList<String>();
        for (var line :
                shown.output().lines().filter(line -> line.startsWith("+ aws ")).toList()) {
            commands.add(line.substring(2).replaceAll(" \\| docker.*", ""));
        }

        assertTrue(commands.size() > 2, shown.output());
        assertKnown(commands);
    }

    @Test
    void itKnowsEveryCommandOfTheHowTos() throws Exception {
        var commands = new ArrayList<String>();
        try (var pages = Files.list(Path.of("../docs/how-to"))) {
            for (var page : pages.toList()) {
                var text = Files.readString(page).replaceAll("\\s*\\\\\n\\s*", " ");
                COMMAND.matcher(text).results().forEach(command -> commands.add(command.group(1)));
            }
        }

        assertTrue(commands.size() > 6, commands.toString());
        assertKnown(commands);
    }

    private void assertKnown(List<String> commands) throws Exception {
        for (var command : commands) {
            var tried = bash(command);
            assertTrue(tried.output().contains("proxy"), command + " said " + tried);
            assertEquals(255, tried.exit(), command);
        }
    }

    @Test
    void itDoesNotKnowWhatIsMadeUp() throws Exception {
        assertEquals(252, bash("aws sts get-caller-identity --made-up 1").exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy --endpoint turbine-1", "remove --yes"})
    void anAwsThatCannotBeReachedIsTold(String command) throws Exception {
        for (var tool : List.of("sam", "mvn", "java", "curl")) {
            var standIn = Files.writeString(home.resolve(tool), "#!/bin/sh\nexit 1\n");
            assertTrue(standIn.toFile().setExecutable(true));
        }

        var tried = bash("lambda/" + command);

        assertEquals(4, tried.exit(), tried.output());
        assertTrue(tried.output().contains("FAILED: AWS cannot be reached from here"), tried.output());
        assertTrue(tried.output().contains(NO_PROXY_THERE), tried.output());
    }

    private Ended bash(String command) throws IOException, InterruptedException {
        var output = home.resolve("output.txt");
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(Path.of("..").toAbsolutePath().normalize().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", home + ":/usr/local/bin:/usr/bin:/bin",
                        "HOME", home.toString(),
                        "AWS_REGION", "eu-west-1",
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", "none",
                        "AWS_MAX_ATTEMPTS", "1",
                        "HTTPS_PROXY", NO_PROXY_THERE));
        int exit = builder.start().waitFor();
        return new Ended(exit, Files.readString(output));
    }
}
