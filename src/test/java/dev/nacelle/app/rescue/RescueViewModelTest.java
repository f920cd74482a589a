package dev.nacelle.app.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.endpoint.Endpoint.Kind;
import dev.nacelle.app.history.Calls;
import dev.nacelle.app.task.ManualTimer;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Reading;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class RescueViewModelTest {
    private static final Reading READING = Calls.reading(1);

    private final SimpleObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.LIVE);
    private final SimpleBooleanProperty running = new SimpleBooleanProperty();
    private final ManualTimer timer = new ManualTimer();
    private final RescueViewModel model = new RescueViewModel(
            kind, running, timer, Duration.ZERO, InstantSource.fixed(Calls.START.plusSeconds(303)), ZoneOffset.UTC);

    @Test
    void aLiveCallThatTakesTooLongIsOfferedToTheMock() {
        running.set(true);
        pass();

        assertEquals(
                "Live does not answer. F9: the same reading on the mock.",
                model.offerProperty().get());
        assertEquals("", model.signProperty().get());
    }

    @Test
    void aLiveCallThatIsQuickIsNot() {
        running.set(true);
        model.over(Calls.scored(Calls.LIVE, READING, "0.5", Calls.START));
        running.set(false);
        pass();

        assertEquals("", model.offerProperty().get());
    }

    @Test
    void aCallToTheMockIsNeverOfferedToTheMock() {
        kind.set(Kind.MOCK);
        running.set(true);
        pass();
        model.over(Calls.timedOut(Calls.MOCK, READING, Calls.START));

        assertEquals("", model.offerProperty().get());
        assertEquals("", model.signProperty().get());
    }

    @Test
    void aLateAnswerTakesTheOfferBack() {
        running.set(true);
        pass();

        model.over(Calls.scored(Calls.LIVE, READING, "0.5", Calls.START));
        running.set(false);

        assertEquals("", model.offerProperty().get());
        kind.set(Kind.MOCK);
        assertEquals("", model.signProperty().get());
    }

    @Test
    void theMocksAnswerInPlaceOfLiveIsSignedUntilLiveIsChosenAgain() {
        running.set(true);
        model.over(Calls.timedOut(Calls.LIVE, READING, Calls.START.plusSeconds(243)));
        running.set(false);
        assertEquals(
                "Live gave no score. F9: the same reading on the mock.",
                model.offerProperty().get());

        kind.set(Kind.MOCK);
        assertEquals("", model.offerProperty().get());
        assertEquals(
                Messages.text("rescue.asked", "14:04:33"), model.signProperty().get());

        model.over(Calls.scored(Calls.MOCK, READING, "0.5", Calls.START));
        assertEquals(
                "MOCK answered, because live failed at 14:04:33. The score is the mock's, not your model's.",
                model.signProperty().get());

        kind.set(Kind.LIVE);
        assertEquals("", model.signProperty().get());
    }

    @Test
    void leavingALiveCallThatStillRunsIsSignedToo() {
        running.set(true);

        kind.set(Kind.MOCK);

        assertEquals(
                Messages.text("rescue.asked", "14:05:03"), model.signProperty().get());
        pass();
        assertEquals("", model.offerProperty().get());
    }

    @Test
    void changingToTheMockAtRestNeedsNoSign() {
        kind.set(Kind.MOCK);
        model.over(Calls.scored(Calls.MOCK, READING, "0.5", Calls.START));

        assertEquals("", model.signProperty().get());
    }

    @Test
    void aReadingTheApiRefusesIsNoCaseForTheMock() {
        var exchange =
                Calls.timedOut(Calls.LIVE, READING, Calls.START).outcome().exchange();

        model.over(new DiagnosedCall(
                READING,
                new Outcome.Refused(400, Optional.empty(), Optional.empty(), "no", "", exchange),
                Calls.timedOut(Calls.LIVE, READING, Calls.START).diagnosis()));

        assertEquals("", model.offerProperty().get());
    }

    private void pass() {
        while (timer.waiting() > 0) {
            timer.pass();
        }
    }
}
