package dev.nacelle.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Probe;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class GuideViewModelTest {
    private static final Endpoint MOCK = Endpoint.mock(URI.create("http://127.0.0.1:8090/default/turbine-score"));
    private static final Endpoint LIVE = Exchanges.API;
    private static final Reading ONE = new RandomReadings(Profiles.windTurbine(), 1).next();
    private static final Reading OTHER = new RandomReadings(Profiles.windTurbine(), 2).next();

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SimpleObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profiles.windTurbine());
    private final SimpleObjectProperty<Optional<URI>> live = new SimpleObjectProperty<>(Optional.empty());
    private final List<Probe> asked = new ArrayList<>();
    private Optional<Callable<Target>> chosen = Optional.of(() -> Target.usual(LIVE));
    private Outcome preflight = answered(LIVE, 200, "");
    private final GuideViewModel model = new GuideViewModel(
            (endpoint, settings, probe) -> {
                asked.add(probe);
                return preflight;
            },
            wanted -> chosen,
            profile,
            tasks,
            live,
            new SimpleDoubleProperty(0.5));

    @Test
    void aGuideBeginsWithNothingDone() {
        assertEquals(List.of(), done());
        assertEquals(0, model.nextProperty().get());
        model.steps().forEach(step -> {
            assertFalse(step.step().title().isBlank());
            assertFalse(step.step().text().isBlank());
        });
    }

    @Test
    void eachCheckIsAskedForByOneStep() {
        assertEquals(
                List.of(Check.values()),
                model.steps().stream().map(step -> step.step().check()).sorted().toList());
    }

    @Test
    void aScoreOfTheMockIsTheFirstStep() {
        model.saw(ONE, answered(MOCK, 200, "0.25"), Optional.empty());

        assertEquals(List.of("first-score"), done());
        assertEquals(1, model.nextProperty().get());
    }

    @Test
    void theWholeWayFromTheFirstScoreToTheCleanUp() {
        model.saw(ONE, answered(MOCK, 200, "0.25"), Optional.empty());
        live.set(Optional.of(LIVE.uri()));
        model.look();
        tasks.runAll();
        assertEquals(3, model.nextProperty().get());

        model.saw(OTHER, answered(LIVE, 200, "0.25"), Optional.empty());
        assertEquals(4, model.nextProperty().get());
        model.saw(OTHER, answered(LIVE, 200, "0.75"), Optional.empty());
        assertEquals(5, model.nextProperty().get());
        model.saw(ONE, answered(LIVE, 200, "0.25"), Optional.empty());
        assertEquals(6, model.nextProperty().get());
        model.saw(
                ONE,
                answered(LIVE, 500, "{\"code\":\"ACCESS_DENIED\",\"hop\":\"lambda\",\"message\":\"no\"}"),
                Optional.of(Hop.LAMBDA));
        assertEquals(7, model.nextProperty().get());
        model.saw(
                ONE,
                answered(LIVE, 502, "{\"code\":\"ENDPOINT_NOT_FOUND\",\"hop\":\"sagemaker\",\"message\":\"no\"}"),
                Optional.of(Hop.SAGEMAKER));

        assertEquals(model.steps().size(), model.nextProperty().get());
    }

    @Test
    void aRefusalThatNobodyUnderstandsIsNoFailureUnderstood() {
        model.saw(ONE, answered(LIVE, 500, "{}"), Optional.empty());

        assertEquals(List.of(), done());
    }

    @Test
    void anAddressThatNeverAnsweredWasNotCleanedUp() {
        var nothing = new Outcome.Unreachable(Trouble.OTHER, "refused", Exchanges.unanswered(LIVE));

        model.saw(ONE, nothing, Optional.empty());
        assertFalse(done().contains("clean-up"));

        model.saw(ONE, answered(LIVE, 200, "0.25"), Optional.empty());
        model.saw(ONE, nothing, Optional.empty());
        assertTrue(done().contains("clean-up"));
    }

    @Test
    void aLookAsksAsABrowserWould() {
        model.look();
        assertTrue(model.lookingProperty().get());
        tasks.runAll();

        assertEquals("OPTIONS", asked.get(0).method());
        assertEquals(Optional.of("POST"), asked.get(0).headers().first("Access-Control-Request-Method"));
        assertEquals("It answers OPTIONS with 200.", model.saidProperty().get());
        assertFalse(model.lookingProperty().get());
    }

    @Test
    void theWorkshopsCodeRefusesOptionsAndTheGuideSaysSo() {
        preflight = answered(LIVE, 500, "");

        model.look();
        tasks.runAll();

        assertTrue(model.saidProperty().get().contains("500"));
        assertFalse(done().contains("options"));
    }

    @Test
    void theMocksAnswerIsNotTheLivesOne() {
        preflight = answered(MOCK, 200, "");

        model.look();
        tasks.runAll();

        assertEquals(
                "That was the mock. Press Live first.", model.saidProperty().get());
        assertFalse(done().contains("options"));
    }

    @Test
    void withoutAnAddressNothingIsAsked() {
        chosen = Optional.empty();

        model.look();
        tasks.runAll();

        assertEquals(List.of(), asked);
        assertTrue(model.saidProperty().get().contains("no live address"));
    }

    private List<String> done() {
        return model.steps().stream()
                .filter(step -> step.doneProperty().get())
                .map(step -> step.step().id())
                .toList();
    }

    private static Outcome answered(Endpoint endpoint, int status, String body) {
        return Exchanges.read(Exchanges.answered(endpoint, Duration.ofMillis(5), status, Headers.none(), body));
    }
}
