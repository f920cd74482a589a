package dev.nacelle.app.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.auth.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRoutesTest {
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                                                        https://api.test,      system.test:1
                    HTTPS_PROXY=http://p.test:3128,                            https://api.test,      p.test:3128
                    https_proxy=p.test,                                        https://api.test,      p.test:80
                    HTTPS_PROXY=http://p.test:3128,                            http://api.test,       system.test:1
                    HTTP_PROXY=http://p.test:3128/,                            http://api.test,       p.test:3128
                    ALL_PROXY=socks5://p.test,                                 https://api.test,      SOCKS p.test:1080
                    HTTPS_PROXY=p.test:8 NO_PROXY=*,                           https://api.test,      direct
                    HTTPS_PROXY=p.test:8 NO_PROXY=.test,                       https://api.test,      direct
                    HTTPS_PROXY=p.test:8 NO_PROXY=*.amazonaws.com;api.test,    https://api.test,      direct
                    HTTPS_PROXY=p.test:8 NO_PROXY=pi.test,                     https://api.test,      p.test:8
                    HTTPS_PROXY=p.test:8 no_proxy=api.test:8443,               https://api.test:8443, direct
                    HTTPS_PROXY=p.test:8 no_proxy=api.test:8443,               https://api.test,      p.test:8
                    HTTPS_PROXY=http://[broken,                                https://api.test,      system.test:1
                    """)
    void variablesComeBeforeTheSystem(String variables, URI address, String expected) {
        assertEquals(expected, text(routes(ProxySettings.usual(), variables).select(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://127.0.0.1:8080/",
                "http://127.1.2.3/",
                "https://[::1]/",
                "http://api.localhost/"
            })
    void thisComputerIsNeverAskedThroughAProxy(URI address) {
        var fixed = new ProxySettings.Fixed("p.test", 3128, Optional.empty());

        assertEquals(
                "direct",
                text(routes(ProxySettings.usual(), "HTTP_PROXY=p.test:1").select(address)));
        assertEquals("direct", text(routes(fixed, "").select(address)));
    }

    @Test
    void thePersonsChoiceComesFirst() {
        var fixed = new ProxySettings.Fixed("mine.test", 8080, Optional.empty());

        assertEquals(
                "mine.test:8080", text(routes(fixed, "HTTPS_PROXY=p.test:1").select(API)));
        assertEquals(
                "direct",
                text(routes(new ProxySettings.None(), "HTTPS_PROXY=p.test:1").select(API)));
    }

    @Test
    void aLoginInTheVariableComesBeforeTheSettings() {
        var settings = new ProxySettings.OfComputer(Optional.of(new ProxyLogin("ada", Secret.of("lovelace"))));

        assertEquals(
                Optional.of(new ProxyLogin("b\u00f6b", Secret.of("p@ss+"))),
                routes(settings, "HTTPS_PROXY=http://b%C3%B6b:p%40ss+@p.test:1").login(API));
        assertEquals(
                Optional.of(new ProxyLogin("ada", Secret.of("lovelace"))),
                routes(settings, "HTTPS_PROXY=http://p.test:1").login(API));
    }

    private static ProxyRoutes routes(ProxySettings settings, String variables) {
        var environment = Stream.of(variables.split(" "))
                .filter(variable -> !variable.isEmpty())
                .collect(Collectors.toMap(
                        variable -> variable.substring(0, variable.indexOf('=')),
                        variable ->
                                variable.substring(variable.indexOf('=') + 1).replace(';', ',')));
        return new ProxyRoutes(settings, new ProxyVariables(Map.copyOf(environment)), OfSystem::new);
    }

    private static String text(List<Proxy> proxies) {
        return proxies.stream().map(ProxyRoutesTest::text).collect(Collectors.joining(", "));
    }

    private static String text(Proxy proxy) {
        if (proxy.address() instanceof InetSocketAddress address) {
            var place = address.getHostString() + ":" + address.getPort();
            return proxy.type() == Proxy.Type.HTTP ? place : proxy.type() + " " + place;
        }
        return "direct";
    }

    private static final class OfSystem extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system.test", 1)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
