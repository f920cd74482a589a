package dev.nacelle.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.hops.HopStrip;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.settings.EntrySettings.Sending;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.task.ManualTimer;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SendingViewModelTest {
    private static final Endpoint MOCK = Endpoint.mock(URI.create("http://127.0.0.1:8090/default/turbine-score"));
    private static final RandomReadings READINGS = new RandomReadings(Profiles.windTurbine(), 1);
    private static final Reading FIRST = READINGS.next();
    private static final Reading SECOND = READINGS.next();
    private static final Reading THIRD = READINGS.next();

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final ManualTimer timer = new ManualTimer();
    private final List<Reading> sent = new ArrayList<>();
    private final SimpleObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.of(FIRST));
    private final SimpleBooleanProperty editing = new SimpleBooleanProperty();
    private boolean hasTarget = true;
    private final ScoreViewModel score = new ScoreViewModel(
            (endpoint, settings, asked) -> {
                sent.add(asked);
                return scored();
            },
            outcome -> new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome)),
            (outcome, diagnosis) -> HopStrip.of(outcome, diagnosis, Optional.empty()),
            tasks,
            profile -> Optional.of(() -> Target.usual(MOCK)),
            reading,
            new SimpleDoubleProperty(0.5),
            call -> {});

    @Test
    void onTheButtonNothingIsSentByItself() {
        sending(Sending.ON_BUTTON);

        show(SECOND);

        assertEquals(0, timer.waiting());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEnteredAtTheStartIsNotSent(Sending mode) {
        sending(mode);

        assertEquals(0, timer.waiting());
    }

    @Test
    void onReleaseAChoiceIsSentAtOnce() {
        sending(Sending.ON_RELEASE);

        show(SECOND);

        assertEquals(Duration.ZERO, timer.pass());
        tasks.runAll();
        assertEquals(List.of(SECOND), sent);
    }

    @Test
    void onReleaseNothingIsSentInTheMiddleOfAnEdit() {
        sending(Sending.ON_RELEASE);
        editing.set(true);

        show(SECOND);
        show(THIRD);
        assertEquals(0, timer.waiting());
        editing.set(false);

        timer.pass();
        tasks.runAll();
        assertEquals(List.of(THIRD), sent);
    }

    @Test
    void anEditThatChangedNothingIsNotSentAgain() {
        sending(Sending.ON_RELEASE);
        show(SECOND);
        timer.pass();

        editing.set(true);
        editing.set(false);

        assertEquals(0, timer.waiting());
    }

    @Test
    void whoeverShowsAReadingMaySendItAndItIsNotSentTwice() {
        sending(Sending.ON_RELEASE);

        show(SECOND);
        score.score();
        timer.pass();
        tasks.runAll();

        assertEquals(List.of(SECOND), sent);
    }

    @Test
    void liveEveryPauseTheNewestIsSentAndTheLastInTheEnd() {
        sending(Sending.LIVE);
        editing.set(true);

        show(SECOND);
        show(THIRD);
        assertEquals(1, timer.waiting());
        assertEquals(Duration.ofMillis(150), timer.pass());
        show(FIRST);
        show(SECOND);
        timer.pass();
        editing.set(false);

        assertEquals(0, timer.waiting());
        tasks.runAll();
        assertEquals(List.of(THIRD, SECOND), sent);
        assertEquals(Optional.of(SECOND), score.scoredProperty().get().map(ScoreViewModel.Scored::reading));
    }

    @Test
    void theCallUnderWayIsGivenUpForTheNext() {
        sending(Sending.LIVE);
        var scores = new ArrayList<Reading>();
        score.scoredProperty()
                .addListener((observable, before, now) -> now.ifPresent(one -> scores.add(one.reading())));

        show(SECOND);
        timer.pass();
        show(THIRD);
        timer.pass();
        tasks.runAll();

        assertEquals(List.of(THIRD), scores);
    }

    @Test
    void whatIsNoReadingIsNotSent() {
        sending(Sending.LIVE);
        show(SECOND);

        reading.set(Optional.empty());
        timer.pass();
        tasks.runAll();

        assertEquals(List.of(), sent);
    }

    @Test
    void nothingIsSentWithoutAnAddress() {
        sending(Sending.LIVE);
        hasTarget = false;

        show(SECOND);

        assertEquals(0, timer.waiting());
    }

    @Test
    void aModeChosenSendsWhatWasNotSentYet() {
        var sending = sending(Sending.ON_BUTTON);
        show(SECOND);

        sending.modeProperty().set(Sending.LIVE);
        timer.pass();
        tasks.runAll();

        assertEquals(List.of(SECOND), sent);
    }

    @Test
    void nothingOnShowMovesBeforeTheAnswerIsThere() {
        sending(Sending.LIVE);
        show(SECOND);
        timer.pass();
        tasks.runAll();
        var strip = score.hopsProperty().get();

        show(THIRD);
        timer.pass();

        assertEquals(State.RUNNING, score.stateProperty().get());
        assertEquals(State.SCORED, score.shownStateProperty().get());
        assertEquals(strip, score.hopsProperty().get());
        assertFalse(score.staleBinding().get());
    }

    @Test
    void aScoreIsStaleWhereNoAnswerIsOnItsWay() {
        sending(Sending.LIVE);
        show(SECOND);
        timer.pass();
        tasks.runAll();

        reading.set(Optional.empty());

        assertTrue(score.staleBinding().get());
    }

    private SendingViewModel sending(Sending mode) {
        return new SendingViewModel(mode, reading, editing, () -> hasTarget, score, timer);
    }

    private void show(Reading next) {
        reading.set(Optional.of(next));
    }

    private static Outcome scored() {
        return new Outcome.Scored(Score.of("0.5"), Exchanges.unanswered(MOCK));
    }
}
