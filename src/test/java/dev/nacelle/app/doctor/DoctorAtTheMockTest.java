package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Clients;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.doctor.Finding.Topic;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Hop;
import dev.nacelle.mock.MockConfig;
import dev.nacelle.mock.MockServer;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.OlderHandler;
import dev.nacelle.mock.fault.PayloadSwitched;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.CorsSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Doctor at a mock that is set up, and broken, as APIs are. */
class DoctorAtTheMockTest {
    private static final MockServer MOCK = MockServer.start(MockConfig.defaults());

    // Time stands still: what is told must not hang on how busy the machine is.
    private final HttpScoringClient client = Clients.timedBy(() -> 0);

    @AfterAll
    static void end() {
        MOCK.close();
    }

    @BeforeEach
    void putRight() {
        MOCK.faults().clear();
        MOCK.faults().deactivate();
        MOCK.use(SetUp.usual());
    }

    @Test
    void allIsWellAtTheMock() {
        var report = examine(MOCK.functionUri(Profiles.windTurbine()));

        assertTrue(report.isWell(), () -> ReportText.of(report));
        assertEquals(
                List.of(),
                report.hops().stream().filter(row -> row.mark() != Mark.GOOD).toList());
        assertEquals(
                List.of("preflight", "get", "reading", "bad-reading"),
                report.probes().stream().map(row -> row.kind().wireName()).toList());
        assertEquals(Optional.of(Mark.GOOD), finding(report, Topic.PROFILE).map(Finding::mark));
        assertEquals(Optional.of(Mark.GOOD), finding(report, Topic.BROWSER).map(Finding::mark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CURRENT          | 1.0 | Nacelle's own function answers, version                   | sure   | It is called with payload format 1.0.
            CURRENT          | 2.0 | Nacelle's own function answers, version                   | sure   | It is called with payload format 2.0.
            WORKSHOP_2021    | 2.0 | One of two editions of the workshop's function            | one-of | From outside the two look alike.
            WORKSHOP_2023    | 1.0 | One of two editions of the workshop's function            | one-of | From outside the two look alike.
            WORKSHOP_CLASSIC | 1.0 | Most likely the workshop's function for Studio Classic    | likely | Most likely it is called with payload format 1.0.
            WORKSHOP_2024    | 1.0 | Most likely the workshop's function of 2024 or later      | likely | Most likely it is called with payload format 1.0.
            """)
    void theFunctionIsRecognised(
            HandlerGeneration generation, String format, String begins, String certainty, String ends) {
        if (generation != HandlerGeneration.CURRENT) {
            fail(new OlderHandler(generation));
        }
        MOCK.use(SetUp.usual()
                .withApi(ApiSettings.httpApi()
                        .withPayloadFormat(format.equals("2.0") ? PayloadFormat.V2_0 : PayloadFormat.V1_0)));

        var found = finding(examine(MOCK.functionUri(Profiles.windTurbine())), Topic.FUNCTION)
                .orElseThrow();

        assertEquals(certainty, found.certainty().wireName());
        assertTrue(found.sentence().startsWith(begins), found.sentence());
        assertTrue(found.sentence().endsWith(ends), found.sentence());
    }

    @ParameterizedTest
    @CsvSource({"WORKSHOP_2023, V2_0", "WORKSHOP_2021, V1_0"})
    void aPayloadFormatTheFunctionDoesNotReadIsSuspected(HandlerGeneration generation, PayloadSwitched.Format format) {
        fail(new OlderHandler(generation), new PayloadSwitched(format));

        var report = examine(MOCK.functionUri(Profiles.windTurbine()));

        assertEquals("fails-at-once", report.headline().rule());
        assertEquals(Certainty.LIKELY, report.headline().certainty());
        assertEquals(Optional.of(Mark.BAD), finding(report, Topic.FUNCTION).map(Finding::mark));
    }

    @Test
    void theOtherEditionsModelIsFoundOut() {
        var report = examine(MOCK.functionUri(Profiles.ai4i()));

        assertEquals("other-profile", report.headline().rule());
        assertEquals(Optional.of(Mark.BAD), finding(report, Topic.PROFILE).map(Finding::mark));
        assertEquals(Optional.of(Mark.GOOD), hop(report, Hop.MODEL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /default/turbine-scroe | no-route        | api-gateway
            /turbine-score         | no-route        | api-gateway
            /default/turbine-score/ | no-route-slash | api-gateway
            """)
    void aRouteThatIsNotThereIsTold(String path, String rule, String hop) {
        var report = examine(MOCK.uri().resolve(path));

        assertEquals(rule, report.headline().rule());
        assertEquals(Optional.of(hop), report.headline().hop().map(Hop::wireName));
        assertEquals(Optional.of(Mark.NOT_REACHED), hop(report, Hop.LAMBDA));
        assertEquals(Optional.of(Mark.ODD), finding(report, Topic.HOST).map(Finding::mark));
    }

    @Test
    void aPathThatIsNotThereInARestApiIsNoMatterOfCredentials() {
        MOCK.use(SetUp.usual().withApi(ApiSettings.restApi()));

        var report = examine(MOCK.uri().resolve("/Prod/other"));

        assertEquals("no-such-path", report.headline().rule());
        assertEquals(Certainty.SURE, report.headline().certainty());
    }

    @Test
    void aRestApiIsExaminedLikeAnyOther() {
        MOCK.use(SetUp.usual().withApi(ApiSettings.restApi()));

        assertTrue(examine(MOCK.functionUri(Profiles.windTurbine())).isWell());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACCESS_DENIED      | role-denied        | lambda
            ENDPOINT_DELETED   | endpoint-not-found | sagemaker
            """)
    void whatOurFunctionSaysItselfIsSure(RuntimeFailure.Kind failure, String rule, String hop) {
        fail(new RuntimeFailure(failure));

        var report = examine(MOCK.functionUri(Profiles.windTurbine()));

        assertEquals(rule, report.headline().rule());
        assertEquals(Optional.of(hop), report.headline().hop().map(Hop::wireName));
        assertEquals(Certainty.SURE, report.headline().certainty());
        assertEquals(List.of("preflight", "get", "reading", "root"), kinds(report));
    }

    @Test
    void aRoomFullOfPeopleIsNotAskedMoreThanNeedBe() {
        fail(new GatewayRefusal(429));

        var report = examine(MOCK.functionUri(Profiles.windTurbine()));

        assertEquals("throttled", report.headline().rule());
        assertEquals(List.of("preflight", "get", "reading", "root"), kinds(report));
    }

    @Test
    void pagesOfConfiguredOriginsOnlyMayCall() {
        MOCK.use(SetUp.usual()
                .withApi(ApiSettings.httpApi()
                        .withCors(CorsSettings.origin("https://turbines.example")
                                .withMethods("POST")
                                .withHeaders("content-type"))));
        var patient = Doctors.at(Endpoint.live(MOCK.functionUri(Profiles.windTurbine())));

        var stranger = examine(patient);
        var friend = examine(patient.withOrigin("https://turbines.example"));

        assertEquals(Optional.of(Mark.ODD), finding(stranger, Topic.BROWSER).map(Finding::mark));
        assertEquals(Optional.of(Mark.GOOD), finding(friend, Topic.BROWSER).map(Finding::mark));
    }

    @Test
    void theWorkshopsFunctionLetsPagesSendPlainTextOnly() {
        fail(new OlderHandler(HandlerGeneration.WORKSHOP_2023));

        var report = examine(MOCK.functionUri(Profiles.windTurbine()));

        assertTrue(report.isWell());
        assertEquals(
                Optional.of(
                        "A page of https://example.com may send readings as text/plain and read the score. As text/csv"
                                + " it may not: the preflight that needs got 500, or no leave. It allows \u201c*\u201d together"
                                + " with credentials; browsers refuse that pair for calls with cookies."),
                finding(report, Topic.BROWSER).map(Finding::sentence));
    }

    private static void fail(Fault... faults) {
        MOCK.faults().set(Arrays.stream(faults).map(Rule::always).toList());
    }

    private Report examine(URI address) {
        return examine(Doctors.at(Endpoint.live(address)));
    }

    private Report examine(Patient patient) {
        return new Doctor(client, new Diagnostician(RuleBook.shipped()), new SessionHistory())
                .examine(patient, progress -> {});
    }

    private static List<String> kinds(Report report) {
        return report.probes().stream().map(row -> row.kind().wireName()).toList();
    }

    static Optional<Finding> finding(Report report, Topic topic) {
        return report.findings().stream()
                .filter(found -> found.topic() == topic)
                .findFirst();
    }

    static Optional<Mark> hop(Report report, Hop hop) {
        return report.hops().stream()
                .filter(row -> row.hop() == hop)
                .map(HopRow::mark)
                .findFirst();
    }
}
