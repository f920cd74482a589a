package dev.nacelle.app;

import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.score.ScoreViewModel;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.story.Stage;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Plays a story in the window's own form and asks as its Score button does: the story shows nothing a person could not. */
final class ScoredStage implements Stage {
    private final FormViewModel form;
    private final ScoreViewModel score;

    ScoredStage(FormViewModel form, ScoreViewModel score) {
        this.form = form;
        this.score = score;
    }

    @Override
    public void play(Reading reading, Consumer<Optional<Score>> answered) {
        form.show(reading);
        score.score();
        if (score.stateProperty().get() != State.RUNNING) {
            answered.accept(Optional.empty());
            return;
        }
        score.stateProperty().addListener(new ChangeListener<State>() {
            @Override
            public void changed(ObservableValue<? extends State> state, State before, State now) {
                if (now != State.RUNNING) {
                    state.removeListener(this);
                    answered.accept(now == State.SCORED ? last() : Optional.empty());
                }
            }
        });
    }

    private Optional<Score> last() {
        return score.scoredProperty().get().map(ScoreViewModel.Scored::score);
    }
}
