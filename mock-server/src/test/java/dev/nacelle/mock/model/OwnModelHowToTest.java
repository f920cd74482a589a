package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the how-to's encoding file to the reader of such files. */
class OwnModelHowToTest {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "your-own-model.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExampleIsAnEncodingFile() throws IOException {
        var encoding = EncodingFile.read(example(""), Profiles.ai4i());

        assertEquals(
                List.of(
                        "air_temperature",
                        "process_temperature",
                        "rotational_speed",
                        "torque",
                        "tool_wear",
                        "type_H",
                        "type_L",
                        "type_M"),
                encoding.names());
    }

    @Test
    void theMistakeIsToldInTheWordsOfThePage() throws IOException {
        var file = example("torq");

        var refused = assertThrows(InvalidModelException.class, () -> EncodingFile.read(file, Profiles.ai4i()));

        var message = String.valueOf(refused.getMessage()).replace(file.toString(), "encoding.json");
        assertTrue(page().contains(message), message);
    }

    private Path example(String insteadOfTorque) throws IOException {
        var example = EXAMPLE.matcher(page());
        assertTrue(example.find(), "an example");
        var json =
                insteadOfTorque.isEmpty() ? example.group(1) : example.group(1).replace("torque", insteadOfTorque);
        return Files.writeString(folder.resolve("encoding.json"), json);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
