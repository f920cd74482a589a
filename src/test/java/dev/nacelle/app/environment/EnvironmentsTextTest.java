package dev.nacelle.app.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTextTest {
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");
    private static final AwsSource CHAIN = new AwsSource.DefaultChain();
    private static final List<Environment> ALL = List.of(
            Environment.at("Workshop", API),
            EnvironmentTest.full(),
            Environment.at("Token", API).withAuth(new AuthPlan.Bearer()),
            Environment.at("Signed", API).withAuth(new AuthPlan.SigV4(Optional.empty(), CHAIN)),
            Environment.at("Signed too", API)
                    .withAuth(new AuthPlan.SigV4(Optional.of("eu-west-3"), new AwsSource.Profile("lab"))),
            Environment.direct("Direct", new AuthPlan.Direct("turbine-1", "eu-west-1", CHAIN)),
            Environment.at("Without proxy", API)
                    .withNetwork(network(new ProxyPlan(new ProxySettings.None(), Optional.empty()))),
            Environment.at("Login", API).withNetwork(network(new ProxyPlan(ProxySettings.usual(), Optional.of("jo")))));

    @Test
    void environmentsComeBackAsTheyWereKept() {
        assertEquals(
                Optional.of(new EnvironmentsText.Read(ALL, List.of())),
                EnvironmentsText.read(EnvironmentsText.keep(ALL)));
    }

    @Test
    void whatIsHandedOnSaysWhatItNeedsAndNotWhereItIsKept() {
        var handedOn = EnvironmentsText.export(List.of(EnvironmentTest.full()));

        assertEquals(
                Optional.of(
                        new EnvironmentsText.Read(List.of(EnvironmentTest.full().withKeyStore(false)), List.of())),
                EnvironmentsText.read(handedOn));
        var needs = "\"needs\" : [ \"what follows the ? of the address\", \"x-trace\", \"x-api-key\","
                + " \"password for the proxy\" ]";
        assertTrue(handedOn.replaceAll("\\s+", " ").contains(needs), handedOn);
    }

    @Test
    void theReferenceShowsTheForm() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/environments.md"), StandardCharsets.UTF_8);

        assertTrue(
                page.replace("\r\n", "\n").contains("```json\n" + EnvironmentsText.export(ALL.subList(0, 2)) + "```"),
                () -> "docs/reference/environments.md lacks\n" + EnvironmentsText.export(ALL.subList(0, 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a"}                                                                     | a     | address
            {"address":"https://h/x"}                                                        | no. 2 | name
            {"name":"Mock","address":"https://h/x"}                                          | Mock  | name
            {"name":"a","address":"https://h/x?key=s"}                                       | a     | address
            {"name":"a","address":"ftp://h/x"}                                               | a     | address
            {"name":"a","address":"https://h/x","mediaType":"csv"}                           | a     | mediaType
            {"name":"a","address":"https://h/x","auth":{"kind":"basic"}}                     | a     | auth
            {"name":"a","address":"https://h/x","auth":{"kind":"sigv4"}}                     | a     | auth
            {"name":"a","auth":{"kind":"direct","endpoint":"-","region":"eu-west-1"}}        | a     | auth
            {"name":"a","address":"https://h/x","headers":[{"name":"x-api-key","value":"v"}]}| a     | headers
            {"name":"a","address":"https://h/x","seconds":{"connect":-1}}                    | a     | network
            {"name":"a","address":"https://h/x","proxy":{"kind":"fixed","host":"p"}}         | a     | network
            """)
    void oneThatIsWrongIsNamedAndTheOthersStay(String wrong, String which, String part) {
        var text = "{\"nacelle-environments\":1,\"environments\":[{\"name\":\"b\",\"address\":\"https://h/x\"}," + wrong
                + "]}";

        assertEquals(
                Optional.of(new EnvironmentsText.Read(
                        List.of(Environment.at("b", URI.create("https://h/x"))),
                        List.of(Messages.text("environment.file.wrong", which, part)))),
                EnvironmentsText.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"environments\":[]}", "{\"nacelle-environments\":1}", "curl https://h"})
    void whatIsNoTextOfEnvironmentsIsNone(String text) {
        assertEquals(Optional.empty(), EnvironmentsText.read(text));
    }

    private static Environment.Network network(ProxyPlan proxy) {
        var usual = Environment.Network.usual();
        return new Environment.Network(usual.limits(), usual.trust(), proxy);
    }
}
