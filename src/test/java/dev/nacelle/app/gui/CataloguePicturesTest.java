package dev.nacelle.app.gui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.nacelle.app.client.Clients;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.app.trust.SelfSigned;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Provokes the errors of the list the rules were made from and takes a picture of what the window says about each, on
 * the smallest screen it is made for. Runs only where {@code -Dnacelle.pictures=} says where they go; it takes minutes,
 * as some errors are waits.
 */
@EnabledIfSystemProperty(named = "nacelle.pictures", matches = ".+")
final class CataloguePicturesTest {
    private static final String OK_BODY = "0.25";

    @TempDir
    private Path home;

    /** Answers of a deployed API as they were published, recorded or specified. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            01-no-route            | 404 | http | {"message":"Not Found"}
            02-rest-no-path        | 403 | rest | {"message":"Missing Authentication Token"}
            03-forbidden           | 403 | http | {"message":"Forbidden"}
            08-role                | 500 | http | {"code":"ACCESS_DENIED","hop":"lambda","message":"The function may not call the SageMaker endpoint.","hint":"Allow sagemaker:InvokeEndpoint on that endpoint in the function's execution role."}
            09-endpoint-name       | 500 | http | {"code":"ENDPOINT_NAME_MISSING","hop":"lambda","message":"The function does not know which SageMaker endpoint to ask.","hint":"Set the function's environment variable SAGEMAKER_ENDPOINT_NAME to the endpoint's name."}
            09-endpoint-not-found  | 502 | http | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"SageMaker has no endpoint of that name in the function's region.","hint":"Copy the endpoint's name (not its URL) from SageMaker > Endpoints, in the same region."}
            13-malformed           | 502 | rest | {"message": "Internal server error"}
            14-throttled           | 429 | http | {"message":"Too Many Requests"}
            14-sagemaker-throttled | 503 | http | {"code":"THROTTLED","hop":"sagemaker","message":"SageMaker takes no more calls for the moment.","hint":"Send fewer at once; try again."}
            15-media-type          | 422 | http | {"code":"MODEL_REFUSED_READING","hop":"model","message":"The model refused the reading: Content type text/csv; charset=utf-8 is not supported by this framework.","hint":"Compare the reading with the deployed model's profile."}
            16-packed              | 400 | http | {"code":"BODY_NOT_TEXT","hop":"client","message":"The body is not UTF-8 text.","hint":"Send the reading as UTF-8 text, not compressed, with Content-Type: text/csv."}
            17-other-edition       | 422 | http | {"code":"MODEL_REFUSED_READING","hop":"model","message":"The model refused the reading: invalid fields: rpm_blade.","hint":"Compare the reading with the deployed model's profile."}
            18-text-for-number     | 422 | http | {"code":"MODEL_REFUSED_READING","hop":"model","message":"The model refused the reading: could not convert string to float: 'wind_speed'.","hint":"Compare the reading with the deployed model's profile."}
            20-several             | 400 | http | {"code":"MORE_THAN_ONE_READING","hop":"client","message":"The body holds more than one line.","hint":"Send one reading a call, without a header line: one line, one score."}
            20-several-scores      | 200 | http | 0.25,0.75
            20b-unknown-category   | 422 | http | {"code":"MODEL_REFUSED_READING","hop":"model","message":"The model refused the reading: Found unknown categories ['TID999'] in column 0 during transform.","hint":"Compare the reading with the deployed model's profile."}
            24-proxy-login         | 407 | none | Proxy Authentication Required
            25-too-large           | 413 | http | {"message":"Request Entity Too Large"}
            26-null                | 200 | http | null
            26-empty-text          | 200 | http | ""
            26-list                | 200 | http | [0.81]
            26-predictions         | 200 | http | {"predictions":[{"score":0.81,"predicted_label":1}]}
            26-decimal-comma       | 200 | http | 0,99
            26-login-page          | 200 | none | <html><title>Hotel Wi-Fi</title></html>
            29-session-expired     | 403 | http | {"message":"The security token included in the request is expired"}
            29-signature           | 403 | http | {"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}
            29-signed-only         | 403 | http | {"message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********9012:a1b2c3d4e5/default/POST/turbine-score"}
            30-console-test        | 400 | http | {"code":"EVENT_NOT_UNDERSTOOD","hop":"client","message":"The function was called with an event that is no HTTP request.","hint":"Call the function through API Gateway, or use a test event of the HTTP API kind."}
            """)
    void anAnswerOfADeployedApi(String name, int status, String kind, String body) throws Exception {
        try (var api = new Api(status, kind, body, Duration.ZERO, "")) {
            live(name, api.address, 1);
        }
    }

    /** The mock of another process' kind, called as live: what its own scenarios look like from outside. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            06-payload-2-old-function, payload-2-old-function, 1
            07-gateway-not-allowed,    gateway-not-allowed,    1
            10-endpoint-deleted,       endpoint-deleted,       4
            11-three-seconds,          three-seconds,          1
            17-another-edition,        another-edition,        1
            31-same-again,             payload-2-old-function, 3
            """)
    void aScenarioBehindALiveAddress(String name, String scenario, int calls) throws Exception {
        try (var other = MockServer.start(MockConfig.defaults())) {
            activate(other, scenario);
            live(name, other.functionUri(Profiles.windTurbine()).toString(), calls);
        }
    }

    /** The same in the window's own mock, whose inside can be seen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            06-mock-payload-2,        payload-2-old-function
            07-mock-not-allowed,      gateway-not-allowed
            08-mock-role,             role-lacks-invoke
            17-mock-another-edition,  another-edition
            """)
    void aScenarioOfTheMock(String name, String scenario) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> {
                var panel = window.context().mockPanel();
                panel.selectedProperty()
                        .set(panel.scenarios().stream()
                                .filter(known -> known.id().equals(scenario))
                                .findFirst()
                                .orElseThrow());
                panel.play();
            });
            call(window);
            take(window, name);
        }
    }

    @Test
    void aRestApiOfTheMock() throws Exception {
        try (var other = MockServer.start(MockConfig.defaults())) {
            other.use(SetUp.usual().withApi(ApiSettings.restApi()));
            live("02-rest-wrong-stage", other.uri() + "/default/turbine-score", 1);
        }
    }

    @Test
    void theModelIsSlowerThanApiGatewayWaits() throws Exception {
        try (var api = new Api(503, "http", "{\"message\":\"Service Unavailable\"}", Duration.ofMillis(29_200), "")) {
            live("12-thirty-seconds", api.address, 1, Clients.timedBy(api.nanos::get));
        }
    }

    @Test
    void nothingIsAnsweredInTime() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            live("12-no-answer", "http://127.0.0.1:" + silent.getLocalPort() + "/default/turbine-score", 1);
        }
    }

    @Test
    void whatTheNetworkDoes() throws Exception {
        live("04-no-such-host", "https://a1b2c3d4e5.execute-api.eu-west-1.nacelle.invalid/default/score", 1);
        live("04-nothing-there", "http://127.0.0.1:9/default/turbine-score", 1);
        var certificate = SelfSigned.forHost(home, "localhost");
        var tls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        tls.start();
        try {
            live("23-certificate", "https://localhost:" + tls.getAddress().getPort() + "/default/score", 1);
        } finally {
            tls.stop(0);
        }
        try (var plain = new Api(200, "http", OK_BODY, Duration.ZERO, "")) {
            live("23-no-tls", plain.address.replace("http://", "https://"), 1);
        }
        try (var moved = new Api(302, "none", "", Duration.ZERO, "https://login.example.com/")) {
            live("24-login-page", moved.address, 1);
        }
    }

    /** What is pasted into the address and never becomes a call. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            01-address-without-route | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com
            01-address-with-slash    | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/end-to-end-ml-lambda-function/
            05-function-arn          | arn:aws:lambda:eu-west-1:123456789012:function:end-to-end-ml-lambda-function
            05-endpoint-name         | end-to-end-ml-endpoint
            05-console-page          | https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/end-to-end
            05-blurred               | https://xxxxxxxxxx.execute-api.eu-west-1.amazonaws.com/default/end-to-end-ml-lambda-function
            02-sagemakers-own        | https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine/invocations
            """)
    void anAddressThatWillNotDo(String name, String address) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            address(window, address);
            take(window, name);
        }
    }

    /** What is pasted as a reading. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            17-decimal-comma   | TID008,HAWT,64,80,46,21,55,55,7,5,34,SE
            17-six-values      | L, 298.4, 308.2, 1582, 70.7, 216
            18-header          | turbine_id,turbine_type,wind_speed,rpm_blade,oil_temperature,oil_level,temperature,humidity,vibrations_frequency,pressure,wind_direction
            19-lost-point      | TID008,HAWT,64,80,46,21,55,4100,7,34,SE
            20b-unknown-id     | TID999,HAWT,64,80,46,21,55,55,7,34,SE
            28-semicolons      | "TID008"; "HAWT"; 64; 80; 46; 21,5; 55; 55; 7; 34; "SE"
            """)
    void aReadingThatWillNotDo(String name, String line) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720)) {
            FxHarness.doFx(() -> window.context().form().paste(line));
            take(window, name);
        }
    }

    /** A score by the mock is told from one by a live endpoint by word, shape and colour. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoAnswered(boolean mock) throws Exception {
        try (var other = MockServer.start(MockConfig.defaults());
                var window = TestWindow.open(home, 1280, 720)) {
            if (!mock) {
                address(window, other.functionUri(Profiles.windTurbine()).toString());
            }
            call(window);
            call(window);
            take(window, mock ? "27-mock" : "27-live");
        }
    }

    private void live(String name, String address, int calls) throws Exception {
        live(name, address, calls, new HttpScoringClient());
    }

    private void live(String name, String address, int calls, HttpScoringClient client) throws Exception {
        try (var window = TestWindow.open(home, 1280, 720, client)) {
            address(window, address);
            for (int i = 0; i < calls; i++) {
                call(window);
            }
            take(window, name);
        }
    }

    private static void address(TestWindow window, String address) {
        FxHarness.press(KeyCode.CONTROL, KeyCode.L);
        FxHarness.doFx(() -> {
            ((TextInputControl) FxHarness.lookup(window.scene(), "address")).setText(address);
            window.context().endpoint().checkAddress();
        });
    }

    private static void call(TestWindow window) {
        FxHarness.await(
                window.context().score().stateProperty(),
                state -> state == State.SCORED || state == State.FAILED,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private static void activate(MockServer mock, String scenario) {
        mock.faults()
                .activate(Scenarios.shipped().stream()
                        .filter(known -> known.id().equals(scenario))
                        .findFirst()
                        .orElseThrow());
    }

    private static void take(TestWindow window, String name) throws IOException {
        FxHarness.settle();
        var folder = Files.createDirectories(Path.of(System.getProperty("nacelle.pictures"), "catalogue"));
        var file = folder.resolve(name + ".png");
        FxHarness.picture(window.scene(), file);
        assertTrue(Files.size(file) > 10_000, name);
    }

    /** An API that answers everything alike. */
    private static final class Api implements AutoCloseable {
        private final HttpServer server;
        final AtomicLong nanos = new AtomicLong();
        final String address;

        Api(int status, String kind, String body, Duration wait, String location) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            address = "http://127.0.0.1:" + server.getAddress().getPort() + "/default/turbine-score";
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                nanos.addAndGet(wait.toNanos());
                var headers = exchange.getResponseHeaders();
                Stream.of(location).filter(to -> !to.isEmpty()).forEach(to -> headers.set("Location", to));
                switch (kind) {
                    case "http" -> headers.set("Apigw-Requestid", "JCJgriq-vHcEPMg=");
                    case "rest" -> {
                        headers.set("x-amzn-RequestId", "0f1c2d3e-1111-2222-3333-444455556666");
                        headers.set("x-amz-apigw-id", "JCJgriq-vHcEPMg=");
                    }
                    default -> headers.set("Server", "other");
                }
                headers.set("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
