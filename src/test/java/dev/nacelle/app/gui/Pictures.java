package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import javax.imageio.ImageIO;

/** Takes pictures of the window. They go to {@code target/pictures}, or where {@code -Dnacelle.pictures=} says. */
final class Pictures {
    private Pictures() {}

    /** Takes one and looks that it is not empty. */
    static void take(TestWindow window, String name) throws IOException {
        var file = file(name);
        FxHarness.picture(window.scene(), file);
        var image = ImageIO.read(file.toFile());
        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, "an empty picture: " + colours.size() + " colours");
    }

    /** Where the picture of that name goes. */
    static Path file(String name) throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("nacelle.pictures", "target/pictures")))
                .resolve(name + ".png");
    }
}
