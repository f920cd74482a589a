package dev.nacelle.app.mockpanel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profiles;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the mock, chosen in the pane. */
final class SetUpViewModelTest {
    private static MockServer mock;

    private MockPanelViewModel panel;
    private SetUpViewModel model;

    @BeforeAll
    static void startMock() {
        mock = MockServer.start(MockConfig.defaults());
    }

    @AfterAll
    static void stopMock() {
        mock.close();
    }

    @BeforeEach
    void freshModel() {
        mock.faults().clear();
        mock.use(SetUp.usual());
        panel = new MockPanelViewModel(Runnable::run);
        panel.mockIs(Optional.of(mock));
        model = panel.setUp();
    }

    @Test
    void atFirstEverythingIsAsUsual() {
        assertEquals("HTTP V1_0 CURRENT PREDICTIONS FIRST", shown());
        assertEquals("", model.toldProperty().get());
        assertEquals("", panel.signProperty().get());
    }

    @Test
    void aChoiceActsAtOnceForEveryProfile() {
        model.payloadProperty().set(PayloadFormat.V2_0);
        model.rowsProperty().set(ContainerSettings.Rows.ALL);

        var wanted = SetUp.usual()
                .withApi(SetUp.usual().api().withPayloadFormat(PayloadFormat.V2_0))
                .withContainer(ContainerSettings.defaults().withRows(ContainerSettings.Rows.ALL));
        assertEquals(wanted, mock.setUp(Profiles.windTurbine()));
        assertEquals(wanted, mock.setUp(Profiles.ai4i()));
    }

    @Test
    void anEditionShowsWhatItBringsAlong() {
        model.handlerProperty().set(HandlerGeneration.WORKSHOP_2024);
        assertEquals("HTTP V1_0 WORKSHOP_2024 NPY FIRST", shown());

        model.handlerProperty().set(HandlerGeneration.WORKSHOP_2021);
        assertEquals("HTTP V2_0 WORKSHOP_2021 PREDICTIONS FIRST", shown());
        assertEquals(SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_2021), mock.setUp());
    }

    @Test
    void anotherKindOfApiKeepsTheAddress() {
        var before = mock.functionUri(Profiles.windTurbine());

        model.kindProperty().set(ApiKind.REST);

        assertEquals(ApiKind.REST, mock.setUp().api().kind());
        assertEquals(before, mock.functionUri(Profiles.windTurbine()));
    }

    @Test
    void whatIsNotAsUsualIsToldInThePaneAndInTheSign() {
        model.handlerProperty().set(HandlerGeneration.WORKSHOP_2023);

        assertEquals(
                "Not as usual in the mock: function workshop-2023",
                model.toldProperty().get());
        assertEquals(model.toldProperty().get(), panel.signProperty().get());
        assertTrue(panel.failingProperty().get());
    }

    @Test
    void faultsAndSetUpStandInOneSign() {
        panel.dialProperty(FaultDial.THROTTLED).set(50);
        model.answersProperty().set(Generation.ARRAY);

        var sign = panel.signProperty().get();
        assertTrue(
                sign.startsWith("FAULTS ON") && sign.endsWith("\u00b7 Not as usual in the mock: model answers array"),
                sign);
    }

    @Test
    void asUsualLeavesTheFaultsAlone() {
        panel.dialProperty(FaultDial.THROTTLED).set(50);
        model.kindProperty().set(ApiKind.REST);

        model.reset();

        assertEquals(SetUp.usual(), mock.setUp());
        assertEquals("HTTP V1_0 CURRENT PREDICTIONS FIRST", shown());
        assertFalse(mock.faults().status().isNothing());
    }

    @Test
    void clearingPutsThisRightToo() {
        model.handlerProperty().set(HandlerGeneration.WORKSHOP_2024);
        panel.dialProperty(FaultDial.BROKEN).set(5);

        panel.clear();

        assertEquals(SetUp.usual(), mock.setUp());
        assertEquals("", panel.signProperty().get());
        assertFalse(panel.failingProperty().get());
    }

    @Test
    void whatSomebodyElseSetIsShownWithTheNextRefresh() {
        mock.use(SetUp.usual().withHandler(HandlerGeneration.WORKSHOP_CLASSIC));

        mock.faults().clear();

        assertEquals(HandlerGeneration.WORKSHOP_CLASSIC, model.handlerProperty().get());
        assertFalse(model.toldProperty().get().isEmpty());
    }

    @Test
    void whatIsTypedActsAtOnceToo() {
        model.stageProperty().set(" v1 ");
        model.takesProperty().set("text/plain, text/csv");
        model.functionLimitProperty().set("3");
        model.apiLimitProperty().set("0,5");

        var usual = SetUp.usual();
        assertEquals(
                usual.withApi(usual.api().withStage("v1").withIntegrationTimeout(Duration.ofMillis(500)))
                        .withFunction(usual.function().withTimeout(Duration.ofSeconds(3)))
                        .withContainer(usual.container().withContentTypes(Set.of("text/csv", "text/plain"))),
                mock.setUp());
        assertEquals(
                "/v1/turbine-score", mock.functionUri(Profiles.windTurbine()).getPath());
        assertEquals(
                "v1 text/csv, text/plain 3 0.5",
                String.join(
                        " ",
                        model.stageProperty().get(),
                        model.takesProperty().get(),
                        model.functionLimitProperty().get(),
                        model.apiLimitProperty().get()));
        assertEquals(
                "Not as usual in the mock: stage v1, API time-out 500 ms, function time-out 3000 ms, model takes text/csv"
                        + " or text/plain",
                model.toldProperty().get());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stage     | no slash/here
            takes     | csv
            takes     | ,
            function  | soon
            function  | 0.01
            function  | 901
            function  | 1.00005
            api       | 31
            api       |
            """)
    void whatAwsWouldRefuseIsSaidAndChangesNothing(String setting, String typed) {
        var property =
                switch (setting) {
                    case "stage" -> model.stageProperty();
                    case "takes" -> model.takesProperty();
                    case "function" -> model.functionLimitProperty();
                    default -> model.apiLimitProperty();
                };

        property.set(typed == null ? "" : typed);
        assertFalse(model.problemProperty().get().isEmpty());
        assertEquals(SetUp.usual(), mock.setUp());

        model.reset();
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void withoutAMockEverythingStaysAsUsual() {
        var alone = new SetUpViewModel(() -> {});

        alone.kindProperty().set(ApiKind.REST);

        assertEquals(ApiKind.HTTP, alone.kindProperty().get());
        assertTrue(alone.isUsual());
    }

    private String shown() {
        return "%s %s %s %s %s"
                .formatted(
                        model.kindProperty().get().name(),
                        model.payloadProperty().get().name(),
                        model.handlerProperty().get().name(),
                        model.answersProperty().get().name(),
                        model.rowsProperty().get().name());
    }
}
