package dev.nacelle.mock.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.CorsSettings;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.HttpListener;
import dev.nacelle.mock.http.HttpThreads;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of one origin calls the API of another in a real browser, which asks the API's leave first. */
class CorsInBrowserTest {
    private static final Pattern OUTCOME = Pattern.compile("<p id=\"outcome\">(.*?)</p>", Pattern.DOTALL);
    private static final String REFUSAL = "refused by the browser: TypeError: Failed to fetch";

    private final List<String> methods = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private final PageServer pages = PageServer.start();
    private Chromium browser = new Chromium(Path.of(""));

    CorsInBrowserTest() throws IOException {}

    @BeforeEach
    void findBrowser() {
        var installed = Chromium.installed();
        assumeTrue(installed.isPresent(), "needs chromium, chromium-browser or google-chrome in the search path");
        browser = installed.get();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void aPageOfTheConfiguredOriginGetsAScoreFromTheMock() throws IOException, InterruptedException {
        var settings = ApiSettings.httpApi()
                .withCors(
                        CorsSettings.origin(pages.origin()).withMethods("POST").withHeaders("content-type"));
        try (var mock = MockServer.start(MockConfig.defaults().withApi(settings))) {
            var visit = browser.visit(pages.pageCalling(mock.functionUri(Profiles.windTurbine())), folder);

            assertTrue(outcome(visit).matches("200: 0\\.\\d+"), () -> outcome(visit) + visit.console());
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedByTheBrowser() throws IOException, InterruptedException {
        var settings = ApiSettings.httpApi().withCors(CorsSettings.origin("https://elsewhere.example"));
        try (var mock = MockServer.start(MockConfig.defaults().withApi(settings))) {
            var visit = browser.visit(pages.pageCalling(mock.functionUri(Profiles.windTurbine())), folder);

            assertEquals(REFUSAL, outcome(visit));
            assertRefusalIsTold(visit);
        }
    }

    @Test
    void withCorsTheGatewayAnswersThePreflightInsteadOfTheFunction() throws IOException, InterruptedException {
        try (var listener = listen(ApiSettings.httpApi().withCors(CorsSettings.origin(pages.origin())))) {
            var visit = browser.visit(pages.pageCalling(api(listener)), folder);

            assertEquals("200: 0.5", outcome(visit));
            assertEquals(List.of("POST"), methods);
        }
    }

    @Test
    void withoutCorsThePreflightReachesTheFunctionAndTheBrowserRefuses() throws IOException, InterruptedException {
        try (var listener = listen(ApiSettings.httpApi())) {
            var visit = browser.visit(pages.pageCalling(api(listener)), folder);

            assertEquals(REFUSAL, outcome(visit));
            assertRefusalIsTold(visit);
            assertEquals(List.of("OPTIONS"), methods);
        }
    }

    @Test
    void withoutCorsTheWorkshopsFunctionGivesLeaveItself() throws IOException, InterruptedException {
        try (var mock = MockServer.start(MockConfig.defaults())) {
            var visit = browser.visit(pages.pageCalling(mock.functionUri(Profiles.windTurbine())), folder);

            assertTrue(outcome(visit).matches("200: 0\\.\\d+"), () -> outcome(visit) + visit.console());
        }
    }

    /** An API in front of a function that knows nothing of CORS and notes the methods it is called with. */
    private HttpListener listen(ApiSettings settings) throws IOException {
        var route = new Route("fn", event -> "{\"statusCode\":200,\"body\":\"0.5\"}".getBytes(StandardCharsets.UTF_8));
        var api = new GatewayApi(
                Api.example(),
                settings,
                List.of(route),
                new AwsIds(new Random(1)),
                Clock.systemUTC(),
                Patience.endless());
        return HttpListener.start(
                "127.0.0.1",
                0,
                GatewayApi.MAX_BODY_BYTES,
                new HttpThreads(),
                (request, ip) -> Delivery.of(noting(api, request, ip)));
    }

    private WireResponse noting(GatewayApi api, WireRequest request, String ip) {
        var answer = api.answer(request, ip);
        if (answer.status() == 200) {
            methods.add(request.method());
        }
        return answer;
    }

    private static URI api(HttpListener listener) {
        return URI.create("http://127.0.0.1:" + listener.port() + "/default/fn");
    }

    private static void assertRefusalIsTold(Chromium.Visit visit) {
        assertTrue(visit.console().contains("has been blocked by CORS policy"), visit.console());
    }

    private static String outcome(Chromium.Visit visit) {
        var matcher = OUTCOME.matcher(visit.page());
        return matcher.find() ? matcher.group(1) : "no outcome in " + visit.page();
    }
}
