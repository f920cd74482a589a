package dev.nacelle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as a person starts it. */
class LauncherTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    @Test
    void aScoreOnTheCommandLineLoadsNoClassOfTheWindow() throws Exception {
        var classes = folder.resolve("classes");

        var ended = start(List.of("-Xlog:class+load:file=" + classes), "score", READING);

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(Score.of(ended.out().strip()).value() > 0.5, ended.out());
        var loaded = Files.readString(classes, StandardCharsets.UTF_8);
        assertTrue(loaded.contains("dev.nacelle.app.Launcher"), "The log of loaded classes is empty");
        assertEquals(
                List.of(),
                loaded.lines()
                        .filter(line ->
                                line.contains("javafx.") || line.contains("atlantafx") || line.contains("GuiStart"))
                        .toList());
    }

    @Test
    void aScoreIsSaidInOneLineBesideIt() throws Exception {
        var ended = start(List.of(), "score", READING);

        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().startsWith("Maintenance required: the score is above 0.5 (mock http://127.0.0.1:"));
    }

    @Test
    void helpHasNoColourWhereNobodyWatches() throws Exception {
        var ended = start(List.of(), "--help");

        assertEquals(new Ended(0, ended.out().replace("\u001b", ""), ""), ended);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneLineSaysWhatToDo() throws Exception {
        var ended = start(List.of());

        assertEquals(new Ended(3, "", noDisplay()), ended);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theExitCodeWithoutADisplayCanBeChosen() throws Exception {
        var ended = start(List.of("-Dnacelle.exit.no-display=0"));

        assertEquals(new Ended(0, "", noDisplay()), ended);
    }

    @Test
    void aMissingLibraryIsToldWithoutItsTrace() {
        var thrown = new RuntimeException(new UnsatisfiedLinkError("no glass in java.library.path: /usr/lib:/lib"));

        assertEquals(Messages.text("gui.no-libraries", "no glass"), GuiStart.reason(thrown));
    }

    private static String noDisplay() {
        return Messages.text("gui.no-display", "Unable to open DISPLAY") + "\n";
    }

    private Ended start(List<String> options, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnacelle.home=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(options);
        command.add(Launcher.class.getName());
        command.addAll(List.of(args));
        return run(command);
    }

    private Ended run(List<String> command) throws IOException, InterruptedException {
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment()
                .keySet()
                .removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        var exit = builder.start().waitFor();
        return new Ended(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
