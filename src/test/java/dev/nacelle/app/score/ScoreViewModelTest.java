package dev.nacelle.app.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.hops.HopState;
import dev.nacelle.app.hops.HopStrip;
import dev.nacelle.app.hops.HopVerdict;
import dev.nacelle.app.score.ScoreViewModel.Scored;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.RandomReadings;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class ScoreViewModelTest {
    private static final Endpoint MOCK = Endpoint.mock(URI.create("http://127.0.0.1:8090/default/turbine-score"));
    private static final Target TARGET = new Target(MOCK, CallSettings.usual().withMediaType("text/plain"));
    private static final Reading FIRST = new RandomReadings(Profiles.windTurbine(), 1).next();
    private static final Reading OTHER = new RandomReadings(Profiles.windTurbine(), 2).next();

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final Queue<Outcome> answers = new ArrayDeque<>();
    private final List<Reading> sent = new ArrayList<>();
    private final List<DiagnosedCall> over = new ArrayList<>();
    private final List<Target> asked = new ArrayList<>();
    private final ScoringClient client = (endpoint, settings, reading) -> {
        asked.add(new Target(endpoint, settings));
        sent.add(reading);
        return answers.remove();
    };
    private final SimpleObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.of(FIRST));
    private final SimpleDoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final ScoreViewModel model = new ScoreViewModel(
            client,
            ScoreViewModelTest::diagnose,
            ScoreViewModelTest::trace,
            tasks,
            profile -> Optional.of(() -> TARGET),
            reading,
            threshold,
            over::add);

    @Test
    void aScoreIsKeptWithTheReadingItIsOf() {
        answers.add(scored("0.875"));

        model.score();
        assertEquals(State.RUNNING, model.stateProperty().get());
        tasks.runAll();

        assertEquals(State.SCORED, model.stateProperty().get());
        assertEquals(
                Optional.of(new Scored(FIRST, Score.of("0.875"), exchange(), List.of())),
                model.scoredProperty().get());
        assertEquals(
                Optional.of(new Verdict(true, "Maintenance required")),
                model.verdictBinding().get());
    }

    @Test
    void theCallIsMadeAsTheTargetSays() {
        answers.add(scored("0.875"));

        model.score();
        tasks.runAll();

        assertEquals(List.of(TARGET), asked);
    }

    @Test
    void aScoreInAnotherShapeThanTheContractsIsTakenAndCalledOdd() {
        var list = new WireResponse(200, Headers.none(), Body.of("[0.875]"));
        var exchange = new Exchange(MOCK, exchange().request(), Optional.of(list), Instant.EPOCH, Duration.ofMillis(3));
        answers.add(new Outcome.Scored(Score.of("0.875"), exchange));

        model.score();
        tasks.runAll();

        assertEquals(State.SCORED, model.stateProperty().get());
        assertEquals(
                List.of(Messages.text("diagnosis.odd.not-bare", "0.875")),
                model.scoredProperty().get().orElseThrow().oddities());
    }

    @Test
    void aColdStartIsRemarkedBesideItsScoreAndAWarmOneIsNot() {
        answers.add(started("cold"));
        answers.add(started("warm"));

        model.score();
        tasks.runAll();
        assertEquals(Optional.of("scored-cold"), model.remarkProperty().get().map(Diagnosis::rule));

        model.score();
        tasks.runAll();
        assertEquals(Optional.empty(), model.remarkProperty().get());
    }

    @Test
    void theHopsAreEmptyWhileACallRunsAndToldWhenItIsOver() {
        answers.add(scored("0.1"));
        answers.add(new Outcome.NotSent("credentials.none", "No credentials.", "Sign in.", exchange()));

        model.score();
        assertEquals(Optional.empty(), model.hopsProperty().get());
        tasks.runAll();
        assertEquals(Optional.empty(), model.hopsProperty().get().orElseThrow().failed());

        model.score();
        assertEquals(Optional.empty(), model.hopsProperty().get());
        tasks.runAll();
        assertEquals(
                Optional.of(Hop.CLIENT),
                model.hopsProperty().get().orElseThrow().failed());
    }

    @Test
    void theVerdictFollowsTheThresholdWithoutAnotherCall() {
        answers.add(scored("0.875"));
        model.score();
        tasks.runAll();

        threshold.set(0.9);

        assertEquals(
                Optional.of(new Verdict(false, "Healthy")),
                model.verdictBinding().get());
        assertEquals(1, sent.size());
    }

    @Test
    void aChangedReadingMakesTheScoreStaleUntilItIsTheSameAgain() {
        answers.add(scored("0.1"));
        model.score();
        tasks.runAll();
        assertEquals(false, model.staleBinding().get());

        reading.set(Optional.of(OTHER));
        assertEquals(true, model.staleBinding().get());
        reading.set(Optional.of(FIRST));
        assertEquals(false, model.staleBinding().get());
    }

    @Test
    void aFailureIsExplainedAndTheLastScoreStays() {
        answers.add(scored("0.1"));
        answers.add(new Outcome.TimedOut(Duration.ofSeconds(30), exchange()));
        model.score();
        tasks.runAll();

        model.score();
        tasks.runAll();

        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(Optional.of("timed-out"), model.failureProperty().get().map(Diagnosis::rule));
        assertEquals(Optional.of("0.1"), model.scoredProperty().get().map(last -> last.score()
                .text()));
    }

    @Test
    void aLateAnswerAfterCancelChangesNothing() {
        answers.add(scored("0.875"));

        model.score();
        model.cancel();
        tasks.runAll();

        assertEquals(State.CANCELLED, model.stateProperty().get());
        assertEquals(Optional.empty(), model.scoredProperty().get());
    }

    @Test
    void everyCallThatIsOverIsToldOnceWithItsReading() {
        var late = new Outcome.TimedOut(Duration.ofSeconds(30), exchange());
        answers.add(scored("0.1"));
        answers.add(late);
        answers.add(new Outcome.Cancelled(exchange()));
        model.score();
        tasks.runAll();
        reading.set(Optional.of(OTHER));
        model.score();
        tasks.runAll();
        model.score();
        model.cancel();
        tasks.runAll();

        assertEquals(
                List.of(FIRST, OTHER, OTHER),
                over.stream().map(DiagnosedCall::reading).toList());
        assertEquals(late, over.get(1).outcome());
        assertEquals("timed-out", over.get(1).diagnosis().rule());
    }

    @Test
    void aCallThatGaveWayWhileTheReadingWasFollowedIsNotTold() {
        answers.add(new Outcome.Cancelled(exchange()));
        answers.add(scored("0.875"));

        model.follow();
        reading.set(Optional.of(OTHER));
        model.follow();
        tasks.runAll();

        assertEquals(List.of(FIRST, OTHER), sent);
        assertEquals(List.of(OTHER), over.stream().map(DiagnosedCall::reading).toList());
    }

    @Test
    void aCallThatEndedBeforeItGaveWayIsTold() {
        answers.add(scored("0.1"));
        answers.add(scored("0.875"));

        model.follow();
        reading.set(Optional.of(OTHER));
        model.follow();
        tasks.runAll();

        assertEquals(
                List.of(FIRST, OTHER), over.stream().map(DiagnosedCall::reading).toList());
    }

    @Test
    void aCallCancelledByHandIsToldThoughAnotherFollows() {
        answers.add(new Outcome.Cancelled(exchange()));
        answers.add(scored("0.875"));

        model.follow();
        model.cancel();
        reading.set(Optional.of(OTHER));
        model.follow();
        tasks.runAll();

        assertEquals(
                List.of(FIRST, OTHER), over.stream().map(DiagnosedCall::reading).toList());
    }

    @Test
    void aCancelledCallShowsHowFarItCame() {
        answers.add(new Outcome.Cancelled(exchange()));

        model.score();
        model.cancel();
        assertEquals(Optional.empty(), model.hopsProperty().get());
        tasks.runAll();

        assertEquals(State.CANCELLED, model.stateProperty().get());
        assertEquals(
                List.of(HopVerdict.STOPPED),
                model.hopsProperty().get().orElseThrow().hops().stream()
                        .map(HopState::verdict)
                        .filter(HopVerdict.STOPPED::equals)
                        .toList());
    }

    @Test
    void whatCameInTheMomentOfTheCancelIsNotShown() {
        answers.add(scored("0.875"));

        model.score();
        model.cancel();
        tasks.runAll();

        assertEquals(Optional.empty(), model.hopsProperty().get());
        assertEquals(Optional.empty(), model.scoredProperty().get());
    }

    @Test
    void cancellingAtRestChangesNothing() {
        model.cancel();

        assertEquals(State.EMPTY, model.stateProperty().get());
    }

    @Test
    void aSecondCallTakesThePlaceOfTheFirst() {
        answers.add(scored("0.1"));
        answers.add(scored("0.9"));

        model.score();
        reading.set(Optional.of(OTHER));
        model.score();
        tasks.runAll();

        assertEquals(Optional.of(OTHER), model.scoredProperty().get().map(Scored::reading));
        assertEquals(Optional.of("0.9"), model.scoredProperty().get().map(last -> last.score()
                .text()));
    }

    @Test
    void withoutAReadingNothingIsSent() {
        reading.set(Optional.empty());

        model.score();
        tasks.runAll();

        assertEquals(State.EMPTY, model.stateProperty().get());
        assertEquals(List.of(), sent);
    }

    @Test
    void anEndpointThatCannotBeHadIsExplained() {
        var broken = new ScoreViewModel(
                client,
                ScoreViewModelTest::diagnose,
                ScoreViewModelTest::trace,
                tasks,
                profile -> Optional.of(() -> {
                    throw new IllegalStateException("no port left");
                }),
                reading,
                threshold,
                over::add);

        broken.score();
        tasks.runAll();

        assertEquals(State.FAILED, broken.stateProperty().get());
        assertTrue(broken.failureProperty().get().orElseThrow().sentence().contains("no port left"));
    }

    private static Diagnosis diagnose(Outcome outcome) {
        return new Diagnostician(RuleBook.shipped()).of(Facts.of(outcome));
    }

    private static Outcome started(String how) {
        var answer = new WireResponse(200, Headers.of("X-Nacelle-Start", how), Body.of("0.5"));
        return new Outcome.Scored(
                Score.of("0.5"),
                new Exchange(MOCK, exchange().request(), Optional.of(answer), Instant.EPOCH, Duration.ofMillis(3)));
    }

    private static HopStrip trace(Outcome outcome, Diagnosis diagnosis) {
        return HopStrip.of(outcome, diagnosis, Optional.empty());
    }

    private static Outcome scored(String score) {
        return new Outcome.Scored(Score.of(score), exchange());
    }

    private static Exchange exchange() {
        return new Exchange(
                MOCK,
                new WireRequest("POST", "/default/turbine-score", "", Headers.none(), Body.of(FIRST.toCsv())),
                Optional.empty(),
                Instant.EPOCH,
                Duration.ofMillis(3));
    }
}
