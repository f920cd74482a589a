package dev.nacelle.app.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.ProxyLogin;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");

    @Test
    void anAddressAloneIsCalledInTheUsualWay() {
        var environment = Environment.at("Workshop", API);

        assertEquals(List.of(), environment.slots());
        assertEquals(Target.usual(Endpoint.live(API)), environment.target(SecretBox.OfOne.NONE));
    }

    @Test
    void everySecretGoesToItsPlaceAndIsMissedBeforeItIsThere() {
        var environment = full();
        var box = new SecretBox();
        assertEquals(
                List.of("query", "header:x-trace", "auth", "proxy"),
                environment.slots().stream().map(SecretSlot::id).toList());
        assertEquals(environment.slots(), box.of("Full").missing(environment.slots()));
        assertThrows(IllegalStateException.class, () -> environment.target(box.of("Full")));

        environment.slots().forEach(slot -> box.put("Full", slot, Secret.of("s-" + slot.id())));

        assertEquals(
                new Target(
                        Endpoint.live(URI.create(API + "?s-query")),
                        CallSettings.usual()
                                .withMediaType("text/plain")
                                .withHeaders(List.of(
                                        ExtraHeader.plain("x-team", "blue"),
                                        ExtraHeader.secret("x-trace", Secret.of("s-header:x-trace"))))
                                .withAuth(new Auth.Header("x-api-key", Secret.of("s-auth")))
                                .withLimits(new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(9)))
                                .withTrust(new TrustSettings(false, Optional.of(Path.of("ca.pem"))))
                                .withProxy(new ProxySettings.Fixed(
                                        "proxy.example.com",
                                        8080,
                                        Optional.of(new ProxyLogin("jo", Secret.of("s-proxy")))))),
                environment.target(box.of("Full")));
    }

    @Test
    void theRegionOfASignatureIsTheAddressesUnlessOneIsGiven() {
        var chain = new AwsSource.DefaultChain();
        var guessed = Environment.at("a", API).withAuth(new AuthPlan.SigV4(Optional.empty(), chain));
        var given = guessed.withAuth(new AuthPlan.SigV4(Optional.of("us-east-2"), chain));
        var function = Environment.at("b", URI.create("https://abc.lambda-url.eu-central-1.on.aws/"))
                .withAuth(new AuthPlan.SigV4(Optional.empty(), chain));

        assertEquals(new Auth.SigV4("execute-api", "eu-west-1", chain), auth(guessed));
        assertEquals(new Auth.SigV4("execute-api", "us-east-2", chain), auth(given));
        assertEquals(new Auth.SigV4("lambda", "eu-central-1", chain), auth(function));
        var own = Environment.at("c", URI.create("https://api.example.com/score"));
        assertThrows(IllegalArgumentException.class, () -> own.withAuth(new AuthPlan.SigV4(Optional.empty(), chain)));
    }

    @Test
    void aSageMakerEndpointIsAskedAtItsOwnAddress() {
        var plan = new AuthPlan.Direct("turbine-1", "eu-west-1", new AwsSource.Profile("lab"));

        var target = Environment.direct("Direct", plan).target(SecretBox.OfOne.NONE);

        assertEquals(
                URI.create("https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine-1/invocations"),
                target.endpoint().uri());
        assertEquals(
                new Auth.Direct("turbine-1", "eu-west-1", new AwsSource.Profile("lab")),
                target.settings().auth());
        assertThrows(
                IllegalArgumentException.class, () -> Environment.at("x", API).withAuth(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "Mock", "MOCK", "a\nb"})
    void whatCanBeNoNameIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Environment.at(name, API));
    }

    @Test
    void aFieldThatIsSecretByItsNameHasNoValueToSee() {
        assertThrows(IllegalArgumentException.class, () -> HeaderPlan.plain("X-Api-Key", "k"));
        assertThrows(IllegalArgumentException.class, () -> HeaderPlan.plain("Host", "example.com"));
    }

    @Test
    void aSecondEnvironmentOfANameGetsANumber() {
        var one = Environment.at("Lab", API);

        var third = EnvironmentNames.unique(one, List.of(one, one.withName("lab 2")));

        assertEquals("Lab 3", third.name());
    }

    static Environment full() {
        var network = new Environment.Network(
                new TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(9)),
                new TrustSettings(false, Optional.of(Path.of("ca.pem"))),
                new ProxyPlan(new ProxySettings.Fixed("proxy.example.com", 8080, Optional.empty()), Optional.of("jo")));
        return new Environment(
                "Full",
                Mark.BLUE,
                Optional.of("ai4i"),
                API,
                true,
                "text/plain",
                List.of(HeaderPlan.plain("x-team", "blue"), HeaderPlan.secret("x-trace")),
                new AuthPlan.Header("x-api-key"),
                network,
                true);
    }

    private static Auth auth(Environment environment) {
        return environment.target(SecretBox.OfOne.NONE).settings().auth();
    }
}
