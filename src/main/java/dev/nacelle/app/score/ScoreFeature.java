package dev.nacelle.app.score;

import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.settings.EntrySettings.Sending;
import dev.nacelle.app.shell.Command;
import dev.nacelle.app.shell.Feature;
import dev.nacelle.app.text.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One reading, one score. */
public final class ScoreFeature implements Feature {
    private final ScoreViewModel model;
    private final FormViewModel form;
    private final SendingViewModel sending;
    private final ThresholdViewModel threshold;
    private final ObservableValue<String> pinned;
    private final Supplier<Node> copyAs;

    /**
     * @param pinned how the score differs from the pinned one; empty where there is nothing to say
     * @param copyAs makes what offers the call in other forms
     */
    public ScoreFeature(
            ScoreViewModel model,
            FormViewModel form,
            SendingViewModel sending,
            ThresholdViewModel threshold,
            ObservableValue<String> pinned,
            Supplier<Node> copyAs) {
        this.copyAs = copyAs;
        this.sending = sending;
        this.threshold = threshold;
        this.model = model;
        this.form = form;
        this.pinned = pinned;
    }

    @Override
    public String id() {
        return "score";
    }

    @Override
    public String title() {
        return Messages.text("score.title");
    }

    @Override
    public Node view() {
        return new ScoreView(model, form, sending, threshold, pinned, copyAs, ZoneId.systemDefault()).build();
    }

    @Override
    public Node stage() {
        return new StageView(model, form).build();
    }

    @Override
    public boolean isBusy() {
        return model.stateProperty().get() == ScoreViewModel.State.RUNNING;
    }

    @Override
    public void run() {
        form.tidyLine();
        model.score();
    }

    @Override
    public void paste(String text) {
        form.paste(text);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("score", "Shortcut+Enter", this::run),
                Command.of("cancel", "Esc", model::cancel),
                Command.of("undo", "Shortcut+Z", form.edits()::undo),
                Command.of("redo", "Shortcut+Shift+Z", form.edits()::redo),
                Command.of("revert", form::revert),
                Command.of("sending.on-button", () -> sending.modeProperty().set(Sending.ON_BUTTON)),
                Command.of("sending.on-release", () -> sending.modeProperty().set(Sending.ON_RELEASE)),
                Command.of("sending.live", () -> sending.modeProperty().set(Sending.LIVE)));
    }
}
