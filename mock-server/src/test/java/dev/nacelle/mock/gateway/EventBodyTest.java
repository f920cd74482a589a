package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventBodyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    text/csv                           | false
                    text/plain                         | false
                    TEXT/CSV ; charset=utf-8           | false
                    application/json                   | false
                    application/json; charset=utf-8    | false
                    application/xml                    | false
                    application/javascript             | false
                    application/vnd.api+json           | true
                    application/x-www-form-urlencoded  | true
                    application/octet-stream           | true
                    multipart/form-data; boundary=x    | true
                    none                               | true
                    """)
    void theMediaTypeDecidesWhetherABodyIsBase64(
            @org.jspecify.annotations.Nullable String contentType, boolean base64) {
        var headers = contentType == null ? Headers.none() : Headers.of("Content-Type", contentType);

        var body = EventBody.of(new WireRequest("POST", "/", "", headers, Body.of("1,2")));

        assertEquals(new EventBody(base64 ? "MSwy" : "1,2", base64), body);
    }

    @Test
    void anEmptyBodyIsNeverBase64() {
        var body = EventBody.of(new WireRequest("POST", "/", "", Headers.none(), Body.empty()));

        assertEquals(new EventBody("", false), body);
    }

    @Test
    void bytesAreEncodedAsRecorded() {
        var headers = Headers.of("Content-Type", "application/octet-stream");

        var body = EventBody.of(new WireRequest("POST", "/", "", headers, Body.of(new byte[] {1, 2, 3, 4, 5})));

        assertEquals(new EventBody("AQIDBAU=", true), body);
    }
}
