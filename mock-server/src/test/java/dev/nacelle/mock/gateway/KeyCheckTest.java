package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
    @Test
    void aKnownKeyLetsInUntilItsQuotaIsUsed() {
        var doorkeeper = Doorkeeper.of(new FrontDoor.ApiKey(Set.of("one", "two"), 2));

        var outcomes = Stream.of("one", "one", "two", "one", "three", "")
                .map(key -> doorkeeper
                        .judge(arrival(key))
                        .match(
                                caller -> "200",
                                answer -> answer.status() + " " + answer.body().text()))
                .toList();

        assertEquals(
                List.of(
                        "200",
                        "200",
                        "200",
                        "429 {\"message\":\"Limit Exceeded\"}",
                        "403 {\"message\":\"Forbidden\"}",
                        "403 {\"message\":\"Forbidden\"}"),
                outcomes);
    }

    @Test
    void theFunctionIsToldTheKey() {
        var arrival = arrival("one");
        var caller = Doorkeeper.of(FrontDoor.ApiKey.of("one"))
                .judge(arrival)
                .match(known -> known, refused -> Caller.anybody());

        var identity = Json.read(EventRest.json(arrival.from(caller))).at("/requestContext/identity");

        assertEquals(
                "one key001ae66",
                identity.get("apiKey").asText() + " " + identity.get("apiKeyId").asText());
    }

    private static Arrival arrival(String key) {
        var headers = key.isEmpty() ? Headers.none() : Headers.of("X-Api-Key", key);
        return Arrivals.of(
                ApiSettings.restApi(),
                "ANY /turbine-score",
                Map.of(),
                new WireRequest("POST", "/Prod/turbine-score", "", headers, Body.empty()));
    }
}
