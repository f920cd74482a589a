package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import java.util.Locale;

/** An answer in a few words. */
final class Seen implements Outcome.Cases<String> {
    private static final int LONGEST = 140;

    private final ProbeKind kind;

    private Seen(ProbeKind kind) {
        this.kind = kind;
    }

    /** What was seen of that question. */
    static String of(Probed probed) {
        return probed.outcome().match(new Seen(probed.kind()));
    }

    /** The body's first words on one line; empty where it has none. */
    static String body(Outcome outcome) {
        return outcome.exchange()
                .response()
                .map(answer -> OneLine.of(answer.body().text(), LONGEST))
                .orElse("");
    }

    /** Seconds or milliseconds, as people read them. */
    static String time(java.time.Duration time) {
        return time.toMillis() < 1_000
                ? Messages.text("doctor.millis", time.toMillis())
                : Messages.text("doctor.seconds", String.format(Locale.ROOT, "%.1f", time.toMillis() / 1_000.0));
    }

    @Override
    public String scored(Outcome.Scored outcome) {
        return Messages.text(
                "doctor.seen.scored", status(outcome), outcome.value().text());
    }

    @Override
    public String refused(Outcome.Refused outcome) {
        return outcome.message().isEmpty()
                ? bare(outcome)
                : Messages.text("doctor.seen.words", outcome.status(), OneLine.of(outcome.message(), LONGEST));
    }

    @Override
    public String unreadable(Outcome.Unreadable outcome) {
        return kind.isReading() || kind == ProbeKind.DIRECT
                ? Messages.text("doctor.seen.words", status(outcome), outcome.reason())
                : bare(outcome);
    }

    @Override
    public String timedOut(Outcome.TimedOut outcome) {
        return Messages.text("doctor.seen.timed-out", time(outcome.limit()));
    }

    @Override
    public String unreachable(Outcome.Unreachable outcome) {
        var trouble = outcome.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Messages.text("diagnosis.trouble." + trouble);
    }

    @Override
    public String notSent(Outcome.NotSent outcome) {
        return outcome.sentence();
    }

    @Override
    public String cancelled(Outcome.Cancelled outcome) {
        return Messages.text("doctor.seen.stopped");
    }

    private static String bare(Outcome outcome) {
        var body = body(outcome);
        return body.isEmpty()
                ? Messages.text("doctor.seen.empty", status(outcome))
                : Messages.text("doctor.seen.words", status(outcome), body);
    }

    private static int status(Outcome outcome) {
        return outcome.exchange().response().orElseThrow().status();
    }
}
