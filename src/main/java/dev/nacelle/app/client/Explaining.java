package dev.nacelle.app.client;

import static dev.nacelle.app.client.Explanation.Certainty.LIKELY;
import static dev.nacelle.app.client.Explanation.Certainty.ONE_OF;
import static dev.nacelle.app.client.Explanation.Certainty.SURE;

import dev.nacelle.app.client.Explanation.Certainty;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One explanation for each kind of outcome; refusals have rules of their own. */
final class Explaining implements Outcome.Cases<Explanation> {
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127\\..*|\\[::1]|.*\\.localhost");
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    /** Whether the same reading would get a score from the mock: live is at fault, not the reading. */
    static boolean mockWouldHelp(Outcome outcome) {
        return !outcome.exchange().endpoint().isMock() && outcome.match(new LiveAtFault());
    }

    /**
     * An explanation from the texts under that key.
     *
     * @param values what the texts may ask for
     */
    static Explanation explain(String key, Optional<Hop> hop, Certainty certainty, Object... values) {
        return new Explanation(
                Messages.text(key + ".title", values),
                Messages.text(key + ".text", values),
                hop,
                Messages.text(key + ".next", values).strip(),
                certainty);
    }

    /** Seconds for people, such as 3.0. */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public Explanation scored(Outcome.Scored outcome) {
        return explain("outcome.scored", Optional.empty(), SURE, outcome.value().text());
    }

    @Override
    public Explanation refused(Outcome.Refused outcome) {
        return RefusalRules.explain(outcome);
    }

    @Override
    public Explanation unreadable(Outcome.Unreadable outcome) {
        return explain("outcome.unreadable", Optional.empty(), SURE, address(outcome), outcome.reason());
    }

    @Override
    public Explanation timedOut(Outcome.TimedOut outcome) {
        return explain("outcome.timed-out", Optional.empty(), SURE, address(outcome), seconds(outcome.limit()));
    }

    @Override
    public Explanation unreachable(Outcome.Unreachable outcome) {
        var detail = ErrorBody.line(outcome.detail());
        return switch (outcome.cause()) {
            case DNS -> explain("outcome.dns", Optional.of(Hop.DNS), ONE_OF, host(outcome));
            case CONNECT -> connect(outcome, detail);
            case TLS -> explain(tlsKey(detail), Optional.of(Hop.TLS), LIKELY, host(outcome), detail);
            case OTHER -> explain("outcome.broken", Optional.empty(), SURE, address(outcome), detail);
        };
    }

    @Override
    public Explanation cancelled(Outcome.Cancelled outcome) {
        return explain("outcome.cancelled", Optional.empty(), SURE, address(outcome));
    }

    private static Explanation connect(Outcome.Unreachable outcome, String detail) {
        var here =
                LOOPBACK.matcher(outcome.exchange().endpoint().uri().getHost()).matches();
        return here
                ? explain("outcome.nothing-there", Optional.of(Hop.CLIENT), SURE, origin(outcome))
                : explain("outcome.no-connection", Optional.of(Hop.TLS), ONE_OF, origin(outcome), detail);
    }

    private static String tlsKey(String detail) {
        var words = detail.toLowerCase(Locale.ROOT);
        if (words.contains("unsupported or unrecognized") || words.contains("plaintext")) {
            return "outcome.tls.plain";
        }
        if (words.contains("subject alternative") || words.contains("no name matching")) {
            return "outcome.tls.name";
        }
        return words.contains("certification path") || words.contains("pkix") || words.contains("trust")
                ? "outcome.tls.certificate"
                : "outcome.tls";
    }

    static String address(Outcome outcome) {
        return outcome.exchange().endpoint().address();
    }

    private static String host(Outcome outcome) {
        return outcome.exchange().endpoint().uri().getHost();
    }

    private static String origin(Outcome outcome) {
        var endpoint = outcome.exchange().endpoint();
        return endpoint.uri().getScheme() + "://" + endpoint.host();
    }

    /** Which outcomes are no fault of the reading. */
    private static final class LiveAtFault implements Outcome.Cases<Boolean> {
        @Override
        public Boolean scored(Outcome.Scored outcome) {
            return false;
        }

        @Override
        public Boolean refused(Outcome.Refused outcome) {
            return outcome.status() >= SERVER_ERROR || outcome.status() == TOO_MANY;
        }

        @Override
        public Boolean unreadable(Outcome.Unreadable outcome) {
            return true;
        }

        @Override
        public Boolean timedOut(Outcome.TimedOut outcome) {
            return true;
        }

        @Override
        public Boolean unreachable(Outcome.Unreachable outcome) {
            return true;
        }

        @Override
        public Boolean cancelled(Outcome.Cancelled outcome) {
            return false;
        }
    }
}
