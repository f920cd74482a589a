package dev.nacelle.app.guide;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Probe;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;

/** Which of the guide's steps are done, and which is next. */
public final class GuideViewModel {
    private static final String A_PAGE = "https://example.com";

    /** A step with whether it is done. */
    public static final class StepState {
        private final Step step;
        private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

        StepState(Step step) {
            this.step = step;
        }

        /** What it is about. */
        public Step step() {
            return step;
        }

        /** Whether it is done. */
        public ReadOnlyBooleanProperty doneProperty() {
            return done.getReadOnlyProperty();
        }
    }

    private final Prober prober;
    private final TargetSource environments;
    private final ObservableValue<Profile> profile;
    private final TaskRunner tasks;
    private final ObservableDoubleValue threshold;
    private final Progress progress = new Progress();
    private final List<StepState> steps =
            Guide.steps().stream().map(StepState::new).toList();
    private final ReadOnlyIntegerWrapper next = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

    /**
     * @param live the live address readings go to; nothing while there is none
     * @param threshold from which score a breakdown is expected
     */
    public GuideViewModel(
            Prober prober,
            TargetSource environments,
            ObservableValue<Profile> profile,
            TaskRunner tasks,
            ObservableValue<Optional<URI>> live,
            ObservableDoubleValue threshold) {
        this.prober = prober;
        this.environments = environments;
        this.profile = profile;
        this.tasks = tasks;
        this.threshold = threshold;
        live.addListener((observable, before, now) -> addressIs(now));
        addressIs(live.getValue());
    }

    /** The steps, in order. */
    public List<StepState> steps() {
        return steps;
    }

    /** The first step that is not done, from 0; as many as there are steps when all are. */
    public ReadOnlyIntegerProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** What came of the last look, one sentence; empty before the first. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether a look is under way. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /**
     * A call was made; told on the FX thread.
     *
     * @param hop where the diagnosis sees the fault; nothing where there is none
     */
    public void saw(Reading reading, Outcome outcome, Optional<Hop> hop) {
        progress.saw(reading, outcome, hop, threshold.get());
        show();
    }

    /** Asks the chosen endpoint as a browser would before a page may call it. One call. */
    public void look() {
        var target = environments.pick(profile.getValue());
        if (target.isEmpty()) {
            said.set(Messages.text("guide.look.no-address"));
            return;
        }
        looking.set(true);
        var options = Probe.of("OPTIONS").with("Origin", A_PAGE).with("Access-Control-Request-Method", "POST");
        tasks.run(
                () -> {
                    var known = target.get().call();
                    return prober.probe(known.endpoint(), known.settings(), options);
                },
                this::looked,
                failed -> answered(Messages.text("guide.look.failed")));
    }

    private void looked(Outcome outcome) {
        var exchange = outcome.exchange();
        var status = exchange.response().map(response -> response.status());
        if (exchange.endpoint().isMock()) {
            answered(Messages.text("guide.look.mock"));
        } else if (status.filter(code -> code >= 200 && code < 300).isPresent()) {
            progress.hold(Check.OPTIONS_OK);
            answered(Messages.text("guide.look.ok", status.get()));
        } else {
            answered(status.map(code -> Messages.text("guide.look.refused", code))
                    .orElseGet(() -> Messages.text("guide.look.nothing")));
        }
    }

    private void answered(String sentence) {
        looking.set(false);
        said.set(sentence);
        show();
    }

    private void addressIs(Optional<URI> address) {
        if (address.isPresent()) {
            progress.hold(Check.ADDRESS_KNOWN);
        }
        show();
    }

    private void show() {
        steps.forEach(step -> step.done.set(progress.has(step.step().check())));
        next.set((int)
                steps.stream().takeWhile(step -> step.doneProperty().get()).count());
    }
}
