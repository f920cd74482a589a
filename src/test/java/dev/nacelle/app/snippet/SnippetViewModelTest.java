package dev.nacelle.app.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Target;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class SnippetViewModelTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final URI MOCK = URI.create("http://127.0.0.1:8090/default/turbine-score");

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SimpleObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.of(READING));
    private final List<String> clipboard = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<Callable<Target>> chosen = Optional.of(() -> Target.usual(Endpoint.mock(MOCK)));
    private final SnippetViewModel model = new SnippetViewModel(
            profile -> chosen,
            profile -> URI.create("http://127.0.0.1:8090/endpoints/wind-turbine/invocations"),
            tasks,
            reading,
            clipboard::add,
            problems::add);

    @Test
    void theReadingOfTheFormIsCopiedForTheChosenEnvironment() {
        model.copy(Snippet.CURL);
        tasks.runAll();

        assertEquals(List.of(Snippet.CURL.text(Call.live(Target.usual(Endpoint.mock(MOCK)), READING))), clipboard);
        assertTrue(model.saidProperty().get().startsWith("Copied: curl."));
    }

    @Test
    void theMocksSageMakerIsAskedAtTheMock() {
        model.copy(Snippet.BOTO3);
        tasks.runAll();

        assertTrue(clipboard.get(0).contains("endpoint_url=\"http://127.0.0.1:8090/\""), clipboard.get(0));
    }

    @Test
    void aWrongReadingLeavesTheClipboardAlone() {
        reading.set(Optional.empty());

        model.copy(Snippet.CURL);
        tasks.runAll();

        assertEquals(List.of(), clipboard);
        assertTrue(problems.get(0).contains("the reading has wrong values"));
    }

    @Test
    void withoutAnAddressThereIsNothingToCopy() {
        chosen = Optional.empty();

        model.copy(Snippet.CURL);

        assertTrue(problems.get(0).contains("no live address"));
    }

    @Test
    void aMockThatDidNotStartIsToldOf() {
        chosen = Optional.of(() -> {
            throw new IllegalStateException("port in use");
        });

        model.copy(Snippet.CURL);
        tasks.runAll();

        assertEquals(List.of("Not copied: port in use"), problems);
        assertEquals(List.of(), clipboard);
    }
}
