package dev.nacelle.mock.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:8090, , ",
        "127.0.0.1, localhost:8090, , ",
        "127.0.0.1, LOCALHOST, , ",
        "::1, [::1]:8090, , ",
        "0:0:0:0:0:0:0:1, [::1]:8090, , ",
        "127.0.0.1, 127.0.0.1:8090, http://127.0.0.1:8090, same-origin",
        "127.0.0.1, 127.0.0.1:8090, , none"
    })
    void programsOnThisComputerMayPass(String ip, String host, String origin, String site) {
        assertDoesNotThrow(() -> Guard.check(request(host, origin, site), ip));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.7, 127.0.0.1:8090, , ",
        "fe80::1, 127.0.0.1:8090, , ",
        "example.com, 127.0.0.1:8090, , ",
        "127.0.0.1, evil.example:8090, , ",
        "127.0.0.1, 127.0.0.1.evil.example, , ",
        "127.0.0.1, localhost.evil.example, , ",
        "127.0.0.1, '', , ",
        "127.0.0.1, 127.0.0.1:8090, http://evil.example, ",
        "127.0.0.1, 127.0.0.1:8090, http://127.0.0.1:3000, ",
        "127.0.0.1, 127.0.0.1:8090, null, ",
        "127.0.0.1, 127.0.0.1:8090, , cross-site",
        "127.0.0.1, 127.0.0.1:8090, , same-site"
    })
    void othersMayNot(String ip, String host, String origin, String site) {
        var problem = assertThrows(Problem.class, () -> Guard.check(request(host, origin, site), ip));

        assertEquals(403, problem.status());
    }

    private static WireRequest request(String host, String origin, String site) {
        var headers = Headers.of("Host", host);
        headers = origin == null ? headers : headers.with("Origin", origin);
        headers = site == null ? headers : headers.with("Sec-Fetch-Site", site);
        return new WireRequest("GET", "/__nacelle/health", "", headers, Body.empty());
    }
}
