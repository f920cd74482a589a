package dev.nacelle.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.nacelle.deploy.training.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the container image is made of fits together; that it runs is for {@link BuiltImageTest}. */
class ImageTest {
    private static final String HANDLER = "dev.nacelle.lambda.TurbineScoreHandler::handleRequest";

    /** The annotations are not looked for when the code runs. */
    private static final List<String> JDK =
            List.of("java..", "javax.net.ssl..", "com.sun.net.httpserver..", "org.jspecify.annotations..");

    private final String dockerfile = read("Dockerfile").replaceAll("\\s*\\\\\n\\s*", " ");
    private final String bootstrap = read("image/bootstrap");

    @Test
    void itStandsOnLambdasOwnJava() {
        assertEquals(
                List.of("public.ecr.aws/lambda/java:25 AS function", "function AS training", "function"),
                all("(?m)^FROM (.+)$", dockerfile));
    }

    @Test
    void itRunsTheSameHandlerAsTheTemplate() {
        assertEquals(HANDLER, Template.deployed().properties("JarFunction").get("Handler"));
        assertTrue(dockerfile.contains("CMD [\"" + HANDLER + "\"]"));
        assertTrue(dockerfile.contains("ENTRYPOINT [\"/function/bootstrap\"]"));
    }

    @Test
    void itIsTrainedWithTheCommandItStartsWith() {
        assertTrue(dockerfile.contains("java -cp /training " + StartCache.class.getName()
                + " /function/start.aot /function/bootstrap " + HANDLER));
        assertTrue(bootstrap.contains("-XX:AOTCache=$here/start.aot"));
    }

    @Test
    void everyJarOnTheClassPathIsCopiedIntoIt() {
        var jars =
                all("([a-z-]+\\.jar)", bootstrap).stream().distinct().sorted().toList();

        assertEquals(
                all("/([a-z-]+\\.jar)", dockerfile).stream().distinct().sorted().toList(), jars);
        assertTrue(jars.contains("nacelle-lambda-deploy-crt.jar"));
    }

    @Test
    void whatIsCopiedIsLeftInByTheIgnoreFile() {
        var kept = all("(?m)^!(.+)$", read(".dockerignore"));

        for (var source : all("(?:image|target)/[A-Za-z0-9_./-]+", dockerfile)) {
            assertTrue(kept.stream().anyMatch(source::startsWith), source);
        }
        assertTrue(Files.isExecutable(Path.of("image/bootstrap")));
        for (var folder : all("COPY (target/test-classes/\\S+) ", dockerfile)) {
            assertTrue(Files.isDirectory(Path.of(folder)), folder);
        }
    }

    @Test
    void theTrainingNeedsNothingButTheJdkAndWhatIsCopied() {
        var copied = all("COPY target/test-classes/(\\S+)/ ", dockerfile).stream()
                .map(folder -> folder.replace('/', '.'))
                .toList();
        assertTrue(copied.contains(StartCache.class.getPackageName()), copied.toString());

        var known = Stream.concat(copied.stream(), JDK.stream()).toArray(String[]::new);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .check(new ClassFileImporter().importPackages(copied));
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(found -> found.group(found.groupCount()))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
