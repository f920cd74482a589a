package dev.nacelle.app.look;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a command of the desktop prints. One that fails, is not there, prints more than a pipe holds or takes longer than
 * two seconds says nothing.
 */
final class CommandOutput {
    private static final long PATIENCE_SECONDS = 2;

    Optional<String> of(List<String> command) {
        try {
            return ended(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> ended(Process process) throws IOException, InterruptedException {
        try {
            // What it prints waits in the pipe: only one that printed more than that holds would wait for us.
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
