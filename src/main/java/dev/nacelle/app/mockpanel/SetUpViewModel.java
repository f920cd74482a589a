package dev.nacelle.app.mockpanel;

import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.mock.setup.SetUp;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What stands in the embedded mock: an API, a function, a model. A choice acts at once, for every profile; one that
 * brings others along, as an edition of the function brings the model of its time, shows them.
 */
public final class SetUpViewModel {
    private final Runnable onChange;
    private final ObjectProperty<ApiKind> kind = choice(ApiKind.HTTP, SetUp::withKind);
    private final ObjectProperty<PayloadFormat> payload = choice(
            PayloadFormat.V1_0, (setUp, format) -> setUp.withApi(setUp.api().withPayloadFormat(format)));
    private final ObjectProperty<HandlerGeneration> handler = choice(HandlerGeneration.CURRENT, SetUp::withHandler);
    private final ObjectProperty<Generation> answers = choice(
            Generation.PREDICTIONS,
            (setUp, shape) -> setUp.withContainer(setUp.container().withGeneration(shape)));
    private final ObjectProperty<ContainerSettings.Rows> rows = choice(
            ContainerSettings.Rows.FIRST,
            (setUp, which) -> setUp.withContainer(setUp.container().withRows(which)));
    private final StringProperty stage =
            typed((setUp, name) -> setUp.withApi(setUp.api().withStage(name)));
    private final StringProperty takes =
            typed((setUp, types) -> setUp.withContainer(setUp.container().withContentTypes(TypedValues.types(types))));
    private final StringProperty functionLimit =
            typed((setUp, limit) -> setUp.withFunction(setUp.function().withTimeout(TypedValues.seconds(limit))));
    private final StringProperty apiLimit =
            typed((setUp, limit) -> setUp.withApi(setUp.api().withIntegrationTimeout(TypedValues.seconds(limit))));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private Optional<MockServer> server = Optional.empty();
    private SetUp shown = SetUp.usual();
    private boolean showing;

    /** @param onChange called after each change */
    SetUpViewModel(Runnable onChange) {
        this.onChange = onChange;
        show(shown);
    }

    /** Told once the mock is up; nothing can be chosen before. */
    void mockIs(MockServer started) {
        server = Optional.of(started);
        refresh();
    }

    /** Shows what stands in the mock now, whoever put it there. */
    void refresh() {
        server.map(MockServer::setUp).filter(now -> !now.equals(shown)).ifPresent(this::show);
    }

    /** Which of AWS's two products the API is. */
    public ObjectProperty<ApiKind> kindProperty() {
        return kind;
    }

    /** The form of the function's events; a REST API has its own whatever is chosen. */
    public ObjectProperty<PayloadFormat> payloadProperty() {
        return payload;
    }

    /** The function's edition. */
    public ObjectProperty<HandlerGeneration> handlerProperty() {
        return handler;
    }

    /** The shape of the model's answers. */
    public ObjectProperty<Generation> answersProperty() {
        return answers;
    }

    /** Which rows of a body the model answers. */
    public ObjectProperty<ContainerSettings.Rows> rowsProperty() {
        return rows;
    }

    /** The API's stage, the first segment of every path. */
    public StringProperty stageProperty() {
        return stage;
    }

    /** The media types the model takes readings as, apart by commas. */
    public StringProperty takesProperty() {
        return takes;
    }

    /** After how many seconds Lambda stops the function. */
    public StringProperty functionLimitProperty() {
        return functionLimit;
    }

    /** After how many seconds API Gateway no longer waits for the function. */
    public StringProperty apiLimitProperty() {
        return apiLimit;
    }

    /** Why what was typed last cannot be; empty if it can. What stood there before still stands. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** In one line what is not as usual; empty if nothing is. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Whether everything stands as usual. */
    public boolean isUsual() {
        return shown.equals(SetUp.usual());
    }

    /** Puts everything as usual. */
    public void reset() {
        use(SetUp.usual());
    }

    private <T> ObjectProperty<T> choice(T first, BiFunction<SetUp, T, SetUp> change) {
        var choice = new SimpleObjectProperty<T>(first);
        choice.addListener((observable, before, now) -> {
            if (!showing) {
                use(change.apply(shown, now));
            }
        });
        return choice;
    }

    private StringProperty typed(BiFunction<SetUp, String, SetUp> change) {
        var typed = new SimpleStringProperty("");
        typed.addListener((observable, before, now) -> {
            if (!showing) {
                // An emptied field of a ComboBox has no text at all.
                useTyped(change, Objects.requireNonNullElse(now, "").strip());
            }
        });
        return typed;
    }

    private void useTyped(BiFunction<SetUp, String, SetUp> change, String text) {
        try {
            use(change.apply(shown, text));
        } catch (IllegalArgumentException refused) {
            problem.set(String.valueOf(refused.getMessage()));
        }
    }

    private void use(SetUp wanted) {
        server.ifPresent(mock -> mock.use(wanted));
        show(server.map(MockServer::setUp).orElseGet(SetUp::usual));
        onChange.run();
    }

    private void show(SetUp now) {
        shown = now;
        showing = true;
        kind.set(now.api().kind());
        payload.set(now.api().payloadFormat());
        handler.set(now.function().handler());
        answers.set(now.container().generation());
        rows.set(now.container().rows());
        stage.set(now.api().stage());
        takes.set(TypedValues.words(now.container().contentTypes()));
        functionLimit.set(TypedValues.words(now.function().timeout()));
        apiLimit.set(TypedValues.words(now.api().integrationTimeout()));
        problem.set("");
        showing = false;
        told.set(isUsual() ? "" : Messages.text("mockpanel.setup.told", String.join(", ", now.differences())));
    }
}
