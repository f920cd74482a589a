package dev.nacelle.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of the deployment scripts with stand-ins for every tool they call. The stand-ins write down how they were
 * called and answer what the test says; nothing else is on the path but the plain tools of a shell.
 */
final class Workshop {
    /** In every stand-in's answers, and never in a script's output. */
    static final String ACCOUNT = "123456789012";

    /** A run takes a second; this is for a computer that is busy. */
    private static final int PATIENCE_SECONDS = 300;

    private static final List<String> SHELL_TOOLS =
            List.of("bash", "cat", "cut", "date", "dirname", "env", "mktemp", "rm", "sed", "tr", "uname");

    private static final String HEAD = """
            #!/usr/bin/env bash
            # One write for the whole line: the two ends of a pipe keep this list at the same time.
            printf '%s\\n' "${0##*/}${*:+ $*}" >>"$CALLS"
            """;

    private final Path folder;
    private final Map<String, Map<String, Answer>> answers = new LinkedHashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private record Answer(int exit, String output) {}

    /** What a run left: its exit code, all it printed, and the stand-ins' calls in order. */
    record Run(int exit, String output, List<String> calls) {
        /** The one call that begins so. */
        String call(String start) {
            var found = calls.stream().filter(call -> call.startsWith(start)).toList();
            if (found.size() != 1) {
                throw new AssertionError(start + " was called " + found.size() + " times in " + calls);
            }
            return found.get(0);
        }

        /** What was called, without arguments. */
        List<String> tools() {
            return calls.stream().map(call -> call.split(" ", 2)[0]).distinct().toList();
        }
    }

    /** An account in which everything goes well, with one endpoint in service. */
    Workshop(Path folder) throws IOException {
        this.folder = folder;
        for (var file : List.of("deploy", "remove", "aws-common.sh", "template.yaml")) {
            Files.createDirectories(lambda());
            Files.copy(Path.of(file), lambda().resolve(file));
        }
        Files.createDirectories(bin());
        for (var tool : SHELL_TOOLS) {
            lend(find(tool));
        }
        lend(hasher());
        environment.put("AWS_REGION", "eu-west-1");
        answer("aws", "sts get-caller-identity", 0, ACCOUNT);
        answer("aws", "sagemaker describe-endpoint", 0, "InService");
        answer("aws", "sagemaker list-endpoints", 0, "");
        answer(
                "aws",
                "cloudformation describe-stacks",
                0,
                "https://abc123defg.execute-api.eu-west-1.amazonaws.com/default/f");
        answer("aws", "cloudformation list-stack-resources", 0, "AWS::Lambda::Function\tJarFunction");
        answer("aws", "ecr describe-repositories", 255, "RepositoryNotFoundException");
        answer("aws", "ecr get-login-password", 0, "registry-password");
        answer("aws", "", 0, "");
        answer("sam", "", 0, "Created stack arn:aws:cloudformation:eu-west-1:" + ACCOUNT + ":stack/nacelle");
        answer("docker", "", 0, "pushed to " + ACCOUNT + ".dkr.ecr.eu-west-1.amazonaws.com");
        answer("java", "", 0, "");
        answer("mvn", "", 0, "");
        answer("curl", "OPTIONS", 0, "204");
        answer("curl", "GET", 0, "405 {\"code\":\"METHOD_NOT_ALLOWED\"}");
        answer("curl", "POST", 0, "200 0.998887598515");
    }

    /** A call of the tool that begins so, or of curl with that method, is answered so; for curl, status and body. */
    Workshop answer(String tool, String start, int exit, String output) {
        answers.computeIfAbsent(tool, key -> new LinkedHashMap<>()).put(start, new Answer(exit, output));
        return this;
    }

    /** That tool is not on this computer. */
    Workshop without(String tool) {
        answers.remove(tool);
        return this;
    }

    Workshop with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs a script, with nothing at its standard input. */
    Run run(String script, String... arguments) throws IOException, InterruptedException {
        return run("", script, arguments);
    }

    /** Runs a script while somebody types that. */
    Run runTyping(String typed, String script, String... arguments) throws IOException, InterruptedException {
        return run(typed, script, arguments);
    }

    private Run run(String typed, String script, String... arguments) throws IOException, InterruptedException {
        for (var tool : answers.keySet()) {
            write(tool);
        }
        var command = new ArrayList<>(List.of(
                bin().resolve("bash").toString(), lambda().resolve(script).toString()));
        command.addAll(List.of(arguments));
        var input = Files.writeString(folder.resolve("typed"), typed);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "PATH", bin().toString(),
                        "CALLS", calls().toString(),
                        "JAR",
                                lambda().resolve("target/nacelle-lambda-deploy.jar")
                                        .toString(),
                        "TMPDIR", folder.toString()));
        var process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(output));
        }
        return new Run(
                process.exitValue(),
                Files.readString(output),
                Files.exists(calls()) ? Files.readAllLines(calls()) : List.of());
    }

    private void write(String tool) throws IOException {
        var script = new StringBuilder(HEAD);
        if (tool.equals("curl")) {
            script.append("while [ $# -gt 1 ]; do case $1 in -o) out=$2 ;; -X) method=$2 ;; esac; shift; done\n");
            script.append("set -- \"$method\"\n");
        }
        if (tool.equals("docker")) {
            script.append("case $1 in login) cat >>\"$CALLS\" ;; esac\n");
        }
        if (tool.equals("mvn")) {
            script.append("printf jar >\"$JAR\"\n");
            Files.createDirectories(lambda().resolve("target"));
        }
        script.append("case \"$*\" in\n");
        answers.getOrDefault(tool, Map.of()).entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .forEach(entry -> script.append(choice(tool, entry.getKey(), entry.getValue())));
        script.append("esac\n");
        executable(tool, script);
    }

    /** Puts a real tool on the path. No link: JUnit warns of links that lead out of the folder it deletes. */
    private void lend(Path tool) throws IOException {
        executable(String.valueOf(tool.getFileName()), "#!" + find("bash") + "\nexec " + tool + " \"$@\"\n");
    }

    private void executable(String name, CharSequence script) throws IOException {
        var file = Files.writeString(bin().resolve(name), script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static String choice(String tool, String start, Answer answer) {
        var pattern = start.isEmpty() ? "*" : "\"" + start + "\"*";
        var parts = answer.output().split(" ", 2);
        var action = tool.equals("curl")
                ? "printf '%s' " + quoted(parts.length > 1 ? parts[1] : "") + " >\"$out\"; printf '%s' " + parts[0]
                : "printf '%s\\n' " + quoted(answer.output());
        return pattern + ") " + action + "; exit " + answer.exit() + " ;;\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static Path hasher() {
        return Stream.of("sha256sum", "shasum")
                .flatMap(Workshop::findAll)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Neither sha256sum nor shasum on the path"));
    }

    private static Path find(String tool) {
        return findAll(tool).findFirst().orElseThrow(() -> new AssertionError("No " + tool + " on the path"));
    }

    private static Stream<Path> findAll(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable);
    }

    private Path lambda() {
        return folder.resolve("project/lambda");
    }

    private Path bin() {
        return folder.resolve("bin");
    }

    private Path calls() {
        return folder.resolve("calls");
    }
}
