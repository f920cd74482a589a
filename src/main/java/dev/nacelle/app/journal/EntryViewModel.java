package dev.nacelle.app.journal;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.OutcomeName;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The call that is looked into, the part of it on show, and what can be done with it. */
public final class EntryViewModel {
    private final Prober prober;
    private final TaskRunner tasks;
    private final Consumer<String> form;
    private final Supplier<Optional<URI>> server;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Optional<Entry>> entry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CallPart>> part = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

    EntryViewModel(
            Prober prober,
            TaskRunner tasks,
            Consumer<String> form,
            Supplier<Optional<URI>> server,
            Consumer<String> tell) {
        this.prober = prober;
        this.tasks = tasks;
        this.form = form;
        this.server = server;
        this.tell = tell;
    }

    /** The call; empty while none is looked into. */
    ReadOnlyObjectProperty<Optional<Entry>> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** The part on show; from call to call the same one where there is such a part. */
    ReadOnlyObjectProperty<Optional<CallPart>> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** Whether a call is being sent again. */
    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    void show(Optional<Entry> shown) {
        var before = part.get();
        part.set(Optional.empty());
        entry.set(shown);
        part.set(shown.flatMap(now -> now.like(before)));
    }

    /** Shows that part. */
    void look(CallPart at) {
        part.set(Optional.of(at));
    }

    /** Goes to the part so many further on; stays at the ends. */
    void step(int by) {
        entry.get().map(Entry::parts).filter(parts -> !parts.isEmpty()).ifPresent(parts -> {
            int at = part.get().map(parts::indexOf).orElse(0) + by;
            look(parts.get(Math.max(0, Math.min(parts.size() - 1, at))));
        });
    }

    /** Every part as one text. */
    public String wholeText() {
        return entry.get().map(now -> CallPart.whole(now.parts())).orElse("");
    }

    /** Puts what was sent into the form, as if it were pasted there. */
    public void toForm() {
        entry.get()
                .filter(Entry::hasReading)
                .flatMap(Entry::call)
                .ifPresent(call -> form.accept(call.request().body().start().text()));
    }

    /** Sends the same request to the mock once more; what comes of it is the newest call. */
    public void sendAgain() {
        if (sending.get()) {
            return;
        }
        entry.get()
                .flatMap(Entry::call)
                .flatMap(call -> server.get().map(uri -> Resend.of(call.request())
                        .map(resend -> (Runnable) () -> send(resend, uri))
                        .orElse(() -> tell.accept(Messages.text("journal.resend.cut")))))
                .ifPresent(Runnable::run);
    }

    private void send(Resend resend, URI uri) {
        sending.set(true);
        tasks.run(
                () -> prober.probe(Endpoint.mock(resend.at(uri)), CallSettings.usual(), resend.probe()),
                outcome -> sent(resend, words(outcome)),
                broken -> sent(resend, String.valueOf(broken.getMessage())));
    }

    private void sent(Resend resend, String came) {
        sending.set(false);
        tell.accept(
                resend.masked().isEmpty()
                        ? Messages.text("journal.resent", came)
                        : Messages.text("journal.resent.masked", came, String.join(", ", resend.masked())));
    }

    private static String words(Outcome outcome) {
        return outcome.exchange()
                .response()
                .map(answer -> Integer.toString(answer.status()))
                .orElseGet(() -> Messages.text("journal.resent.none", OutcomeName.of(outcome)));
    }
}
