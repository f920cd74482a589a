package dev.nacelle.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTokenTest {
    private static final RoomToken TOKEN = new RoomToken("abcd-efgh-jkmn");

    @ParameterizedTest
    @CsvSource({
        "X-Nacelle-Token, abcd-efgh-jkmn",
        "x-nacelle-token, abcd-efgh-jkmn",
        "Authorization, Bearer abcd-efgh-jkmn",
        "authorization, bearer abcd-efgh-jkmn"
    })
    void theTokenIsTakenOutOfTheRequest(String name, String value) {
        assertEquals(
                Optional.of(request(Headers.of("Accept", "*/*"))),
                TOKEN.takenFrom(request(Headers.of("Accept", "*/*", name, value))));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Nacelle-Token, abcd-efgh-jkm",
        "X-Nacelle-Token, ''",
        "X-Nacelle-Token, ABCD-EFGH-JKMN",
        "Authorization, abcd-efgh-jkmn",
        "Authorization, Basic abcd-efgh-jkmn",
        "Accept, abcd-efgh-jkmn"
    })
    void anythingElseIsNoToken(String name, String value) {
        assertEquals(Optional.empty(), TOKEN.takenFrom(request(Headers.of(name, value))));
    }

    @Test
    void anotherAuthorizationIsLeftForTheApi() {
        assertEquals(
                Optional.of(request(Headers.of("Authorization", "Bearer a.b.c"))),
                TOKEN.takenFrom(
                        request(Headers.of("Authorization", "Bearer a.b.c", "X-Nacelle-Token", "abcd-efgh-jkmn"))));
    }

    @Test
    void eachIsAnotherAndCanBeReadOut() {
        var one = RoomToken.random().text();

        assertTrue(one.matches("[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}"), one);
        assertNotEquals(one, RoomToken.random().text());
    }

    private static WireRequest request(Headers headers) {
        return new WireRequest("POST", "/default/turbine-score", "", headers, Body.empty());
    }
}
