package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallSearchTest {
    private final KeptCall mock = Calls.kept(Calls.scored(Calls.MOCK, Calls.reading(1), "0.8751", Calls.START))
            .withNote("Before the Storm");
    private final KeptCall live = Calls.kept(Calls.diagnosed(
            Calls.reading(2),
            new Outcome.Unreadable(
                    "no",
                    Calls.exchange(
                            Calls.LIVE,
                            Calls.reading(2),
                            Calls.START,
                            Headers.of("Apigw-Requestid", "JCJgriq"),
                            "ENDPOINT_NOT_FOUND"))));
    private final KeptCall stopped = Calls.kept(Calls.cancelled(Calls.LIVE, Calls.reading(3), Calls.START))
            .withPinned(true);
    private final List<KeptCall> all = List.of(mock, live, stopped);

    @ParameterizedTest
    @CsvSource(textBlock = """
            storm,                  mock
            STORM before,           mock
            storm after,
            0.8751,                 mock
            127.0.0.1,              mock
            endpoint_not,           live
            jcjgriq,                live
            a1b2c3d4e5,             live stopped
            workshop,               live stopped
            unreadable 200,         live
            wind-turbine,           mock live stopped
            '',                     mock live stopped
            """)
    void wordsAreFoundWhereverTheyStand(String words, String found) {
        assertEquals(named(found), new CallSearch(CallFilter.ALL, words).in(all));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ALL,    mock live stopped
            MOCK,   mock
            LIVE,   live stopped
            FAILED, live
            PINNED, stopped
            """)
    void aFilterTakesItsCalls(CallFilter filter, String found) {
        assertEquals(named(found), new CallSearch(filter, "").in(all));
    }

    @Test
    void aTurbineIsFoundByItsName() {
        assertEquals(
                List.of(mock), new CallSearch(CallFilter.MOCK, mock.values().get(0)).in(all));
    }

    private List<KeptCall> named(String names) {
        return all.stream()
                .filter(call -> names != null && List.of(names.split(" ")).contains(name(call)))
                .toList();
    }

    private String name(KeptCall call) {
        return call.equals(mock) ? "mock" : call.equals(live) ? "live" : "stopped";
    }
}
