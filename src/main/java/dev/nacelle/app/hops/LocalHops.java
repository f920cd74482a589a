package dev.nacelle.app.hops;

import dev.nacelle.app.client.Connection;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.client.Timings;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** This computer, the look-up of the name and the connection: the client measures them itself. */
final class LocalHops implements HopSource {
    /** The hops of this stretch. */
    static final List<Hop> HOPS = List.of(Hop.CLIENT, Hop.DNS, Hop.TLS);

    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[.*]");

    private final Exchange exchange;
    private final Connection connection;
    private final Timings timings;
    private final Stage stage;
    private final LocalFlow flow;
    private final boolean isWithoutTunnel;

    LocalHops(Outcome outcome) {
        this.exchange = outcome.exchange();
        this.connection = exchange.connection();
        this.timings = exchange.timings();
        this.stage = stage(outcome);
        this.flow = new LocalFlow(exchange);
        this.isWithoutTunnel = exchange.isTunnelRefused()
                || (outcome instanceof Outcome.Unreachable broken && broken.trouble() == Trouble.PROXY_REFUSED);
    }

    /** How far the call came, also where the client was told no more than what broke. */
    static Stage stage(Outcome outcome) {
        var told = outcome.exchange().connection().reached();
        var implied = outcome.exchange().response().isPresent() ? Stage.BODY : implied(outcome);
        return told.compareTo(implied) > 0 ? told : implied;
    }

    /** Where the call stopped, if it stopped on this stretch. */
    Optional<HopFault> fault() {
        var hop =
                switch (stage) {
                    case PREPARE -> Optional.of(Hop.CLIENT);
                    case DNS -> Optional.of(Hop.DNS);
                    case CONNECT, TLS -> Optional.of(Hop.TLS);
                    default -> Optional.<Hop>empty();
                };
        return hop.map(at -> new HopFault(at, Certainty.SURE, Messages.text("hops.stopped-here")));
    }

    @Override
    public Finding find(Hop hop) {
        return switch (hop) {
            case CLIENT -> client();
            case DNS -> dns();
            default -> tls();
        };
    }

    @Override
    public Optional<HopTime> time(Hop hop) {
        var parts =
                switch (hop) {
                    case CLIENT -> Stream.of(timings.prepare());
                    case DNS -> Stream.of(timings.dns());
                    default -> Stream.of(timings.connect(), timings.tls());
                };
        return parts.flatMap(Optional::stream).reduce(Duration::plus).map(HopTime::own);
    }

    @Override
    public String in(Hop hop) {
        return flow.in(hop);
    }

    @Override
    public String out(Hop hop) {
        return flow.out(hop);
    }

    private Finding client() {
        return stage == Stage.PREPARE
                ? Finding.unknown(Messages.text("hops.client.stopped"))
                : Finding.sure(HopVerdict.PASSED, Messages.text("hops.client.passed"));
    }

    private Finding dns() {
        if (stage.compareTo(Stage.DNS) <= 0) {
            return notPast(Stage.DNS);
        }
        if (NUMBERS.matcher(host()).matches()) {
            return Finding.sure(HopVerdict.NOT_USED, Messages.text("hops.dns.numbers"));
        }
        if (timings.reused()) {
            return Finding.sure(HopVerdict.PASSED, Messages.text("hops.dns.kept"));
        }
        if (connection.proxy().isPresent()) {
            return Finding.sure(HopVerdict.NOT_USED, Messages.text("hops.dns.proxy"));
        }
        return Finding.sure(HopVerdict.PASSED, Messages.text("hops.dns.passed", host()));
    }

    private Finding tls() {
        if (isWithoutTunnel) {
            return Finding.sure(HopVerdict.NOT_REACHED, Messages.text("hops.tls.no-tunnel"));
        }
        if (stage.compareTo(Stage.TLS) <= 0) {
            return notPast(Stage.CONNECT);
        }
        if (!"https".equalsIgnoreCase(exchange.endpoint().uri().getScheme())) {
            return Finding.sure(
                    HopVerdict.NOT_USED,
                    Messages.text(timings.reused() ? "hops.tls.plain-kept" : "hops.tls.plain-new"));
        }
        var version = connection.tls().flatMap(facts -> facts.version()).orElse(Messages.text("hops.tls.some"));
        return Finding.sure(
                HopVerdict.PASSED,
                Messages.text(timings.reused() ? "hops.tls.passed-kept" : "hops.tls.passed-new", version));
    }

    /** Where the call did not get past a hop whose fault it is not. */
    private Finding notPast(Stage first) {
        return stage.compareTo(first) < 0
                ? Finding.sure(HopVerdict.NOT_REACHED, Messages.text("hops.not-reached"))
                : Finding.unknown(Messages.text("hops.stopped-here"));
    }

    private String host() {
        return exchange.endpoint().uri().getHost();
    }

    private static Stage implied(Outcome outcome) {
        if (!(outcome instanceof Outcome.Unreachable broken)) {
            return Stage.PREPARE;
        }
        return switch (broken.cause()) {
            case DNS -> Stage.DNS;
            case CONNECT -> Stage.CONNECT;
            case TLS -> Stage.TLS;
            case OTHER -> Stage.SEND;
        };
    }
}
