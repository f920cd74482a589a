package dev.nacelle.app.hops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.Facts;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.reading.Profiles;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls through the real mock: what its journal shows of each hop. */
class MockHopsTest {
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RuleBook.shipped());
    private static final int BEFORE_IT_FAILS = 3;
    private static MockServer mock;

    private final HopStrips strips = new HopStrips();
    private final HttpScoringClient client = new HttpScoringClient(Duration.ofSeconds(5), Duration.ofSeconds(40));

    @BeforeAll
    static void startMock() {
        mock = MockServer.start(MockConfig.defaults());
    }

    @AfterAll
    static void stopMock() {
        mock.close();
    }

    @BeforeEach
    void connect() {
        mock.faults().clear();
        strips.mockIs(Optional.of(mock.journal()));
    }

    @Test
    void aScoreIsSeenOnItsWholeWayWithTheTimeOfEachHop() {
        var strip = score();

        assertEquals("+ o o + + + +", drawn(strip));
        var lambda = strip.at(Hop.LAMBDA).orElseThrow();
        assertTrue(lambda.in().contains("\"isBase64Encoded\" : false"), lambda.in());
        assertTrue(lambda.out().contains("\"statusCode\" : 200"), lambda.out());
        var sageMaker = strip.at(Hop.SAGEMAKER).orElseThrow();
        assertTrue(sageMaker.in().startsWith("POST /endpoints/"), sageMaker.in());
        assertTrue(sageMaker.time().orElseThrow().withBehind());
        var model = strip.at(Hop.MODEL).orElseThrow();
        assertEquals(Profiles.windTurbine().initialReading().toCsv(), model.in());
        assertTrue(model.out().contains("predictions"), model.out());
    }

    /** Also what API Gateway hides from the caller. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            role-lacks-invoke      ; + o o + ! + -
            endpoint-deleted       ; + o o + + ! -
            route-gone             ; + o o ! - - -
            gateway-not-allowed    ; + o o ! - - -
            function-crashes       ; + o o + ! - -
            payload-2-old-function ; + o o + ! - -
            another-edition        ; + o o + + + !
            """)
    void theFaultIsSeenWhereItLies(String scenario, String expected) {
        mock.faults().activate(scenario(scenario));
        for (int i = 0; i < BEFORE_IT_FAILS; i++) {
            score();
        }

        assertEquals(expected, drawn(score()));
    }

    @Test
    void theRetriesOfTheSdkAreSeenOneByOne() {
        mock.faults().activate(scenario("retries-hide-it"));

        var sageMaker = Stream.generate(() -> score().at(Hop.SAGEMAKER).orElseThrow())
                .limit(20)
                .filter(state -> state.evidence().contains("asked 2 times"))
                .findFirst()
                .orElseThrow();

        assertTrue(sageMaker.in().startsWith("Attempt 1, "), sageMaker.in());
        assertTrue(sageMaker.out().contains("Attempt 2, "), sageMaker.out());
    }

    @Test
    void aLiveAddressIsNotLookedUpInTheJournal() {
        var outcome = client.score(
                Endpoint.live(mock.functionUri(Profiles.windTurbine())),
                Profiles.windTurbine().initialReading());

        var lambda = strip(outcome).at(Hop.LAMBDA).orElseThrow();

        assertTrue(lambda.in().startsWith("This cannot be seen from here."), lambda.in());
    }

    private HopStrip score() {
        return strip(client.score(
                Endpoint.mock(mock.functionUri(Profiles.windTurbine())),
                Profiles.windTurbine().initialReading()));
    }

    private HopStrip strip(Outcome outcome) {
        return strips.of(outcome, DIAGNOSTICIAN.of(Facts.of(outcome)));
    }

    private static String drawn(HopStrip strip) {
        return strip.hops().stream()
                .map(state -> switch (state.verdict()) {
                    case PASSED -> "+";
                    case FAILED -> "!";
                    case STOPPED -> "x";
                    case UNKNOWN -> "?";
                    case NOT_REACHED -> "-";
                    case NOT_USED -> "o";
                })
                .collect(Collectors.joining(" "));
    }

    private static Scenario scenario(String id) {
        return Scenarios.shipped().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
