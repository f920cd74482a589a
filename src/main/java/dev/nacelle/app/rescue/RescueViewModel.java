package dev.nacelle.app.rescue;

import dev.nacelle.app.diagnosis.DiagnosedCall;
import dev.nacelle.app.diagnosis.MockHelps;
import dev.nacelle.app.endpoint.Endpoint.Kind;
import dev.nacelle.app.task.TaskRunner;
import dev.nacelle.app.task.Timer;
import dev.nacelle.app.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Offers the mock when live gives no score or is slow, and says so as long as the mock answers in live's place. It sends
 * nothing itself.
 */
public final class RescueViewModel {
    /** How long a person on a stage waits. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ObservableValue<Kind> kind;
    // Held here: what is bound listens weakly, and one nobody holds would soon be deaf.
    private final ObservableValue<Boolean> running;
    private final Timer timer;
    private final Duration patience;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sign = new ReadOnlyStringWrapper("");
    private Optional<Instant> liveFailed = Optional.empty();
    private TaskRunner.Job waiting = () -> {};

    /**
     * @param kind who is to answer
     * @param running whether a call is under way
     * @param patience after how long a live call is said not to answer
     * @param zone for times as a person reads them
     */
    public RescueViewModel(
            ObservableValue<Kind> kind,
            ObservableValue<Boolean> running,
            Timer timer,
            Duration patience,
            InstantSource clock,
            ZoneId zone) {
        this.kind = kind;
        this.running = running;
        this.timer = timer;
        this.patience = patience;
        this.clock = clock;
        this.zone = zone;
        running.addListener((observable, before, now) -> runningIs(now));
        kind.addListener((observable, before, now) -> kindIs(now));
    }

    /** What a person is offered while live does not answer; empty while there is no need. */
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** That the mock answers in place of live; empty while it does not. */
    public ReadOnlyStringProperty signProperty() {
        return sign.getReadOnlyProperty();
    }

    /** Told of every call that is over. */
    public void over(DiagnosedCall call) {
        var exchange = call.outcome().exchange();
        if (exchange.endpoint().isMock()) {
            mockAnswered(call);
        } else if (kind.getValue() == Kind.LIVE) {
            liveAnswered(call, exchange.started().plus(exchange.elapsed()));
        }
    }

    private void liveAnswered(DiagnosedCall call, Instant at) {
        boolean helps = MockHelps.with(call.outcome());
        liveFailed = helps ? Optional.of(at) : Optional.empty();
        offer.set(helps ? Messages.text("rescue.offer.failed") : "");
    }

    private void mockAnswered(DiagnosedCall call) {
        if (!sign.get().isEmpty() && call.outcome().score().isPresent()) {
            sign.set(said("rescue.answered"));
        }
    }

    private void runningIs(boolean now) {
        waiting.cancel();
        if (now && kind.getValue() == Kind.LIVE) {
            offer.set("");
            waiting = timer.after(patience, this::slow);
        }
    }

    private void slow() {
        if (running.getValue() && kind.getValue() == Kind.LIVE) {
            liveFailed = Optional.of(clock.instant());
            offer.set(Messages.text("rescue.offer.slow"));
        }
    }

    private void kindIs(Kind now) {
        waiting.cancel();
        offer.set("");
        if (now == Kind.LIVE) {
            liveFailed = Optional.empty();
            sign.set("");
        } else {
            if (running.getValue() && liveFailed.isEmpty()) {
                liveFailed = Optional.of(clock.instant());
            }
            sign.set(liveFailed.isPresent() ? said("rescue.asked") : "");
        }
    }

    private String said(String key) {
        return liveFailed
                .map(at -> Messages.text(key, CLOCK.format(at.atZone(zone))))
                .orElse("");
    }
}
