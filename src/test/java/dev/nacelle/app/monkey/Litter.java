package dev.nacelle.app.monkey;

import dev.nacelle.app.ui.FileDialogs;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Files of every kind lying about in a folder, for whoever asks for one. */
final class Litter implements FileDialogs.Chooser {
    private static final int LARGE = 20_000;

    private final Path folder;
    private final Random dice;
    private final List<Path> files = new ArrayList<>();
    private int saved;

    Litter(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.dice = new Random(seed);
        var rows = rows();
        write("readings.csv", rows.substring(0, rows.indexOf('\n', 20_000) + 1));
        write("many.csv", rows);
        write(
                "comma.csv",
                "\uFEFF"
                        + rows.substring(0, rows.indexOf('\n', 3_000) + 1)
                                .replace(',', ';')
                                .replace('.', ','));
        write("broken.csv", rows.substring(0, 1_500) + "\n,,,\nabc\n" + rows.substring(0, 200));
        write("empty.csv", "");
        write("noise.bin", new String(noise(), StandardCharsets.ISO_8859_1));
        write(
                "own.properties",
                profile().replace("wind-turbine", "monkeys-own").replace("title = Wind turbine", "title = Own file"));
        write("wrong.properties", "id=nothing else");
        write("scenario.json", "{\"id\": \"nothing\"}");
        write("environments.json", "{}");
        write("call.txt", "curl -X POST http://127.0.0.1:9/default/f --data-binary 1,2,3");
        files.add(folder.resolve("gone.csv"));
    }

    @Override
    public Optional<Path> choose(boolean isSaving, String title) {
        if (dice.nextInt(8) == 0) {
            return Optional.empty();
        }
        return Optional.of(isSaving ? folder.resolve("saved-" + saved++ % 10) : files.get(dice.nextInt(files.size())));
    }

    private static String rows() {
        var readings = new RandomReadings(Profiles.windTurbine(), 7);
        var rows = new StringBuilder();
        for (int i = 0; i < LARGE; i++) {
            rows.append(String.join(",", readings.next().values())).append('\n');
        }
        return rows.toString();
    }

    private static String profile() throws IOException {
        try (var in = Profiles.class.getResourceAsStream("wind-turbine.properties")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] noise() {
        var bytes = new byte[5_000];
        dice.nextBytes(bytes);
        return bytes;
    }

    private void write(String name, String text) throws IOException {
        files.add(Files.writeString(folder.resolve(name), text));
    }
}
