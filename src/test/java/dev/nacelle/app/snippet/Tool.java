package dev.nacelle.app.snippet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of this computer, run with an environment of the test's own.
 *
 * @param status what it exited with
 * @param out what it wrote, errors first
 */
record Tool(int status, String out) {
    private static final int PATIENCE_SECONDS = 120;

    /** The first of these programs that is here. */
    static String assumeOneOf(String what, String... paths) {
        var found = Stream.of(paths)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        assumeTrue(found.isPresent(), "No " + what + " here: the snippet is not run");
        return found.get();
    }

    /** A Python that has these packages. */
    static String assumePython(Path folder, String... packages) throws IOException, InterruptedException {
        var python = assumeOneOf("Python", "/usr/bin/python3", "/usr/local/bin/python3");
        var imported = run(folder, Map.of(), python, "-c", "import " + String.join(", ", packages));
        assumeTrue(imported.status == 0, "No Python with " + String.join(" and ", packages) + " here: " + imported.out);
        return python;
    }

    /** Runs it in that folder, which is also its home. */
    static Tool run(Path folder, Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("HOME", folder.toString());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.putAll(variables);
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end: " + String.join(" ", command));
            }
            return new Tool(process.exitValue(), Files.readString(out));
        } finally {
            process.destroyForcibly();
        }
    }
}
