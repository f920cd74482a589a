package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.environment.HeaderPlan;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxyLogin;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.app.trust.TrustSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a command calls and how, told by its options. */
class CallOptionsTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final URI API = URI.create("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score");
    private static final String SEE_HELP = "\"nacelle score --help\" tells more.\n";

    @TempDir
    private Path home;

    @Test
    void everyOptionEndsInTheCall() {
        var console = Console.scoring("0.25").with("KEY", "k-1").with("LOGIN", "jo:p:w");

        var exit = console.run(
                "score",
                "--url",
                API.toString(),
                "--header",
                "x-team: blue",
                "--header-env",
                "x-api-key=KEY",
                "--media-type",
                "text/plain",
                "--ca",
                "ca.pem",
                "--proxy",
                "proxy.example.com:8080",
                "--proxy-login-env",
                "LOGIN",
                "--connect-timeout",
                "1.5",
                "--timeout",
                "9",
                READING);

        assertEquals(0, exit, console.err());
        var settings = CallSettings.usual()
                .withMediaType("text/plain")
                .withHeaders(
                        List.of(ExtraHeader.secret("x-api-key", Secret.of("k-1")), ExtraHeader.plain("x-team", "blue")))
                .withLimits(new TimeLimits(Duration.ofMillis(1500), Duration.ofSeconds(9)))
                .withTrust(TrustSettings.usual().withExtraFile(Path.of("ca.pem")))
                .withProxy(new ProxySettings.Fixed(
                        "proxy.example.com", 8080, Optional.of(new ProxyLogin("jo", Secret.of("p:w")))));
        assertEquals(List.of(new Target(Endpoint.live(API), settings)), console.calls);
    }

    @Test
    void aCallIsSignedForTheAddressesRegionOrTheOneGiven() {
        var console = Console.scoring("0.25");

        console.run("score", "--url", API.toString(), "--sigv4", READING);
        console.run(
                "score", "--url", API.toString(), "--sigv4", "--region", "us-east-2", "--aws-profile", "lab", READING);

        assertEquals(
                List.of(
                        Auth.SigV4.forApi("eu-west-1", new AwsSource.DefaultChain()),
                        Auth.SigV4.forApi("us-east-2", new AwsSource.Profile("lab"))),
                auths(console));
    }

    @Test
    void aBearerTokenComesFromAVariable() {
        var console = Console.scoring("0.25").with("TOKEN", "Bearer t-1\n");

        console.run("score", "--url", API.toString(), "--bearer-env", "TOKEN", READING);

        assertEquals(List.of(new Auth.Bearer(Secret.of("t-1"))), auths(console));
    }

    @Test
    void aSageMakerEndpointIsAskedDirectly() {
        var console = Console.scoring("0.25");

        console.run("score", "--direct", "turbine-1", "--region", "eu-west-1", READING);

        assertEquals(List.of(new Auth.Direct("turbine-1", "eu-west-1", new AwsSource.DefaultChain())), auths(console));
    }

    @Test
    void theMockTakesTheOptionsToo() {
        var console = Console.scoring("0.25").with("KEY", "k-1");

        console.run("score", "--header-env", "x-api-key=KEY", READING);

        var settings = CallSettings.usual().withHeaders(List.of(ExtraHeader.secret("x-api-key", Secret.of("k-1"))));
        assertEquals(List.of(new Target(Endpoint.mock(Console.MOCK), settings)), console.calls);
    }

    @Test
    void anEnvironmentOfTheWindowIsCalledByItsNameAndOptionsChangeIt() {
        keep(Environment.at("Workshop", API)
                .withAuth(new AuthPlan.Header("x-api-key"))
                .withHeaders(List.of(HeaderPlan.secret("x-trace"))));
        var console = Console.scoring("0.25").in(home).with("KEY", "k-1").with("TRACE", "t-1");

        var exit = console.run(
                "score",
                "--env",
                "workshop",
                "--header-env",
                "X-API-KEY=KEY",
                "--header-env",
                "x-trace=TRACE",
                "--timeout",
                "9",
                READING);

        assertEquals(0, exit, console.err());
        var settings = CallSettings.usual()
                .withAuth(new Auth.Header("x-api-key", Secret.of("k-1")))
                .withHeaders(List.of(ExtraHeader.secret("x-trace", Secret.of("t-1"))))
                .withLimits(new TimeLimits(Duration.ofMillis(2500), Duration.ofSeconds(9)));
        assertEquals(List.of(new Target(Endpoint.live(API), settings)), console.calls);
    }

    @Test
    void anEnvironmentsProfileIsTheOneOfTheReading() {
        var whole = Environment.at("Mill", API);
        keep(new Environment(
                "Mill",
                whole.mark(),
                Optional.of("ai4i"),
                API,
                false,
                whole.mediaType(),
                List.of(),
                whole.auth(),
                whole.network(),
                false));
        var console = Console.scoring("0.25").in(home);

        assertEquals(0, console.run("score", "--env", "Mill", "L,298.4,308.2,1582,70.7,216"), console.err());

        assertEquals(List.of("live " + API + " L,298.4,308.2,1582,70.7,216"), console.sent);
    }

    @Test
    void aMissingSecretIsToldWithTheWayToGiveIt() {
        keep(Environment.at("Workshop", API).withAuth(new AuthPlan.Header("x-api-key")));
        var console = Console.scoring("0.25").in(home);

        assertEquals(2, console.run("score", "--env", "Workshop", READING));

        assertEquals(
                Messages.text("cli.call.missing.header", "Workshop", "x-api-key")
                                .replaceAll("[“”]", "\"") + "\n" + SEE_HELP,
                console.err());
        assertEquals(List.of(), console.calls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --env Nowhere                                   | There is no environment "Nowhere". There are: none
            --url https://h.example.com/x --direct a-b      | Give one of --env, --url and --direct.
            --url https://h.example.com/x --bearer-env NONE | The environment variable NONE is not set or empty.
            --url https://h.example.com/x --header x-api-key:k | The value of x-api-key is a secret, and others can list command lines. Put it in a variable: --header-env x-api-key=VARIABLE
            --url https://h.example.com/x --header team     | "team" is no header field. Write it as name:value, such as --header "x-team: blue".
            --url https://h.example.com/x --header-env key  | "key" is not of the form NAME=VARIABLE, such as --header-env x-api-key=MY_KEY.
            --url https://h.example.com/x --proxy h         | "h" is no proxy. Write it as HOST:PORT, or none, or system.
            --url https://h.example.com/x --sigv4           | Which region? Give it with --region, such as --region eu-west-1, or in the variable AWS_REGION.
            --url https://h.example.com/x --media-type csv  | No media type: csv
            """)
    void whatIsWrongIsRefusedBeforeAnythingIsSent(String options, String sentence) {
        var console = Console.scoring("0.25").in(home);

        assertEquals(2, console.run(("score " + options + " " + READING).split(" +", -1)));

        assertEquals(sentence + "\n" + SEE_HELP, console.err());
        assertEquals(List.of(), console.calls);
    }

    private void keep(Environment environment) {
        assertEquals(Optional.empty(), new EnvironmentStore(home, Clock.systemUTC()).save(List.of(environment)));
    }

    private static List<Auth> auths(Console console) {
        return console.calls.stream().map(call -> call.settings().auth()).toList();
    }
}
