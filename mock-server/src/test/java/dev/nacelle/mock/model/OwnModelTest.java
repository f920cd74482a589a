package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnModelTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMissingFileIsToldByItsName() {
        var missing = folder.resolve("none.json");

        assertEquals("There is no file " + missing + ".", refusal(new OwnModel(missing, Optional.empty())));
    }

    @Test
    void aMissingEncodingFileIsToldByItsName() throws IOException {
        var model = copy("turbine-workshop.json");
        var missing = folder.resolve("none.json");

        assertEquals("There is no file " + missing + ".", refusal(new OwnModel(model, Optional.of(missing))));
    }

    @Test
    void aFolderIsNoModel() {
        var message = refusal(new OwnModel(folder, Optional.empty()));

        assertTrue(message.startsWith(folder + " cannot be read: "), message);
    }

    @Test
    void bothCountsAreToldWhereTheyDiffer() throws IOException {
        var model = copy("ai4i-scaled.json");

        var message = refusal(new OwnModel(model, Optional.empty()));

        assertTrue(
                message.startsWith(
                        model + " takes 8 features, but a reading of wind-turbine has 28: turbine_id_TID001, "),
                message);
    }

    @Test
    void theChoiceTakesTheOwnModelWhereThereIsOne() throws IOException {
        var choice = ModelChoice.of(ModelVariant.VIVID)
                .withOwn(Profiles.windTurbine(), new OwnModel(copy("turbine-workshop.json"), Optional.empty()));
        var turbine = Profiles.windTurbine().initialReading();
        var machine = Profiles.ai4i().initialReading();

        assertEquals(
                new OwnModel(folder.resolve("turbine-workshop.json"), Optional.empty())
                        .load(Profiles.windTurbine())
                        .score(turbine),
                choice.load(Profiles.windTurbine()).score(turbine));
        assertEquals(
                StandInModel.load(Profiles.ai4i(), ModelVariant.VIVID).score(machine),
                choice.load(Profiles.ai4i()).score(machine));
    }

    private static String refusal(OwnModel model) {
        return String.valueOf(assertThrows(InvalidModelException.class, () -> model.load(Profiles.windTurbine()))
                .getMessage());
    }

    private Path copy(String name) throws IOException {
        try (var resource = OwnModelTest.class.getResourceAsStream("/dev/nacelle/mock/model/own/" + name)) {
            var file = folder.resolve(name);
            Files.copy(Objects.requireNonNull(resource, name), file);
            return file;
        }
    }
}
