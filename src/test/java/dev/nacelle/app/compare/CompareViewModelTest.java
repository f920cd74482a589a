package dev.nacelle.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.compare.CompareSide.State;
import dev.nacelle.app.compare.CompareViewModel.Mode;
import dev.nacelle.app.compare.CompareViewModel.Places;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.history.Baseline;
import dev.nacelle.app.history.Calls;
import dev.nacelle.app.history.KeptCall;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class CompareViewModelTest {
    private static final Reading READING = Calls.reading(1);

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final Map<Endpoint, DiagnosedCall> answers = new HashMap<>();
    private final List<KeptCall> kept = new ArrayList<>();
    private final SimpleObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.of(READING));
    private final SimpleObjectProperty<Optional<Baseline>> pinned = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<Optional<Endpoint>> live = new SimpleObjectProperty<>(Optional.of(Calls.LIVE));
    private final ScoringClient client =
            (endpoint, settings, sent) -> answer(endpoint).outcome();
    private final CompareViewModel model = new CompareViewModel(
            client,
            this::diagnosis,
            call -> {
                kept.add(Calls.kept(call));
                return kept.get(kept.size() - 1);
            },
            tasks,
            new Places(
                    profile -> Optional.of(() -> Target.usual(Calls.MOCK)),
                    profile -> live.get().map(endpoint -> () -> Target.usual(endpoint)),
                    profile -> Optional.of(() -> Target.usual(Calls.MOCK))),
            reading,
            pinned,
            new SimpleDoubleProperty(0.5));

    @Test
    void bothScoresStandSideBySideWithTheirDifference() {
        answers.put(Calls.MOCK, Calls.scored(Calls.MOCK, READING, "0.2", Calls.START));
        answers.put(Calls.LIVE, Calls.scored(Calls.LIVE, READING, "0.9", Calls.START));

        model.compare();
        assertTrue(model.runningBinding().get());
        tasks.runAll();

        assertFalse(model.runningBinding().get());
        assertEquals(
                kept,
                List.of(
                        model.first().there().orElseThrow(),
                        model.second().there().orElseThrow()));
        var difference = model.differenceProperty().get().orElseThrow();
        assertEquals(0.7, difference.score().orElseThrow(), 1e-9);
        assertEquals(2, difference.body().size());
        assertEquals(Messages.text("compare.expected"), model.remarkProperty().get());
    }

    @Test
    void theSameScoreIsSaidToBeTheSame() {
        answers.put(Calls.MOCK, Calls.scored(Calls.MOCK, READING, "0.2", Calls.START));
        answers.put(Calls.LIVE, Calls.scored(Calls.LIVE, READING, "0.2", Calls.START));

        model.compare();
        tasks.runAll();

        assertEquals(Messages.text("compare.same-score"), model.remarkProperty().get());
        assertEquals(List.of(), model.differenceProperty().get().orElseThrow().body());
    }

    @Test
    void aSideThatFailsDoesNotCostTheOther() {
        answers.put(Calls.MOCK, Calls.scored(Calls.MOCK, READING, "0.2", Calls.START));
        answers.put(Calls.LIVE, Calls.timedOut(Calls.LIVE, READING, Calls.START));

        model.compare();
        tasks.runAll();

        assertTrue(model.first().there().orElseThrow().score().isPresent());
        assertTrue(model.second().there().orElseThrow().failed());
        assertEquals(
                Optional.empty(), model.differenceProperty().get().orElseThrow().score());
        assertEquals("", model.remarkProperty().get());
        assertEquals(2, kept.size());
    }

    @Test
    void cancellingStopsBoth() {
        answers.put(Calls.MOCK, Calls.cancelled(Calls.MOCK, READING, Calls.START));
        answers.put(Calls.LIVE, Calls.cancelled(Calls.LIVE, READING, Calls.START));

        model.compare();
        model.cancel();
        tasks.runAll();

        assertEquals(State.CANCELLED, model.first().stateProperty().get());
        assertEquals(State.CANCELLED, model.second().stateProperty().get());
        assertEquals(Optional.empty(), model.differenceProperty().get());
        assertEquals(2, kept.size(), "a stopped call is kept too");
    }

    @Test
    void withoutALiveAddressTheMockAnswersAlone() {
        live.set(Optional.empty());
        answers.put(Calls.MOCK, Calls.scored(Calls.MOCK, READING, "0.2", Calls.START));

        model.compare();
        tasks.runAll();

        assertEquals(State.THERE, model.first().stateProperty().get());
        assertEquals(State.NOWHERE, model.second().stateProperty().get());
    }

    @Test
    void withoutAReadingNothingIsSent() {
        reading.set(Optional.empty());

        model.compare();
        tasks.runAll();

        assertEquals(List.of(), kept);
        assertEquals(Messages.text("compare.no-reading"), model.remarkProperty().get());
    }

    @Test
    void thePinnedCallStandsBesideTheReadingAsItIsNow() {
        var before = Calls.kept(Calls.scored(Calls.LIVE, READING, "0.4", Calls.START));
        pinned.set(Optional.of(new Baseline(before, READING, Score.of("0.4"))));
        model.modeProperty().set(Mode.PINNED_AND_NOW);
        answers.put(Calls.MOCK, Calls.scored(Calls.MOCK, READING, "0.5", Calls.START));

        model.compare();
        tasks.runAll();

        assertEquals(Optional.of(before), model.first().there());
        assertEquals(
                "+0.100 against the pinned 0.400: the same reading",
                model.remarkProperty().get());
        assertEquals(1, kept.size());
    }

    @Test
    void withoutAPinAPersonIsToldHowToMakeOne() {
        model.modeProperty().set(Mode.PINNED_AND_NOW);

        model.compare();
        tasks.runAll();

        assertEquals(Messages.text("compare.no-pin"), model.remarkProperty().get());
        assertEquals(List.of(), kept);
    }

    @Test
    void aCallThatCannotBeBegunIsExplained() {
        var stuck = new CompareViewModel(
                client,
                this::diagnosis,
                Calls::kept,
                tasks,
                new Places(
                        profile -> Optional.of(() -> {
                            throw new IllegalStateException("no port left");
                        }),
                        profile -> Optional.empty(),
                        profile -> Optional.empty()),
                reading,
                pinned,
                new SimpleDoubleProperty(0.5));

        stuck.compare();
        tasks.runAll();

        assertEquals(State.BROKEN, stuck.first().stateProperty().get());
        assertTrue(stuck.remarkProperty().get().contains("no port left"));
    }

    @Test
    void whatTheTimesDifferByIsTheSecondsLessTheFirsts() {
        var first = Calls.kept(Calls.timedOut(Calls.LIVE, READING, Calls.START));
        var second = Calls.kept(Calls.scored(Calls.MOCK, READING, "0.5", Calls.START));

        assertEquals(
                Duration.ofMillis(12 - 30_000),
                Difference.between(first, second).elapsed());
    }

    private DiagnosedCall answer(Endpoint endpoint) {
        return Optional.ofNullable(answers.get(endpoint)).orElseThrow();
    }

    private Diagnosis diagnosis(Outcome outcome) {
        return Calls.diagnosed(READING, outcome).diagnosis();
    }
}
