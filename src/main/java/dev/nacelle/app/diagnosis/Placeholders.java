package dev.nacelle.app.diagnosis;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.endpoint.ApiAddress;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.text.OneLine;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.HeaderNames;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values a rule's texts may ask for. What is not known is put as an empty text, or as words that say so; what comes
 * from elsewhere is put on one line and without secrets.
 */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z-]*)}");
    private static final Pattern CONTAINER =
            Pattern.compile("^Received .{1,60} with message \"(.+?)\"(?:[.\u2026]| See |$)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final Map<String, Function<Facts, String>> ALL = all();

    private Placeholders() {}

    /** Their names, in the order of the documentation. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The names a text asks for that there are not. */
    static List<String> unknownIn(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .filter(name -> !ALL.containsKey(name))
                .toList();
    }

    /** The text with the values in place. */
    static String fill(String text, Facts facts) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), facts)))
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String value(String name, Facts facts) {
        var reader = ALL.get(name);
        if (reader == null) {
            throw new IllegalStateException("A rule was read with the unknown placeholder " + name);
        }
        return OneLine.of(Secrets.masked(reader.apply(facts)));
    }

    private static Map<String, Function<Facts, String>> all() {
        var all = new LinkedHashMap<String, Function<Facts, String>>();
        all.put("address", facts -> facts.endpoint().address());
        all.put(
                "origin",
                facts -> facts.endpoint().uri().getScheme() + "://"
                        + facts.endpoint().host());
        all.put("host", facts -> facts.endpoint().uri().getHost());
        all.put(
                "region",
                facts -> facts.endpoint().api().map(ApiAddress::region).orElse(""));
        all.put("suggestion", Placeholders::suggestion);
        all.put("method", facts -> facts.exchange().request().method());
        all.put("content-type", facts -> facts.exchange()
                .request()
                .headers()
                .first(HeaderNames.CONTENT_TYPE)
                .orElse(none()));
        all.put("columns", facts -> named("columns", facts));
        all.put("status", facts -> named("status", facts));
        all.put("words", Placeholders::words);
        all.put("hint", Placeholders::hint);
        all.put("detail", facts -> named("detail", facts));
        all.put("reason", Placeholders::reason);
        all.put(
                "score",
                facts -> facts.outcome().score().map(score -> score.text()).orElse(""));
        all.put(
                "seconds",
                facts -> KnownFacts.seconds(
                        Long.toString(facts.exchange().elapsed().toMillis())));
        all.put("limit", facts -> OutcomeFacts.as(facts.outcome(), Outcome.TimedOut.class)
                .map(late -> KnownFacts.seconds(Long.toString(late.limit().toMillis())))
                .orElse(""));
        all.put("wait", Placeholders::wait);
        all.put("location", Placeholders::location);
        all.put("issuer", facts -> facts.issuer().orElse(none()));
        all.put("skew", Placeholders::skew);
        all.put("last-scored", facts -> facts.history()
                .lastScored()
                .map(when -> time(when, facts))
                .orElse(none()));
        all.put("same-since", facts -> HistoryFacts.streak(facts)
                .map(past -> time(past.since(), facts))
                .orElse(none()));
        return all;
    }

    private static String named(String fact, Facts facts) {
        return KnownFacts.named(fact).flatMap(known -> known.value(facts)).orElse("");
    }

    private static String none() {
        return Messages.text("diagnosis.value.none");
    }

    private static String words(Facts facts) {
        var said = facts.refused()
                .map(Outcome.Refused::message)
                .filter(words -> !words.isEmpty())
                .map(Placeholders::sentence);
        return said.or(() -> known(facts).map(ErrorCode::message)).orElse(Messages.text("diagnosis.value.no-words"));
    }

    /** The words as a sentence; of those that SageMaker wraps around a container's, the container's alone. */
    private static String sentence(String words) {
        var wrapped = CONTAINER.matcher(words);
        var bare = wrapped.find() ? wrapped.group(1).strip() : words;
        return bare.isEmpty() || ".!?\u2026".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
    }

    private static String hint(Facts facts) {
        var said = facts.refused().map(Outcome.Refused::hint).filter(words -> !words.isEmpty());
        return said.or(() -> known(facts).map(ErrorCode::hint))
                .or(() -> notSent(facts).map(Outcome.NotSent::nextStep))
                .orElse("");
    }

    private static String reason(Facts facts) {
        return OutcomeFacts.as(facts.outcome(), Outcome.Unreadable.class)
                .map(Outcome.Unreadable::reason)
                .or(() -> notSent(facts).map(Outcome.NotSent::sentence))
                .orElse("");
    }

    private static Optional<Outcome.NotSent> notSent(Facts facts) {
        return OutcomeFacts.as(facts.outcome(), Outcome.NotSent.class);
    }

    private static Optional<ErrorCode> known(Facts facts) {
        var code = facts.refused().flatMap(Outcome.Refused::code);
        return Arrays.stream(ErrorCode.values())
                .filter(known -> code.filter(known.name()::equals).isPresent())
                .findFirst();
    }

    private static String wait(Facts facts) {
        return facts.header(HeaderNames.RETRY_AFTER)
                .filter(wait -> wait.matches("\\d{1,5}"))
                .map(wait -> Messages.text("diagnosis.value.wait", wait))
                .orElse("");
    }

    /** The address with the path that the workshop's steps end in. */
    private static String suggestion(Facts facts) {
        var host = facts.endpoint().host();
        return Endpoint.live(URI.create("https://" + host + LiveAddress.WORKSHOP_PATH))
                .address();
    }

    private static String location(Facts facts) {
        return facts.header("Location")
                .map(to -> to.replaceFirst("[?#].*", ""))
                .filter(to -> !to.contains("@"))
                .orElse(Messages.text("diagnosis.value.nowhere"));
    }

    private static String skew(Facts facts) {
        return RequestFacts.clockSkew(facts)
                .map(seconds -> Messages.text(
                        seconds > 0 ? "diagnosis.value.fast" : "diagnosis.value.slow",
                        Math.round(Math.abs(seconds) / 60.0)))
                .orElse(none());
    }

    private static String time(Instant when, Facts facts) {
        var then = when.atZone(facts.zone());
        var today = LocalDate.ofInstant(facts.end(), facts.zone());
        return (then.toLocalDate().equals(today) ? CLOCK : DAY_AND_CLOCK).format(then);
    }
}
