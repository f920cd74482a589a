package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.client.TlsFacts;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How each hop is: what an answer proves is good, where the diagnosis points is bad, what lies behind is not reached. */
final class HopTable {
    private static final Pattern MILLIS = Pattern.compile("\\d{1,6}");

    private final Patient patient;
    private final Examined seen;
    private final Diagnosis headline;
    private final Fingerprint fingerprint;

    HopTable(Patient patient, Examined seen, Diagnosis headline) {
        this.patient = patient;
        this.seen = seen;
        this.headline = headline;
        this.fingerprint = new Fingerprint(patient, seen);
    }

    /** A row for each hop, in the order of the way; SageMaker asked directly has no API and no function before it. */
    List<HopRow> rows() {
        return Arrays.stream(Hop.values())
                .filter(hop -> !patient.isSageMaker() || (hop != Hop.API_GATEWAY && hop != Hop.LAMBDA))
                .map(this::row)
                .toList();
    }

    private HopRow row(Hop hop) {
        var mark = mark(hop);
        var words = mark == Mark.BAD ? headline.title() : mark == Mark.GOOD ? words(hop) : "";
        var doubt = mark == Mark.BAD && headline.certainty() != Certainty.SURE
                ? Messages.text("doctor.hop.doubt", words, headline.certainty().words())
                : words;
        return new HopRow(hop, mark, doubt, time(hop).filter(some -> mark != Mark.NOT_REACHED));
    }

    private Mark mark(Hop hop) {
        if (headline.hop().filter(hop::equals).isPresent()) {
            return Mark.BAD;
        }
        if (isProved(hop)) {
            return Mark.GOOD;
        }
        return headline.hop().filter(failed -> failed.compareTo(hop) < 0).isPresent() ? Mark.NOT_REACHED : Mark.UNKNOWN;
    }

    private boolean isProved(Hop hop) {
        return switch (hop) {
            case CLIENT -> reached(Stage.DNS);
            case DNS -> reached(Stage.CONNECT);
            case TLS -> exchanges().anyMatch(exchange -> !exchange.isTunnelRefused()) && reached(Stage.SEND);
            case API_GATEWAY -> gateway().isPresent();
            case LAMBDA -> isFunctionProved();
            case SAGEMAKER -> seen.scored().isPresent() || modelSpoke();
            case MODEL -> seen.scored().isPresent();
        };
    }

    private boolean reached(Stage stage) {
        return exchanges()
                .anyMatch(exchange -> exchange.response().isPresent()
                        || exchange.connection().reached().compareTo(stage) >= 0);
    }

    private boolean isFunctionProved() {
        return switch (fingerprint.handler().value()) {
            case NACELLE, WORKSHOP_2024, WORKSHOP_CLASSIC, WORKSHOP_CLASSIC_OR_2024, WORKSHOP_EARLY -> true;
            case ALWAYS_FAILING, NONE, UNKNOWN, NOT_SEEN -> seen.scored().isPresent();
        };
    }

    private boolean modelSpoke() {
        return seen.forFunction()
                .map(Probed::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .anyMatch(refused -> ((Outcome.Refused) refused).code().isPresent()
                        && ((Outcome.Refused) refused)
                                .hop()
                                .filter(Hop.MODEL::equals)
                                .isPresent());
    }

    /** What shows that API Gateway answered. */
    private Optional<String> gateway() {
        var marked = seen.probes().stream()
                .anyMatch(probed -> Stream.of(HeaderNames.GATEWAY_REQUEST_ID, "x-amz-apigw-id")
                        .anyMatch(name -> probed.header(name).isPresent()));
        if (marked) {
            return Optional.of(Messages.text("doctor.hop.gateway.header"));
        }
        // What stands at API Gateway's address may be a proxy's page; its own words, or a function's answer, are not.
        var isApi = patient.endpoint().isMock() || patient.endpoint().api().isPresent();
        var isThrough = isFunctionProved() || seen.forFunction().anyMatch(HopTable::isCrash);
        return isApi && isThrough ? Optional.of(Messages.text("doctor.hop.gateway.address")) : Optional.empty();
    }

    private static boolean isCrash(Probed probed) {
        return probed.response().filter(Fingerprint::isCrash).isPresent();
    }

    private String words(Hop hop) {
        return switch (hop) {
            case CLIENT ->
                proxy().map(proxy -> Messages.text("doctor.hop.proxy", proxy)).orElse("");
            case DNS -> addresses();
            case TLS -> encryption();
            case API_GATEWAY -> gateway().orElse("");
            case LAMBDA ->
                fingerprint
                        .version()
                        .map(version -> Messages.text("doctor.hop.version", version))
                        .orElse("");
            case SAGEMAKER -> "";
            case MODEL ->
                seen.scored()
                        .flatMap(probed -> probed.outcome().score())
                        .map(score -> Messages.text("doctor.hop.score", score.text()))
                        .orElse("");
        };
    }

    private Optional<String> proxy() {
        return exchanges()
                .flatMap(exchange -> exchange.connection().proxy().stream())
                .findFirst();
    }

    private String addresses() {
        return exchanges()
                .map(exchange -> exchange.connection().addresses())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.size() == 1
                        ? found.get(0)
                        : Messages.text("doctor.hop.addresses", found.get(0), found.size() - 1))
                .orElse("");
    }

    private String encryption() {
        if (patient.endpoint().uri().getScheme().equalsIgnoreCase("http")) {
            return Messages.text("doctor.hop.http");
        }
        return tls().flatMap(facts -> facts.version()
                        .map(version -> Messages.text(
                                "doctor.hop.tls", version, facts.issuer().orElse("?"))))
                .orElse("");
    }

    private Optional<TlsFacts> tls() {
        return exchanges()
                .flatMap(exchange -> exchange.connection().tls().stream())
                .findFirst();
    }

    private Optional<Duration> time(Hop hop) {
        return switch (hop) {
            case DNS -> first(exchange -> exchange.timings().dns());
            case TLS ->
                first(exchange -> exchange.timings().connect())
                        .map(connect -> connect.plus(
                                first(exchange -> exchange.timings().tls()).orElse(Duration.ZERO)));
            case LAMBDA ->
                told(HeaderNames.TOTAL_MILLIS)
                        .flatMap(total -> told(HeaderNames.SAGEMAKER_MILLIS).map(total::minus))
                        .filter(time -> !time.isNegative());
            case SAGEMAKER ->
                told(HeaderNames.SAGEMAKER_MILLIS).filter(time -> seen.scored().isPresent());
            default -> Optional.empty();
        };
    }

    private Optional<Duration> first(java.util.function.Function<Exchange, Optional<Duration>> part) {
        return exchanges().flatMap(exchange -> part.apply(exchange).stream()).findFirst();
    }

    /** What the function told of the call that matters. */
    private Optional<Duration> told(String header) {
        return seen.scored()
                .or(seen::decisive)
                .flatMap(probed -> probed.header(header))
                .filter(text -> MILLIS.matcher(text).matches())
                .map(text -> Duration.ofMillis(Long.parseLong(text)));
    }

    /** Of the calls that went the whole way. */
    private Stream<Exchange> exchanges() {
        return seen.probes().stream()
                .filter(probed -> probed.kind() != ProbeKind.DIRECT)
                .map(Probed::exchange);
    }
}
