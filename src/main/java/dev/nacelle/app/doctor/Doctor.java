package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.ProbeAnswer;
import dev.nacelle.app.diagnosis.SessionHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Examines an endpoint: asks one question after the other until enough is known or the time is up, and reports.
 *
 * <p>At most {@value Examination#MOST} questions, none of them twice but the reading and GET, each only after the one before was
 * answered. What it learns is remembered for the diagnosis of later calls. Not for a window's thread; interrupting the
 * thread ends the examination at once, with a report on what was answered until then.
 */
public final class Doctor {
    /** How long an examination takes at most. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** How long one of the questions around the reading may take: what is left must do for the reading itself. */
    static final Duration LONGEST_ASIDE = Duration.ofSeconds(4);

    private final Prober prober;
    private final NameLookup names;
    private final Diagnostician diagnostician;
    private final SessionHistory history;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration longest;
    private final Duration longestAside;

    /**
     * @param history is told of every answer, and asked for what is known of the address from before
     */
    public Doctor(Prober prober, Diagnostician diagnostician, SessionHistory history) {
        this(
                prober,
                NameLookup.system(),
                diagnostician,
                history,
                Clock.systemUTC(),
                System::nanoTime,
                LONGEST,
                LONGEST_ASIDE);
    }

    /**
     * A Doctor with a time of its own.
     *
     * @param clock for the report's date
     * @param nanos for how much time has passed
     * @param longest how long an examination takes at most
     * @param longestAside how long a question takes at most that is not a reading
     */
    public Doctor(
            Prober prober,
            NameLookup names,
            Diagnostician diagnostician,
            SessionHistory history,
            Clock clock,
            LongSupplier nanos,
            Duration longest,
            Duration longestAside) {
        this.prober = prober;
        this.names = names;
        this.diagnostician = diagnostician;
        this.history = history;
        this.clock = clock;
        this.nanos = nanos;
        this.longest = longest;
        this.longestAside = longestAside;
    }

    /**
     * Examines.
     *
     * @param watcher is told before each question, on this thread
     */
    public Report examine(Patient patient, Consumer<Progress> watcher) {
        var started = clock.instant();
        var begin = nanos.getAsLong();
        var seen = Examined.nothing();
        var examination = new Examination(patient);
        while (true) {
            var left = longest.minusNanos(nanos.getAsLong() - begin);
            var step = examination.next(seen);
            var ending = ending(step, seen, left);
            if (ending.isPresent()) {
                var report = report(patient, seen, ending.get(), started, passed(begin));
                lastCall(seen).ifPresent(call -> history.remember(call.outcome()));
                return report;
            }
            watcher.accept(new Progress(step.orElseThrow(), seen, examination.planned(seen)));
            seen = ask(patient, step.orElseThrow(), seen, left);
        }
    }

    /**
     * The report on an examination that was stopped, by what was answered until then.
     *
     * @param last what was told before the question that was stopped
     */
    Report stopped(Patient patient, Progress last, Instant started) {
        return report(patient, last.seen(), Report.Ending.STOPPED, started, Duration.between(started, clock.instant()));
    }

    /** This moment, by the Doctor's clock. */
    Instant now() {
        return clock.instant();
    }

    private static Optional<Report.Ending> ending(Optional<Step> next, Examined seen, Duration left) {
        if (seen.isStopped() || Thread.currentThread().isInterrupted()) {
            return Optional.of(Report.Ending.STOPPED);
        }
        if (next.isEmpty()) {
            return Optional.of(Report.Ending.DONE);
        }
        return left.isNegative() || left.isZero() ? Optional.of(Report.Ending.OUT_OF_TIME) : Optional.empty();
    }

    private Examined ask(Patient patient, Step step, Examined seen, Duration left) {
        if (step.kind() == ProbeKind.NAMES) {
            return askNames(seen, left);
        }
        if (step.kind() == ProbeKind.AGAIN) {
            // The second call is diagnosed in the light of the first.
            lastCall(seen).ifPresent(first -> history.remember(first.outcome()));
        }
        var limit = step.kind().isReading() || left.compareTo(longestAside) < 0 ? left : longestAside;
        var call = new Asking(patient).call(step, limit);
        var outcome = prober.probe(call.endpoint(), call.settings(), call.probe());
        step.kind()
                .remembered()
                .filter(kind -> outcome.exchange().response().isPresent())
                .ifPresent(kind -> history.remember(new ProbeAnswer(kind, at(patient, outcome.exchange()))));
        return seen.and(new Probed(step, outcome));
    }

    private Examined askNames(Examined seen, Duration left) {
        var begin = nanos.getAsLong();
        try {
            var found = names.finds(NameLookup.ANOTHER_NAME, left.compareTo(longestAside) < 0 ? left : longestAside);
            history.rememberOtherNames(found);
            return seen.and(new NameCheck(NameLookup.ANOTHER_NAME, found, passed(begin)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return seen;
        }
    }

    /** Of a question to another address the same, as if it had been asked of the endpoint: it is about that. */
    private static Exchange at(Patient patient, Exchange exchange) {
        return new Exchange(
                patient.endpoint(),
                exchange.request(),
                exchange.response(),
                exchange.started(),
                exchange.elapsed(),
                exchange.timings(),
                exchange.connection(),
                exchange.auth());
    }

    private Report report(Patient patient, Examined all, Report.Ending ending, Instant started, Duration elapsed) {
        var seen = all.answered();
        var way = new WayFindings(patient, seen);
        var findings = Stream.of(way.before(), new ApiFindings(patient, seen).all(), way.after())
                .flatMap(some -> some)
                .toList();
        var odd =
                findings.stream().filter(finding -> finding.mark() == Mark.ODD).count();
        var decisive = seen.decisive().map(Probed::outcome);
        var headline = new Headline(patient, seen)
                .of(seen.decisive().map(probed -> of(patient, probed.outcome())), ending, odd);
        return new Report(
                        started,
                        elapsed,
                        ending,
                        patient.endpoint().address(),
                        patient.endpoint().isMock(),
                        patient.profile().title(),
                        headline,
                        new HopTable(patient, seen, headline).rows(),
                        ProbeRows.of(all),
                        findings,
                        decisive)
                .worded(new Redaction(patient));
    }

    /** The call for the chosen reading's score that was made last; the diagnosis of later calls counts those. */
    private static Optional<Probed> lastCall(Examined seen) {
        return seen.first(ProbeKind.AGAIN).or(() -> seen.first(ProbeKind.READING));
    }

    /** By the rules, in the light of the other answers and of what was known before. */
    private Diagnosis of(Patient patient, Outcome outcome) {
        var facts = Facts.of(outcome);
        var end = outcome.exchange().started().plus(outcome.exchange().elapsed());
        return diagnostician.of(facts.with(history.at(patient.endpoint(), end)));
    }

    private Duration passed(long begin) {
        return Duration.ofNanos(nanos.getAsLong() - begin);
    }
}
