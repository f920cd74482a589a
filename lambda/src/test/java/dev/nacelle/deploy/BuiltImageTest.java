package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import dev.nacelle.runtime.FunctionProcess;
import dev.nacelle.runtime.ProxyEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every instruction of the Dockerfile in a plain folder in place of the image's file system, with a JDK 25 of this
 * computer in place of the base image's: what is copied is there, the training's command makes a start cache, and the
 * entry point answers from it. The base image itself, and Docker's reading of the file, are not tried.
 *
 * <p>Runs in {@code mvn -Pimage,crt -pl lambda verify}, which makes what is copied.
 */
class BuiltImageTest {
    private static final int PATIENCE_SECONDS = 600;
    private static final Path JAVA_OF_THE_IMAGE = Path.of("/var/lang/bin/java");

    @TempDir
    Path root;

    private final String dockerfile;

    BuiltImageTest() throws IOException {
        this.dockerfile = Files.readString(Path.of("Dockerfile")).replaceAll("\\s*\\\\\n\\s*", " ");
    }

    @BeforeAll
    static void thereIsSomethingToCopyAndAJdk() {
        assumeTrue(Files.isDirectory(Path.of("target/image")), "Not built: mvn -Pimage,crt -pl lambda verify");
        assumeTrue(java25().isPresent(), "No JDK 25: set JAVA25_HOME.");
    }

    @Test
    void itIsTrainedAndAnswersFromItsStartCache() throws Exception {
        // given
        for (var copy : all("(?m)^COPY (?!--)(.+)$")) {
            copy(copy.split(" +", -1));
        }

        // when
        var training = run(all("(?m)^RUN (.+)$").get(0));

        // then
        assertTrue(training.contains("From start to first answer"), training);
        assertTrue(Files.size(inRoot("/function/start.aot")) > 10_000_000);
        assertEquals("0.75", scoreOf(entryPoint()));
    }

    /** As Docker does: several files into a folder, or one folder's content. */
    private void copy(String[] words) throws IOException {
        var target = Files.createDirectories(inRoot(words[words.length - 1]));
        for (var source : Arrays.copyOf(words, words.length - 1)) {
            var files = source.endsWith("/") ? in(Path.of(source)) : matching(source);
            assertTrue(!files.isEmpty(), source);
            for (var file : files) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The folder before the first star is looked through; without a star it is the file itself. */
    private static List<Path> matching(String glob) throws IOException {
        if (!glob.contains("*")) {
            return List.of(Path.of(glob));
        }
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (var files = Files.walk(Path.of(glob.substring(0, glob.indexOf('*'))))) {
            return files.filter(matcher::matches).toList();
        }
    }

    private String run(String instruction) throws Exception {
        var command = Stream.of(instruction.split(" ", -1)).map(this::here).toList();
        var said = root.resolve("training.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "The training does not end.");
        assertEquals(0, process.exitValue(), Files.readString(said));
        return Files.readString(said);
    }

    private List<String> entryPoint() {
        return Stream.of("ENTRYPOINT", "CMD")
                .map(name -> all("(?m)^" + name + " \\[\"(.+)\"\\]$").get(0))
                .map(this::here)
                .toList();
    }

    private String scoreOf(List<String> command) throws Exception {
        var environment = Map.of(
                "NACELLE_JAVA", java25().orElseThrow().toString(),
                "NACELLE_PRIME", all("(?m)^ENV NACELLE_PRIME=(.+)$").get(0));
        var output = root.resolve("function.txt");
        try (var sageMaker = SageMakerStub.plain(asked -> Reply.score("0.75"));
                var api = RuntimeApi.start()) {
            var event = ProxyEvents.format2(ProxyEvents.READING).getBytes(StandardCharsets.UTF_8);
            var answer = api.invoke(event, Duration.ofSeconds(28));
            var process = new FunctionProcess(command, root, environment).start(api, sageMaker, output.toFile());
            try {
                var body = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).body();
                assertEquals("", Files.readString(output));
                return body.replaceAll(".*\"body\":\"([^\"]*)\".*", "$1");
            } finally {
                process.destroyForcibly().onExit().join();
            }
        }
    }

    /** A word of an instruction, with the image's paths as paths of this computer. */
    private String here(String word) {
        if (word.equals(JAVA_OF_THE_IMAGE.toString())) {
            return java25().orElseThrow().toString();
        }
        return word.startsWith("/") ? inRoot(word).toString() : word;
    }

    private Path inRoot(String path) {
        return root.resolve(path.substring(1));
    }

    private static Optional<Path> java25() {
        var own = Runtime.version().feature() >= 25 ? System.getProperty("java.home") : null;
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(System.getenv("JAVA25_HOME")))
                .flatMap(Optional::stream)
                .map(home -> Path.of(home, "bin", "java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private List<String> all(String regex) {
        return Pattern.compile(regex)
                .matcher(dockerfile)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
