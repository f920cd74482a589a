package dev.nacelle.app.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @Test
    void mockAndLiveAreTwoValuesOfOneType() {
        var uri = URI.create("http://127.0.0.1:8091/default/score");

        assertEquals(new Endpoint(Endpoint.Kind.MOCK, uri), Endpoint.mock(uri));
        assertEquals(new Endpoint(Endpoint.Kind.LIVE, uri), Endpoint.live(uri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/default/score", "ftp://example.com/", "mailto:a@b", "https://a:b@example.com/", "https:///x"})
    void anAddressNobodyCanPostToIsRefused(URI uri) {
        assertThrows(IllegalArgumentException.class, () -> Endpoint.live(uri));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://example.com/score?key=secret, example.com,    https://example.com/score, live https://example.com/score
                    http://127.0.0.1:8091/s,              127.0.0.1:8091, http://127.0.0.1:8091/s,   live http://127.0.0.1:8091/s
                    """)
    void whatIsShownLeavesTheQueryOut(URI uri, String host, String address, String text) {
        var endpoint = Endpoint.live(uri);

        assertEquals(host, endpoint.host());
        assertEquals(address, endpoint.address());
        assertEquals(text, endpoint.toString());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    /default/score, default,  /score
                    /Prod/a/b,      Prod,     /a/b
                    /score,         $default, /score
                    /default,       default,  /
                    /default/,      default,  /
                    /,              $default, /
                    '',             $default, /
                    """)
    void anApiGatewayAddressHasParts(String path, String stage, String route) {
        var endpoint = Endpoint.live(URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com" + path));

        assertEquals(Optional.of(new ApiAddress("a1b2c3d4e5", "eu-west-1", stage, route)), endpoint.api());
    }

    @Test
    void anyOtherAddressHasNoneOfThem() {
        assertEquals(
                Optional.empty(),
                Endpoint.live(URI.create("https://example.com/default/score")).api());
    }
}
