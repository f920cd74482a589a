package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every fact by its name. {@code docs/reference/diagnosis.md} lists them with what they mean. */
final class KnownFacts {
    /** The beginning of the names of header fields. */
    static final String HEADER = "header.";

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final Pattern HEADER_NAME = Pattern.compile("[a-z0-9-]{1,60}");
    /** Of these the value is shown as evidence; of all others only that they are there. */
    private static final Set<String> HARMLESS = Set.of(
            "allow",
            "apigw-requestid",
            "content-length",
            "content-type",
            "date",
            "retry-after",
            "server",
            "via",
            "x-amz-apigw-id",
            "x-amzn-errortype",
            "x-amzn-requestid",
            "x-nacelle-payload-format",
            "x-nacelle-sagemaker-millis",
            "x-nacelle-start",
            "x-nacelle-total-millis",
            "x-nacelle-version");

    private static final int LONGEST_BODY = 2_000;

    private static final List<Fact> ALL = list();
    private static final Map<String, Fact> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Fact::name, Function.identity()));

    private KnownFacts() {}

    /** All but the header fields, which have whatever names the other side gives them. */
    static List<Fact> all() {
        return ALL;
    }

    /** The fact of that name; nothing if there is none. */
    static Optional<Fact> named(String name) {
        return name.startsWith(HEADER)
                ? Optional.of(name.substring(HEADER.length()).toLowerCase(Locale.ROOT))
                        .filter(header -> HEADER_NAME.matcher(header).matches())
                        .map(KnownFacts::header)
                : Optional.ofNullable(BY_NAME.get(name));
    }

    /** Seconds for people, such as 3.0; two decimals below a second, three below a tenth of one, and never nothing. */
    static String seconds(String millis) {
        var seconds = BigDecimal.valueOf(Math.max(1, Long.parseLong(millis)), 3);
        var decimals = seconds.compareTo(BigDecimal.ONE) >= 0 ? 1 : seconds.compareTo(TENTH) >= 0 ? 2 : 3;
        return seconds.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<Fact> list() {
        var facts = new ArrayList<Fact>();
        facts.addAll(answer());
        facts.addAll(AddressFacts.list());
        facts.addAll(RequestFacts.list());
        facts.addAll(HistoryFacts.list());
        facts.addAll(Effort.facts());
        return List.copyOf(facts);
    }

    private static List<Fact> answer() {
        return List.of(
                Fact.text("outcome", facts -> Optional.of(OutcomeFacts.kind(facts.outcome())))
                        .shownAs(kind -> Messages.text("diagnosis.outcome." + kind)),
                Fact.text("unreachable", facts -> OutcomeFacts.cause(facts.outcome()))
                        .shownAs(cause -> Messages.text("diagnosis.unreachable." + cause)),
                Fact.text("trouble", facts -> OutcomeFacts.trouble(facts.outcome()))
                        .shownAs(trouble -> Messages.text("diagnosis.trouble." + trouble)),
                Fact.text("obstacle", facts -> OutcomeFacts.as(facts.outcome(), Outcome.NotSent.class)
                        .map(Outcome.NotSent::code)),
                Fact.text("detail", facts -> OutcomeFacts.as(facts.outcome(), Outcome.Unreachable.class)
                        .map(Outcome.Unreachable::detail)),
                Fact.number(
                        "status",
                        facts -> facts.response().map(WireResponse::status).map(Integer::longValue)),
                Fact.text("code", facts -> facts.refused().flatMap(Outcome.Refused::code)),
                Fact.text(
                        "answer-hop",
                        facts -> facts.refused().flatMap(Outcome.Refused::hop).map(Hop::wireName)),
                Fact.text("message", facts -> facts.refused().map(Outcome.Refused::message)),
                Fact.text("body", KnownFacts::body),
                Fact.text("gateway", AddressFacts::gateway),
                Fact.number(
                                "elapsed",
                                facts -> Optional.of(facts.exchange().elapsed().toMillis()))
                        .shownAs(KnownFacts::seconds),
                Fact.number("clock-skew", RequestFacts::clockSkew).shownAs(KnownFacts::skew),
                Fact.text("issuer", Facts::issuer));
    }

    private static String skew(String seconds) {
        return seconds.startsWith("-")
                ? Messages.text("diagnosis.skew.behind", seconds.substring(1))
                : Messages.text("diagnosis.skew.ahead", seconds);
    }

    private static Optional<String> body(Facts facts) {
        return facts.response()
                .map(answer -> answer.body().text().strip())
                .map(text -> text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY));
    }

    private static Fact header(String name) {
        var fact = Fact.text(HEADER + name, facts -> facts.header(name));
        return fact.toldBy(HARMLESS.contains(name) ? "header" : "header-unseen");
    }
}
