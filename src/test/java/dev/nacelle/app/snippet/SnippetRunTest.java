package dev.nacelle.app.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.lambda.TurbineScoreHandler;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.FrontDoor;
import dev.nacelle.mock.sagemaker.ModelContainer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** Each snippet is run by its own tool, and the mock answers it what it answers the application. */
final class SnippetRunTest {
    private static final Reading READING = Profiles.windTurbine().initialReading();
    private static final String REGION = Api.example().account().region();
    private static final String KEY = "key-5c1e";

    private static MockServer mock;
    private static String score;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        mock = MockServer.start(MockConfig.defaults());
        score = new HttpScoringClient()
                .score(endpoint(), READING)
                .score()
                .orElseThrow()
                .text();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @AfterEach
    void openTheDoor() {
        mock.use(SetUp.usual());
    }

    @Test
    void curlGetsTheScore() throws Exception {
        var run = bash(Snippet.CURL.text(call(CallSettings.usual())), Map.of());

        assertEquals(new Tool(0, score), run);
    }

    @Test
    void curlGetsInByAKeyOfTheEnvironment() throws Exception {
        lockedByKey();

        var run = bash(Snippet.CURL.text(call(withKey())), Map.of("X_API_KEY", KEY));

        assertEquals(new Tool(0, score), run);
    }

    @Test
    void curlSigns() throws Exception {
        lockedBySignature();
        var text = Snippet.CURL.text(call(signed())).replaceFirst("(?m)^eval .*\\n", "");

        var run = bash(text, keys());

        assertEquals(new Tool(0, score), run);
    }

    @Test
    void pythonGetsTheScore() throws Exception {
        var python = Tool.assumePython(folder, "requests");

        var run = python(python, Snippet.PYTHON.text(call(CallSettings.usual())), Map.of());

        assertEquals(new Tool(0, "200 " + score + "\n"), run);
    }

    @Test
    void pythonGetsInByAKeyOfTheEnvironment() throws Exception {
        var python = Tool.assumePython(folder, "requests");
        lockedByKey();

        var run = python(python, Snippet.PYTHON.text(call(withKey())), Map.of("X_API_KEY", KEY));

        assertEquals(new Tool(0, "200 " + score + "\n"), run);
    }

    @Test
    void pythonSigns() throws Exception {
        var python = Tool.assumePython(folder, "requests", "boto3");
        lockedBySignature();

        var run = python(python, Snippet.PYTHON.text(call(signed())), keys());

        assertEquals(new Tool(0, "200 " + score + "\n"), run);
    }

    @Test
    void boto3AsksTheMocksSageMaker() throws Exception {
        var python = Tool.assumePython(folder, "boto3");

        var run = python(python, Snippet.BOTO3.text(call(CallSettings.usual())), Map.of());

        assertEquals(0, run.status(), run.out());
        assertTrue(run.out().contains(score), run.out());
    }

    @Test
    void javaGetsTheScore() throws Exception {
        var run = java(Snippet.JAVA.text(call(CallSettings.usual())), Map.of());

        assertEquals(new Tool(0, "200 " + score + "\n"), run);
    }

    @Test
    void javaSigns() throws Exception {
        lockedBySignature();

        var run = java(Snippet.JAVA.text(call(signed())), keys());

        assertEquals(0, run.status(), run.out());
        assertTrue(run.out().endsWith("200 " + score + "\n"), run.out());
    }

    @Test
    void javaForSageMakerItselfCompiles() throws Exception {
        var direct = new Auth.Direct("turbine-endpoint", REGION, new AwsSource.DefaultChain());
        var call = Call.live(
                new Target(Endpoint.live(direct.uri()), CallSettings.usual().withAuth(direct)), READING);
        Files.writeString(folder.resolve("Score.java"), Snippet.JAVA.text(call));

        var run = Tool.run(
                folder, Map.of(), javaHome("javac"), "-cp", System.getProperty("java.class.path"), "Score.java");

        assertEquals(0, run.status(), run.out());
    }

    @ParameterizedTest
    @EnumSource(names = {"EVENT_1", "EVENT_2"})
    void theFunctionAnswersATestEventAsItAnswersTheApi(Snippet event) throws Exception {
        var text = event.text(call(CallSettings.usual()));

        try (var sageMaker = sageMaker()) {
            var name = Profiles.windTurbine().id();
            var function = new TurbineScoreHandler(sageMaker, variable -> Optional.of(name)
                    .filter(known -> variable.equals("SAGEMAKER_ENDPOINT_NAME")));
            var result = new ByteArrayOutputStream();

            function.handleRequest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), result, null);

            assertEquals(
                    score,
                    new JsonMapper().readTree(result.toByteArray()).path("body").asText());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noSnippetHoldsASecret(Snippet snippet) {
        var settings = withKey()
                .withHeaders(
                        List.of(ExtraHeader.secret("X-Mine", Secret.of("mine-77")), ExtraHeader.plain("X-Open", "o")));
        var withQuery = Endpoint.live(URI.create("https://api.example/score?token=query-88"));

        var text = snippet.text(Call.live(new Target(withQuery, settings), READING));

        for (var secret : List.of(KEY, "mine-77", "query-88")) {
            assertFalse(text.contains(secret), text);
        }
    }

    private static SageMakerRuntimeClient sageMaker() {
        var profile = Profiles.windTurbine();
        var container = ModelContainer.of(MockConfig.defaults().model().load(profile));
        var runtime = new RuntimeEndpoint(
                Api.example().account(), Map.of(profile.id(), container), new AwsIds(new Random(1)));
        return InProcessRuntimeClient.create(runtime::answer, REGION);
    }

    private static Endpoint endpoint() {
        return Endpoint.mock(mock.functionUri(Profiles.windTurbine()));
    }

    private static Call call(CallSettings settings) {
        return new Call(
                new Target(endpoint(), settings), READING, Optional.of(mock.endpointUri(Profiles.windTurbine())));
    }

    private static CallSettings withKey() {
        return CallSettings.usual().withAuth(new Auth.Header("X-Api-Key", Secret.of(KEY)));
    }

    private static CallSettings signed() {
        return CallSettings.usual().withAuth(Auth.SigV4.forApi(REGION, new AwsSource.DefaultChain()));
    }

    private static void lockedByKey() {
        mock.use(SetUp.usual().withApi(ApiSettings.restApi().withFrontDoor(FrontDoor.ApiKey.of(KEY))));
    }

    private static void lockedBySignature() {
        mock.use(SetUp.usual().withApi(ApiSettings.httpApi().withFrontDoor(FrontDoor.Iam.example())));
    }

    private static Map<String, String> keys() {
        var user = FrontDoor.Iam.example();
        return Map.of("AWS_ACCESS_KEY_ID", user.accessKeyId(), "AWS_SECRET_ACCESS_KEY", user.secretAccessKey());
    }

    private Tool bash(String text, Map<String, String> variables) throws IOException, InterruptedException {
        Tool.assumeOneOf("curl", "/usr/bin/curl", "/bin/curl");
        return Tool.run(folder, variables, Tool.assumeOneOf("bash", "/bin/bash", "/usr/bin/bash"), "-c", text);
    }

    private Tool python(String python, String text, Map<String, String> variables)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve("score.py"), text);
        return Tool.run(folder, variables, python, "score.py");
    }

    private Tool java(String text, Map<String, String> variables) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Score.java"), text);
        return Tool.run(
                folder,
                variables,
                javaHome("java"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                "Score.java");
    }

    private static String javaHome(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
