package dev.nacelle.app.snippet;

import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Copies the call as it would be made now: the reading in the form to the environment that is chosen. */
public final class SnippetViewModel {
    private final TargetSource environments;
    private final MockRuntime mock;
    private final TaskRunner tasks;
    private final ObservableValue<Optional<Reading>> reading;
    private final Consumer<String> clipboard;
    private final Consumer<String> problems;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** Where the mock answers as SageMaker Runtime. */
    @FunctionalInterface
    public interface MockRuntime {
        /** Its address for that profile; may wait until the mock is up. */
        URI uri(Profile profile) throws InterruptedException;
    }

    /**
     * @param reading what to send; nothing while it is not valid
     * @param clipboard takes the text
     * @param problems is told why there was nothing to copy, a sentence
     */
    public SnippetViewModel(
            TargetSource environments,
            MockRuntime mock,
            TaskRunner tasks,
            ObservableValue<Optional<Reading>> reading,
            Consumer<String> clipboard,
            Consumer<String> problems) {
        this.problems = problems;
        this.environments = environments;
        this.mock = mock;
        this.tasks = tasks;
        this.reading = reading;
        this.clipboard = clipboard;
    }

    /** What was copied last, one sentence; empty before the first. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Copies the call in that form; says why where there is none to copy. */
    public void copy(Snippet snippet) {
        var valid = reading.getValue();
        var target = valid.flatMap(known -> environments.pick(known.profile()));
        if (valid.isEmpty() || target.isEmpty()) {
            problems.accept(Messages.text(valid.isEmpty() ? "snippet.no-reading" : "snippet.no-address"));
            return;
        }
        tasks.run(
                () -> {
                    var known = target.get().call();
                    var runtime = known.endpoint().isMock()
                            ? Optional.of(mock.uri(valid.get().profile()))
                            : Optional.<URI>empty();
                    return snippet.text(new Call(known, valid.get(), runtime));
                },
                text -> copied(snippet, text),
                failed -> problems.accept(Messages.text("snippet.failed", String.valueOf(failed.getMessage()))));
    }

    private void copied(Snippet snippet, String text) {
        clipboard.accept(text);
        said.set(Messages.text("snippet.copied", snippet.title()));
    }
}
