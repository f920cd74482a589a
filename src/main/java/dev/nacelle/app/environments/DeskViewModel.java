package dev.nacelle.app.environments;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentsText;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.Recognition;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sheet on which environments are written, taken up and handed on. */
public final class DeskViewModel {
    /** What the sheet shows. */
    public enum Page {
        /** Nothing: it is away. */
        CLOSED,
        /** The fields of one environment. */
        EDITOR,
        /** What was found in a text, or the wish for one. */
        IMPORT,
        /** The environments as one text. */
        EXPORT
    }

    private final EndpointViewModel endpoint;
    private final Consumer<String> readings;
    private final List<String> profiles;
    private final EditorViewModel editor = new EditorViewModel();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.CLOSED);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Runnable>> test = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param readings takes a reading that came with a pasted command
     * @param profiles ids of the profiles an environment can be for
     */
    public DeskViewModel(EndpointViewModel endpoint, Consumer<String> readings, List<String> profiles) {
        this.endpoint = endpoint;
        this.readings = readings;
        this.profiles = List.copyOf(profiles);
        open.bind(page.isNotEqualTo(Page.CLOSED));
        endpoint.askedForSecretsProperty()
                .addListener((observable, before, now) ->
                        endpoint.currentProperty().get().ifPresent(this::edit));
    }

    /** What the sheet shows. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Whether it shows anything. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The fields of one environment. */
    public EditorViewModel editor() {
        return editor;
    }

    /** Ids of the profiles an environment can be for. */
    public List<String> profiles() {
        return profiles;
    }

    /** What was found in the text that was given last. */
    public ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why nothing was found in it. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something can test an environment. */
    public BooleanBinding canTestBinding() {
        return Bindings.createBooleanBinding(() -> test.get().isPresent(), test);
    }

    /** What tests the current environment, such as the Doctor. */
    public void testWith(Runnable tester) {
        test.set(Optional.of(tester));
    }

    /** Puts the sheet away. */
    public void close() {
        page.set(Page.CLOSED);
        editor.create();
        found.set(Optional.empty());
    }

    /** Shows an environment to be changed. */
    public void edit(Environment environment) {
        editor.show(
                environment, Optional.of(environment), endpoint.environments().secrets(environment), List.of());
        page.set(Page.EDITOR);
    }

    /** Shows the fields of a new one. */
    public void create() {
        editor.create();
        page.set(Page.EDITOR);
    }

    /** Shows the fields of a new one that asks a SageMaker endpoint directly. */
    public void createDirect(String endpointName) {
        create();
        editor.authProperty().set(Auth.Kind.DIRECT);
        editor.text(Field.ENDPOINT).set(endpointName);
    }

    /** Keeps what was entered and goes live to it; stays open while a field is wrong. */
    public void save() {
        kept();
    }

    /** Keeps what was entered, goes live to it and tests it. */
    public void saveAndTest() {
        if (kept()) {
            test.get().ifPresent(Runnable::run);
        }
    }

    /** Forgets the environment that is shown. */
    public void remove() {
        editor.editedProperty().get().ifPresent(endpoint::remove);
        close();
    }

    /** Shows the environments as one text. */
    public void exportAll() {
        page.set(Page.EXPORT);
    }

    /** The text. */
    public String exported() {
        return EnvironmentsText.export(endpoint.environments().all());
    }

    /** Waits for a text. */
    public void importText() {
        found.set(Optional.empty());
        problem.set(Optional.empty());
        page.set(Page.IMPORT);
    }

    /** Shows what a pasted text offers; nothing happens if it offers nothing. */
    public boolean offer(String text) {
        var offered = Recognition.of(text);
        offered.ifPresent(one -> {
            importText();
            found.set(offered);
        });
        return offered.isPresent();
    }

    /** Looks for environments in a text, and says so if there are none. */
    public void read(String text) {
        found.set(Recognition.of(text).or(() -> address(text)));
        problem.set(found.get().isPresent() ? Optional.empty() : Optional.of(Messages.text("environments.none-found")));
    }

    /** Takes up what was found and goes live to the first of it. */
    public void take() {
        found.get().ifPresent(one -> {
            endpoint.environments().add(one).stream().findFirst().ifPresent(endpoint::choose);
            one.reading().ifPresent(readings);
            close();
        });
    }

    /** Shows what was found as the fields of a new environment. */
    public void editFound() {
        found.get().filter(one -> one.environments().size() == 1).ifPresent(one -> {
            editor.show(one.environments().get(0), Optional.empty(), SecretBox.OfOne.NONE, one.secrets());
            page.set(Page.EDITOR);
        });
    }

    private boolean kept() {
        var entered = editor.check();
        entered.ifPresent(one -> {
            endpoint.put(one.replaces(), one.environment(), one.secrets());
            close();
        });
        return entered.isPresent();
    }

    private static Optional<Found> address(String text) {
        return LiveAddress.check(text)
                .match(
                        usable -> Optional.of(new Found(
                                Messages.text(
                                        "environments.found-address",
                                        usable.uri().getHost()),
                                List.of(Environment.at(Environment.UNNAMED, usable.uri())),
                                List.of(),
                                usable.notes(),
                                Optional.empty())),
                        doubt -> Optional.empty(),
                        refused -> Optional.empty());
    }
}
