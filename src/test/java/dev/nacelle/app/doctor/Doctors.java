package dev.nacelle.app.doctor;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Prober;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.reading.Profiles;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Doctors for tests, whose time stands still unless a test moves it. */
public final class Doctors {
    private Doctors() {}

    /** A Doctor that asks there, and to whom it is always noon. */
    public static Doctor asking(Prober prober) {
        return asking(prober, new SessionHistory());
    }

    /** A Doctor that asks an endpoint in memory with Nacelle's own function. */
    public static Doctor askingOurs() {
        return asking(Scripted.ours());
    }

    static Doctor asking(Prober prober, SessionHistory history) {
        return timed(prober, history, new AtomicLong());
    }

    /** A Doctor whose clock is in the test's hands. */
    static Doctor timed(Prober prober, SessionHistory history, AtomicLong nanos) {
        return new Doctor(
                prober,
                (name, limit) -> true,
                new Diagnostician(RuleBook.shipped()),
                history,
                Clock.fixed(Scripted.NOON, ZoneOffset.UTC),
                nanos::get,
                Doctor.LONGEST,
                Doctor.LONGEST_ASIDE);
    }

    /** A real Doctor that gives up at another time. */
    static Doctor hasty(Prober prober, LongSupplier nanos, Duration longest, Duration aside) {
        return new Doctor(
                prober,
                (name, limit) -> true,
                new Diagnostician(RuleBook.shipped()),
                new SessionHistory(),
                Clock.systemUTC(),
                nanos,
                longest,
                aside);
    }

    static Patient api() {
        return at(Exchanges.API);
    }

    static Patient at(Endpoint endpoint) {
        return Patient.of(endpoint, CallSettings.usual(), Profiles.windTurbine(), Profiles.builtIn());
    }

    static Report examine(Prober prober) {
        return asking(prober).examine(api(), progress -> {});
    }
}
