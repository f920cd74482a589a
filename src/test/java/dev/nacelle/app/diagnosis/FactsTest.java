package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.reading.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {
    private static final Instant NOON = Instant.parse("2025-04-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score, api-gateway
                    https://abc.lambda-url.eu-west-1.on.aws/,                             function-url
                    https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/x/invocations, sagemaker
                    http://localhost:8091/,                                               loopback
                    http://127.0.0.1/,                                                    loopback
                    http://[::1]:8091/,                                                   loopback
                    https://LOCALHOST/,                                                   loopback
                    https://127.example.com/,                                             elsewhere
                    https://api.example.com/score,                                        elsewhere
                    """)
    void theAddressTellsWhoseItIs(String address, String kind) {
        assertEquals(Optional.of(kind), value("address", facts(address, 200, Headers.none(), Headers.none())));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    https://api.example.com/, -,               -
                    https://api.example.com/, apigw-requestid, header
                    https://api.example.com/, x-amz-apigw-id,  header
                    https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/, -, address
                    """)
    void whetherApiGatewayAnsweredIsToldByHeaderOrAddress(
            String address, @Nullable String header, @Nullable String known) {
        var headers = header == null ? Headers.none() : Headers.of(header, "x");

        assertEquals(Optional.ofNullable(known), value("gateway", facts(address, 404, Headers.none(), headers)));
    }

    @Test
    void withoutAnAnswerNobodyShowsToBeApiGateway() {
        var unanswered = new Outcome.Cancelled(Exchanges.unanswered(Exchanges.API));

        assertEquals(Optional.empty(), value("gateway", Facts.of(unanswered)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    SIGV4,  Authorization, aws
                    DIRECT, Authorization, aws
                    BEARER, Authorization, bearer
                    HEADER, authorization, other
                    HEADER, X-Api-Key,     key
                    HEADER, X-Team-Key,    other
                    NONE,   Authorization, other
                    NONE,   X-Api-Key,     key
                    NONE,   Accept,        -
                    """)
    void theKindOfAuthorizationIsKnownAndNothingMore(Auth.Kind auth, String name, @Nullable String kind) {
        var sent = facts("https://api.example.com/", 403, Headers.of(name, "(hidden)"), Headers.none());
        var facts = Facts.of(Exchanges.read(Exchanges.proving(sent.exchange(), auth)));

        assertEquals(Optional.ofNullable(kind), value("auth", facts));
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleIsToldInWords(Trouble trouble) {
        var facts = Facts.of(new Outcome.Unreachable(trouble, "", Exchanges.unanswered(Exchanges.API)));

        var told = KnownFacts.named("trouble").orElseThrow().seen(facts);

        assertEquals(
                Messages.text("diagnosis.trouble." + value("trouble", facts).orElseThrow()), told);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    'Tue, 15 Apr 2025 12:00:00 GMT', 0
                    'Tue, 15 Apr 2025 11:53:00 GMT', 420
                    'Tue, 15 Apr 2025 12:20:00 GMT', -1200
                    yesterday,                       -
                    """)
    void theClockIsHeldAgainstTheAnswersDate(String date, @Nullable String skew) {
        var facts = facts("https://api.example.com/", 403, Headers.none(), Headers.of("Date", date));

        assertEquals(Optional.ofNullable(skew), value("clock-skew", facts));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {skew}     | Tue, 15 Apr 2025 11:53:10 GMT       | 7 min fast
                    {skew}     | Tue, 15 Apr 2025 12:20:00 GMT       | 20 min slow
                    {skew}     | -                                   | not known
                    {columns}  | -                                   | 3
                    {nothing}  | -                                   | {nothing}
                    """)
    void aPlaceholderIsPutInWords(String text, String date, String words) {
        var facts = facts("https://api.example.com/", 403, Headers.none(), Headers.of("Date", date));

        assertEquals(words, Placeholders.unknownIn(text).isEmpty() ? Placeholders.fill(text, facts) : text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://example.com/login?session=hidden-word, https://example.com/login
                    https://example.com/#hidden-word,              https://example.com/
                    https://user:hidden-word@example.com/,         another address
                    'javascript:\t x',                             javascript: x
                    """)
    void aRedirectIsNamedWithoutItsSecrets(String location, String shown) {
        var facts = facts("https://api.example.com/", 302, Headers.none(), Headers.of("Location", location));

        assertEquals(shown, Placeholders.fill("{location}", facts));
    }

    @Test
    void aTimeOfAnotherDayIsToldWithItsDay() {
        var history = new SessionHistory();
        var facts = facts("https://api.example.com/", 200, Headers.none(), Headers.none());
        history.remember(new Outcome.Scored(
                Score.of("0.5"),
                Exchanges.sent(facts.exchange(), facts.exchange().request(), NOON.minus(Duration.ofHours(22)))));

        var known = facts.with(history.at(facts.endpoint(), NOON));

        assertEquals("14 Apr 14:00", Placeholders.fill("{last-scored}", known));
        assertEquals("14 Apr 23:00", Placeholders.fill("{last-scored}", known.in(ZoneOffset.ofHours(9))));
        assertEquals("01:00", Placeholders.fill("{last-scored}", known.in(ZoneOffset.ofHours(11))));
    }

    @Test
    void theQueryOfTheAddressIsNeverRepeated() {
        var secret = "https://api.example.com/score?key=hidden-word";
        var said = new StringBuilder();
        for (var status : new int[] {200, 301, 400, 401, 403, 404, 405, 407, 413, 415, 418, 429, 500, 502, 503, 504}) {
            var facts = facts(secret, status, Headers.none(), Headers.none());
            said.append(new Diagnostician(RuleBook.shipped()).of(facts));
            KnownFacts.all().forEach(fact -> said.append(fact.seen(facts)));
            Placeholders.names().forEach(name -> said.append(Placeholders.fill("{" + name + "}", facts)));
        }

        assertEquals(-1, said.indexOf("hidden-word"));
    }

    private static Optional<String> value(String fact, Facts facts) {
        return KnownFacts.named(fact).orElseThrow().value(facts);
    }

    private static Facts facts(String address, int status, Headers sent, Headers answered) {
        var request = new WireRequest("POST", "/", "", sent, Body.of("1,2,3"));
        var endpoint = Endpoint.live(URI.create(address));
        Exchange exchange = Exchanges.answered(endpoint, Duration.ofMillis(20), status, answered, "no");
        return Facts.of(Exchanges.read(Exchanges.sent(exchange, request, NOON))).in(ZoneOffset.UTC);
    }
}
