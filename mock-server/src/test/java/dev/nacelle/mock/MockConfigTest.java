package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.journal.JournalLimits;
import dev.nacelle.mock.model.ModelChoice;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.OwnModel;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockConfigTest {
    @Test
    void byDefaultItIsTheWorkshopsApiOnThisComputer() {
        assertEquals(
                new MockConfig(
                        "127.0.0.1",
                        0,
                        SetUp.usual(),
                        ModelChoice.of(ModelVariant.VIVID),
                        Optional.empty(),
                        List.of(Profiles.windTurbine(), Profiles.ai4i()),
                        JournalLimits.defaults(),
                        false),
                MockConfig.defaults());
    }

    @Test
    void eachValueCanBeChangedAlone() {
        var changed = MockConfig.defaults()
                .withHost("0.0.0.0")
                .withPort(8090)
                .withPayloadFormat(PayloadFormat.V2_0)
                .withModel(ModelVariant.WORKSHOP)
                .withFunctionName("mine")
                .withProfiles(List.of(Profiles.ai4i()))
                .withJournal(JournalLimits.defaults().withRecords(5))
                .withControl(true);

        assertEquals(
                new MockConfig(
                        "0.0.0.0",
                        8090,
                        SetUp.usual().withApi(ApiSettings.httpApi().withPayloadFormat(PayloadFormat.V2_0)),
                        ModelChoice.of(ModelVariant.WORKSHOP),
                        Optional.of("mine"),
                        List.of(Profiles.ai4i()),
                        JournalLimits.defaults().withRecords(5),
                        true),
                changed);
    }

    @Test
    void anEditionOfTheFunctionComesWithItsModel() {
        assertEquals(
                MockConfig.defaults().withSetUp(SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2024)),
                MockConfig.defaults().withHandler(HandlerGeneration.WORKSHOP_2024));
    }

    @Test
    void aModelOfOnesOwnStandsBesideTheStandIns() {
        var model = Path.of("mine.json");
        var encoding = Path.of("encoding.json");

        var changed = MockConfig.defaults()
                .withOwnModel(Profiles.windTurbine(), model)
                .withOwnModel(Profiles.ai4i(), model, encoding)
                .withModel(ModelVariant.WORKSHOP);

        assertEquals(
                new ModelChoice(
                        ModelVariant.WORKSHOP,
                        Map.of(
                                "wind-turbine",
                                new OwnModel(model, Optional.empty()),
                                "ai4i",
                                new OwnModel(model, Optional.of(encoding)))),
                changed.model());
    }

    @Test
    void onlyTheFirstFunctionTakesAName() {
        var config = MockConfig.defaults().withFunctionName("mine");

        assertEquals("mine ai4i-score", config.functionName(0) + " " + config.functionName(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortOutsideItsRangeIsRefused(int port) {
        assertThrows(IllegalArgumentException.class, () -> MockConfig.defaults().withPort(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "ai4i-score"})
    void aNameThatCannotBeOrIsTakenIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> MockConfig.defaults().withFunctionName(name));
    }

    @Test
    void aMockWithoutProfilesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MockConfig.defaults().withProfiles(List.of()));
    }
}
