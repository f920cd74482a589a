package dev.nacelle.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @Test
    void aHeaderIsFoundInWhateverCase() {
        var headers = Headers.of("content-TYPE", "text/csv", "X-A", "1", "x-a", "2");

        assertEquals(Optional.of("text/csv"), headers.first("Content-Type"));
        assertEquals(List.of("1", "2"), headers.all("X-a"));
        assertEquals(Optional.empty(), headers.first("Accept"));
    }

    @Test
    void headersAreAddedAtTheEnd() {
        var headers = Headers.of("A", "1").with("B", "2").with(Headers.of("A", "3"));

        assertEquals(Headers.of("A", "1", "B", "2", "A", "3"), headers);
    }

    @Test
    void eachValueOfANameBecomesAFieldOfItsOwn() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("B", List.of("1", "2"));
        values.put("C", List.of());
        values.put("A", List.of("3"));

        assertEquals(Headers.of("B", "1", "B", "2", "A", "3"), Headers.of(values));
    }

    @Test
    void aHeaderWithoutAValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Headers.of("A", "1", "B"));
    }

    @Test
    void bodiesAreComparedByContent() {
        assertEquals(Body.of("é"), Body.of(new byte[] {(byte) 0xC3, (byte) 0xA9}));
        assertEquals(Body.of("é").hashCode(), Body.of("é").hashCode());
        assertNotEquals(Body.of("é"), Body.of("e"));
        assertNotEquals(Body.of("é").hashCode(), Body.of("e").hashCode());
    }

    @Test
    void aBodyIsEmptyWithoutAByte() {
        assertTrue(Body.empty().isEmpty());
        assertTrue(Body.of("").isEmpty());
        assertFalse(Body.of(" ").isEmpty());
    }

    @Test
    void aBodyTellsItsSizeAndKeepsItsContentToItself() {
        assertEquals("Body[2 bytes]", Body.of("é").toString());
    }

    @Test
    void bytesThatAreNotUtf8AreNoStrictText() {
        var latin1 = Body.of(new byte[] {(byte) 0xE9});

        assertEquals(Optional.empty(), latin1.strictText());
        assertEquals("\uFFFD", latin1.text());
        assertEquals(Optional.of("é"), Body.of("é").strictText());
        assertEquals(Optional.of("\ufffd"), Body.of("\ufffd").strictText(), "the sign itself is UTF-8");
    }

    @Test
    void aMethodIsKeptInUpperCase() {
        var request = new WireRequest("post", "/", "", Headers.none(), Body.empty());

        assertEquals("POST", request.method());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600})
    void aStatusThatHttpDoesNotKnowIsRefused(int status) {
        assertThrows(IllegalArgumentException.class, () -> new WireResponse(status, Headers.none(), Body.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 599})
    void theFirstAndTheLastStatusOfHttpAreTaken(int status) {
        assertEquals(status, new WireResponse(status, Headers.none(), Body.empty()).status());
    }

    @ParameterizedTest
    @EnumSource(Hop.class)
    void aHopIsFoundByItsWireName(Hop hop) {
        assertEquals(Optional.of(hop), Hop.named(hop.wireName()));
    }
}
