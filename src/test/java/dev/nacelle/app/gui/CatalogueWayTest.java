package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.client.Clients;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.client.OfficeProxy;
import dev.nacelle.app.client.SigningApi;
import dev.nacelle.app.environments.EditorViewModel.ProxyKind;
import dev.nacelle.app.environments.Field;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.contract.Hop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Errors of the list the rules were made from that lie on the way, or at a host of AWS's: provoked in the real window,
 * by a real proxy, a clock that is off, and a certificate of the tests' own for API Gateway's name.
 */
final class CatalogueWayTest {
    private static final String HOST = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    private static final String API = "https://" + HOST + "/default/end-to-end-ml-lambda-function";
    private static final String PLAIN = "http://api.example.com/score";
    private static final String SAGEMAKER = "runtime.sagemaker.eu-west-1.amazonaws.com";

    @TempDir
    private Path home;

    /** Names of AWS lead to the tests' own server, whose certificate the environment names: name and TLS stand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            aws-01-no-route      | 404 | {"message":"Not Found"}             | no-route           | + + + ! - - -
            aws-03-forbidden     | 403 | {"message":"Forbidden"}             | forbidden          | + + + ! - - -
            aws-06-function      | 500 | {"message":"Internal Server Error"} | function-hidden    | + + + + ? ? ?
            aws-09-endpoint      | 502 | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"SageMaker has no endpoint of that name in the function's region.","hint":"Copy the endpoint's name (not its URL) from SageMaker > Endpoints, in the same region."} | endpoint-not-found | + + + + + ! -
            aws-14-throttled     | 429 | {"message":"Too Many Requests"}     | throttled          | + + + ! - - -
            """)
    void anErrorOfApiGatewaysOwnHost(String name, int status, String body, String rule, String hops) throws Exception {
        var certificate = SelfSigned.forHost(home, HOST);
        try (var api = ScriptedApi.encrypted(certificate).on("POST", status, body);
                var window = open(Clients.endingAt(api.port()))) {
            var attendee = new Attendee(window);
            var authority = certificate.pem(home).toString();
            attendee.environment(API, editor -> editor.text(Field.CA_FILE).set(authority));

            assertEquals(State.FAILED, attendee.score());

            assertEquals(rule, attendee.failure().rule());
            assertEquals(hops, attendee.hops());
            Pictures.take(window, name);
        }
    }

    @Test
    void aScoreOfApiGatewaysOwnHostHasPassedNameAndEncryption() throws Exception {
        var certificate = SelfSigned.forHost(home, HOST);
        try (var api = ScriptedApi.encrypted(certificate).on("POST", 200, "0.25");
                var window = open(Clients.endingAt(api.port()))) {
            var attendee = new Attendee(window);
            var authority = certificate.pem(home).toString();
            attendee.environment(API, editor -> editor.text(Field.CA_FILE).set(authority));

            assertEquals(State.SCORED, attendee.score());

            assertEquals("+ + + + + + +", attendee.hops());
            Pictures.take(window, "aws-27-scored");
        }
    }

    @Test
    void aCertificateThatIsNotAmazonsIsTheNetworks() throws Exception {
        try (var api = ScriptedApi.encrypted(SelfSigned.forHost(home, HOST)).on("POST", 200, "0.25");
                var window = open(Clients.endingAt(api.port()))) {
            var attendee = new Attendee(window);
            attendee.environment(API, editor -> {});

            attendee.score();

            assertEquals("certificate-replaced", attendee.failure().rule());
            assertEquals("+ + ! - - - -", attendee.hops());
            Pictures.take(window, "aws-23-certificate-replaced");
        }
    }

    @ParameterizedTest
    @CsvSource({"http", "https"})
    void aProxyThatWantsALoginIsToldAndTakesTheEnvironments(String scheme) throws Exception {
        var certificate = SelfSigned.forHost(home, HOST);
        try (var api = (scheme.equals("https") ? ScriptedApi.encrypted(certificate) : ScriptedApi.plain())
                        .on("POST", 200, "0.25");
                var proxy = OfficeProxy.wantingLogin(api.port());
                var window = open(new HttpScoringClient())) {
            var attendee = new Attendee(window);
            var authority = certificate.pem(home).toString();
            var address = scheme.equals("https") ? API : PLAIN;
            attendee.environment(address, editor -> {
                editor.useAsGiven();
                editor.text(Field.CA_FILE).set(authority);
                editor.proxyProperty().set(ProxyKind.FIXED);
                editor.text(Field.PROXY_HOST).set("127.0.0.1");
                editor.text(Field.PROXY_PORT).set(Integer.toString(proxy.port()));
            });

            assertEquals(State.FAILED, attendee.score());
            assertEquals("proxy-login", attendee.failure().rule());
            assertEquals(scheme.equals("https") ? "! o - - - - -" : "! o o - - - -", attendee.hops());
            attendee.openDoctor();
            assertEquals("proxy-login", attendee.examine());
            Pictures.take(window, "24-proxy-login-" + scheme);

            FxHarness.doFx(() -> {
                var desk = window.context().desk();
                desk.edit(window.context().endpoint().currentProperty().get().orElseThrow());
                desk.editor().text(Field.PROXY_USER).set("ada");
                desk.editor().text(Field.PROXY_PASSWORD).set("hunter2");
                desk.save();
            });
            assertEquals(State.SCORED, attendee.score());
            assertTrue(
                    proxy.asked().get(0).startsWith(scheme.equals("https") ? "CONNECT " + HOST : "POST " + PLAIN),
                    proxy.asked().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"http, proxy-refuses", "https, proxy-tunnel"})
    void aProxyThatRefusesIsTold(String scheme, String rule) throws Exception {
        try (var proxy = OfficeProxy.refusing();
                var window = open(new HttpScoringClient())) {
            var attendee = new Attendee(window);
            attendee.environment(scheme.equals("https") ? API : PLAIN, editor -> {
                editor.useAsGiven();
                editor.proxyProperty().set(ProxyKind.FIXED);
                editor.text(Field.PROXY_HOST).set("127.0.0.1");
                editor.text(Field.PROXY_PORT).set(Integer.toString(proxy.port()));
            });

            attendee.score();

            assertEquals(rule, attendee.failure().rule());
            if (scheme.equals("https")) {
                assertEquals(Optional.empty(), attendee.time(Hop.TLS), "Nobody agreed on encryption");
            }
            Pictures.take(window, "24-proxy-refuses-" + scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({"-7, slow", "9, fast"})
    void aSignedCallOfAComputerWhoseClockIsOffIsToldSo(int minutes, String way) throws Exception {
        System.setProperty(
                "aws.sharedCredentialsFile",
                Files.writeString(
                                home.resolve("credentials"),
                                "[lab]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n")
                        .toString());
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        try (var api = new SigningApi();
                var window = open(Clients.at(clock))) {
            var attendee = new Attendee(window);
            attendee.environment(api.address(), editor -> {
                editor.authProperty().set(Auth.Kind.SIGV4);
                editor.text(Field.REGION).set("eu-west-1");
                editor.text(Field.AWS_PROFILE).set("lab");
            });

            attendee.score();

            assertEquals("clock-off", attendee.failure().rule());
            assertTrue(
                    attendee.failure().sentence().contains(Math.abs(minutes) + " min " + way),
                    attendee.failure().sentence());
            Pictures.take(window, "29-clock-" + way);
        } finally {
            System.clearProperty("aws.sharedCredentialsFile");
        }
    }

    /** The model works and the function does not reach it: only SageMaker itself can tell, asked beside the API. */
    @ParameterizedTest
    @CsvSource({"200, 0.25, direct-works", "424, model, direct-fails-too", "400, none, direct-no-endpoint"})
    void sageMakerAskedBesideTellsABrokenApiFromABrokenModel(int status, String body, String rule) throws Exception {
        System.setProperty(
                "aws.sharedCredentialsFile",
                Files.writeString(
                                home.resolve("credentials"),
                                "[default]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n")
                        .toString());
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "wJalrXUtnFEMI");
        var certificate = SelfSigned.forHosts(home, List.of(HOST, SAGEMAKER));
        var said = status == 200 ? body : "{\"Message\":\"" + body + "\"}";
        try (var api = ScriptedApi.encrypted(certificate)
                        .on("/endpoints/turbine/invocations", status, said)
                        .on("POST", 500, ScriptedApi.CRASH)
                        .on("GET", 500, ScriptedApi.CRASH)
                        .on("OPTIONS", 500, ScriptedApi.CRASH);
                var window = open(Clients.endingAt(api.port()))) {
            var attendee = new Attendee(window);
            var authority = certificate.pem(home).toString();
            attendee.environment(API, editor -> editor.text(Field.CA_FILE).set(authority));
            attendee.openDoctor();
            FxHarness.click(window.scene(), "doctor-direct-name");
            FxHarness.doFx(
                    () -> window.context().doctor().direct().nameProperty().set("turbine"));

            assertEquals(rule, attendee.examine());

            Pictures.take(window, "doctor-" + rule);
        } finally {
            List.of("aws.sharedCredentialsFile", "aws.accessKeyId", "aws.secretAccessKey")
                    .forEach(System::clearProperty);
        }
    }

    private TestWindow open(HttpScoringClient client) throws InterruptedException {
        return TestWindow.open(home, 1280, 720, client);
    }
}
