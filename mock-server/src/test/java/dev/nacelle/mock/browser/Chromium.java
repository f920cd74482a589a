package dev.nacelle.mock.browser;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A browser without a window.
 *
 * @param program its file
 */
record Chromium(Path program) {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What a page became. */
    record Visit(String page, String console) {}

    /** The first one in the search path. */
    static Optional<Chromium> installed() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** Opens a page, lets its script end, and reads what the page and the console then say. */
    Visit visit(URI page, Path folder) throws IOException, InterruptedException {
        var out = folder.resolve("page.html");
        var err = folder.resolve("console.txt");
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=30000",
                        "--dump-dom",
                        page.toString())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.waitFor();
        return new Visit(
                Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.ISO_8859_1));
    }
}
