package dev.nacelle.mock.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A client as a process of its own, with an environment that holds nothing but made-up credentials: whatever AWS
 * settings this computer has, it does not see them.
 *
 * @param status what it exited with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Child(int status, String out, String err) {
    private static final int PATIENCE_SECONDS = 600;

    /** Skips the test unless that program is there and runs with these arguments. */
    static void assumeInstalled(Path folder, String what, String packageName, String... command) {
        var reason = "No %s here: Debian has it as %s".formatted(what, packageName);
        assumeTrue(Files.isExecutable(Path.of(command[0])), reason);
        assumeTrue(run(folder, List.of(command)).status == 0, reason);
    }

    /** Runs in that folder, which is also its home. */
    static Child run(Path folder, List<String> command) {
        try {
            var out = folder.resolve("out.txt").toFile();
            var err = folder.resolve("err.txt").toFile();
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out)
                    .redirectError(err);
            var environment = builder.environment();
            environment.clear();
            environment.put("HOME", folder.toString());
            environment.put("PATH", "/usr/bin:/bin");
            environment.put("LC_ALL", "C.UTF-8");
            environment.put("AWS_ACCESS_KEY_ID", "mock");
            environment.put("AWS_SECRET_ACCESS_KEY", "mock");
            environment.put("AWS_DEFAULT_REGION", "eu-west-1");
            environment.put("AWS_EC2_METADATA_DISABLED", "true");
            environment.put("AWS_MAX_ATTEMPTS", "1");
            environment.put("AWS_PAGER", "");
            return finished(builder.start(), out.toPath(), err.toPath());
        } catch (IOException failed) {
            return new Child(-1, "", failed.toString());
        }
    }

    private static Child finished(Process process, Path out, Path err) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end: " + process.info());
            }
            return new Child(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            process.destroyForcibly();
        }
    }
}
