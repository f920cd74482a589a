package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Connection;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.ExtraHeader;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.client.Trouble;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.ProbeAnswer;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorTest {
    private static final Outcome SLOW =
            new Outcome.TimedOut(Duration.ofSeconds(4), Exchanges.unanswered(Exchanges.API));

    @Test
    void aHealthyApiIsAskedFourTimes() {
        var api = Scripted.ours();

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS", "GET", "11", "bad"), api.asked);
        assertTrue(report.isWell());
        assertEquals(Report.Ending.DONE, report.ending());
        assertEquals(
                List.of(),
                report.findings().stream()
                        .filter(found -> found.mark() != Mark.GOOD)
                        .toList());
    }

    @Test
    void aFunctionThatCrashesOnEverythingIsToldWithTheHelpOfGet() {
        var report = Doctors.examine(Scripted.crashing());

        assertEquals("fails-at-once", report.headline().rule());
        assertEquals(Optional.of(Hop.LAMBDA), report.headline().hop());
        assertEquals(Certainty.LIKELY, report.headline().certainty());
        assertEquals(Mark.BAD, mark(report, Hop.LAMBDA));
        assertEquals(Mark.NOT_REACHED, mark(report, Hop.MODEL));
    }

    @Test
    void theModelOfTheOtherEditionIsFoundOut() {
        var api = Scripted.crashing().on("6", 200, Scripted.WORKSHOP, "0.81", 50);

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS", "GET", "11", "6", "bad"), api.asked);
        assertEquals("other-profile", report.headline().rule());
        assertEquals(
                "Switch the profile to Milling machine (AI4I).",
                report.headline().nextStep());
        assertEquals(Optional.of(Hop.CLIENT), report.headline().hop());
        assertEquals(Mark.GOOD, mark(report, Hop.MODEL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            404 | {"message":"Not Found"}         | no-route  | OPTIONS GET 11 ROOT
            403 | {"message":"Forbidden"}         | forbidden | OPTIONS GET 11 ROOT
            429 | {"message":"Too Many Requests"} | throttled | OPTIONS GET 11 ROOT
            407 | Proxy Authentication Required   | proxy-login | OPTIONS 11
            """)
    void noOtherReadingIsTriedWhereNoneGetsThrough(int status, String body, String rule, String asked) {
        var api = new Scripted()
                .on("OPTIONS", status, "", body, 10)
                .on("GET", status, "", body, 10)
                .on("11", status, "", body, 10)
                .on("ROOT", status, "", body, 10);

        var report = Doctors.examine(api);

        assertEquals(List.of(asked.split(" ")), api.asked);
        assertEquals(rule, report.headline().rule());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"REFUSED", "UNTRUSTED", "NO_TLS", "NOT_HTTP", "PROXY_UNREACHABLE"})
    void nothingMoreIsAskedOnceTheWayIsBroken(Trouble trouble) {
        var api = new Scripted().on("OPTIONS", unreachable(trouble));

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS"), api.asked);
        assertFalse(report.isWell());
        assertEquals(Report.Ending.DONE, report.ending());
    }

    @Test
    void aNameWithoutAddressIsHeldAgainstAnotherName() {
        var report = Doctors.examine(new Scripted().on("OPTIONS", unreachable(Trouble.NAME_UNKNOWN)));

        assertEquals("dns-this-name", report.headline().rule());
        assertEquals(Certainty.SURE, report.headline().certainty());
        assertEquals(ProbeKind.NAMES, report.probes().get(1).kind());
        assertEquals(Mark.BAD, mark(report, Hop.DNS));
        assertEquals(Mark.NOT_REACHED, mark(report, Hop.TLS));
    }

    @Test
    void aHiccupIsToldFromAFault() {
        var hiccup = new boolean[] {true};
        var api = Scripted.ours();
        var doctor = Doctors.asking((endpoint, how, probe) -> {
            var outcome = api.probe(endpoint, how, probe);
            if (outcome.score().isPresent() && hiccup[0]) {
                hiccup[0] = false;
                return unreachable(Trouble.RESET);
            }
            return outcome;
        });

        var report = doctor.examine(Doctors.api(), progress -> {});

        assertEquals("well-again", report.headline().rule());
        assertTrue(report.isWell());
    }

    @Test
    void whatIsSlowIsLeftAsideForTheReading() {
        var api = Scripted.ours().on("OPTIONS", SLOW);

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS", "11", "bad"), api.asked);
        assertTrue(report.isWell());
    }

    @Test
    void anExaminationEndsWhenItsTimeIsUp() {
        var nanos = new AtomicLong();
        var api = Scripted.ours()
                .meanwhile(() -> nanos.addAndGet(Duration.ofSeconds(8).toNanos()));

        var report = Doctors.timed(api, new SessionHistory(), nanos).examine(Doctors.api(), progress -> {});

        assertEquals(List.of("OPTIONS", "GET"), api.asked);
        assertEquals(Report.Ending.OUT_OF_TIME, report.ending());
        assertEquals("out-of-time", report.headline().rule());
        assertTrue(report.isUnfinished());
    }

    @Test
    void noQuestionMayTakeLongerThanWhatIsLeft() {
        var nanos = new AtomicLong();
        var api = Scripted.ours()
                .meanwhile(() -> nanos.addAndGet(Duration.ofSeconds(4).toNanos()));

        Doctors.timed(api, new SessionHistory(), nanos).examine(Doctors.api(), progress -> {});

        var limits = api.settings.stream()
                .map(CallSettings::limits)
                .map(TimeLimits::call)
                .toList();
        assertEquals(
                List.of(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(7), Duration.ofSeconds(3)),
                limits);
    }

    @Test
    void aStoppedExaminationAsksNothingMoreAndTellsWhatItKnows() {
        var api = Scripted.ours().on("GET", new Outcome.Cancelled(Exchanges.unanswered(Exchanges.API)));

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS", "GET"), api.asked);
        assertEquals(Report.Ending.STOPPED, report.ending());
        assertEquals("stopped", report.headline().rule());
        assertEquals(2, report.probes().size());
    }

    @Test
    void anInterruptedThreadAsksNothing() {
        Thread.currentThread().interrupt();
        var api = Scripted.ours();

        var report = Doctors.examine(api);

        assertTrue(Thread.interrupted());
        assertEquals(List.of(), api.asked);
        assertEquals(Report.Ending.STOPPED, report.ending());
    }

    @Test
    void progressIsToldBeforeEachQuestion() {
        var told = new ArrayList<String>();

        Doctors.askingOurs()
                .examine(
                        Doctors.api(),
                        now -> told.add(now.done() + " of " + now.planned() + " "
                                + now.now().kind().wireName()));

        assertEquals(List.of("0 of 4 preflight", "1 of 4 get", "2 of 4 reading", "3 of 4 bad-reading"), told);
    }

    @Test
    void whatIsLearntIsKnownToTheDiagnosisOfLaterCalls() {
        var history = new SessionHistory();

        Doctors.asking(Scripted.crashing().on("ROOT", 404, "", "", 5), history).examine(Doctors.api(), progress -> {});

        var known = history.at(Exchanges.API, Scripted.NOON);
        assertEquals(1, known.calls());
        assertEquals(
                List.of(true, true, true),
                List.of(ProbeAnswer.Kind.GET, ProbeAnswer.Kind.OPTIONS, ProbeAnswer.Kind.BAD).stream()
                        .map(kind -> known.probe(kind).isPresent())
                        .toList());
    }

    @Test
    void theRootsAnswerIsRememberedForTheAddressItself() {
        var history = new SessionHistory();
        var api = new Scripted()
                .on("OPTIONS", 404, "", "{\"message\":\"Not Found\"}", 5)
                .on("GET", 404, "", "{\"message\":\"Not Found\"}", 5)
                .on("11", 404, "", "{\"message\":\"Not Found\"}", 5)
                .on("ROOT", 403, "", "", 5);

        Doctors.asking(api, history).examine(Doctors.api(), progress -> {});

        assertTrue(history.at(Exchanges.API, Scripted.NOON)
                .probe(ProbeAnswer.Kind.ROOT)
                .isPresent());
    }

    @Test
    void secondCallsAreDiagnosedInTheLightOfTheFirst() {
        var api = Scripted.crashing().on("11", 500, "", Scripted.CRASH, 3_010);

        var report = Doctors.examine(api);

        assertEquals(List.of("OPTIONS", "GET", "11", "11", "6", "bad", "GET"), api.asked);
        assertEquals("three-seconds-again", report.headline().rule());
    }

    @Test
    void proofsAreSentWithReadingsOnly() {
        var api = Scripted.ours();
        var settings = CallSettings.usual()
                .withAuth(new Auth.Bearer(Secret.of("token-token-token")))
                .withHeaders(List.of(ExtraHeader.plain("X-Team", "blue")));
        var patient =
                new Patient(Exchanges.API, settings, Doctors.api().profiles(), Optional.empty(), Patient.SOME_ORIGIN);

        Doctors.asking(api).examine(patient, progress -> {});

        assertEquals(
                List.of(Auth.Kind.NONE, Auth.Kind.BEARER, Auth.Kind.BEARER, Auth.Kind.BEARER),
                api.settings.stream().map(how -> how.auth().kind()).toList());
        assertEquals(List.of(), api.settings.get(0).headers());
        assertEquals(
                Optional.of("authorization,content-type,x-team"),
                new Asking(patient)
                        .call(Step.of(ProbeKind.PREFLIGHT), Duration.ofSeconds(1))
                        .probe()
                        .headers()
                        .first("Access-Control-Request-Headers"));
    }

    @Test
    void whatKeptSageMakerFromBeingAskedIsNoFaultOfTheModel() {
        var direct = new Auth.Direct("turbine", "eu-west-1", new AwsSource.DefaultChain());
        var unsigned = Scripted.crashing()
                .on(
                        "DIRECT",
                        new Outcome.NotSent(
                                "credentials.none", "No credentials.", "", Exchanges.unanswered(Exchanges.API)));
        var refused = Scripted.crashing().on("DIRECT", 403, "", "{\"message\":\"not authorized to perform\"}", 30);

        var first = Doctors.asking(unsigned).examine(Doctors.api().withDirect(direct), progress -> {});
        var second = Doctors.asking(refused).examine(Doctors.api().withDirect(direct), progress -> {});

        assertEquals(
                "SageMaker itself could not be asked: No credentials.",
                sageMaker(first).sentence());
        assertEquals(Mark.UNKNOWN, sageMaker(first).mark());
        assertTrue(
                sageMaker(second).sentence().endsWith("that tells nothing about the model."),
                sageMaker(second).sentence());
        assertEquals(Mark.UNKNOWN, sageMaker(second).mark());
    }

    private static Finding sageMaker(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.topic() == Finding.Topic.DIRECT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sageMakerItselfIsAskedWhereThatTellsSomething() {
        var direct = new Auth.Direct("turbine", "eu-west-1", new AwsSource.DefaultChain());
        var broken = Scripted.crashing().on("DIRECT", 200, "", "0.25", 30);
        var whole = Scripted.ours();

        var report = Doctors.asking(broken).examine(Doctors.api().withDirect(direct), progress -> {});
        Doctors.asking(whole).examine(Doctors.api().withDirect(direct), progress -> {});

        assertEquals(List.of("OPTIONS", "GET", "11", "6", "bad", "GET", "DIRECT"), broken.asked);
        assertEquals("direct-works", report.headline().rule());
        assertEquals(List.of("OPTIONS", "GET", "11", "bad"), whole.asked);
    }

    @Test
    void sageMakerAsTheEndpointHasNoApiAndNoFunctionBeforeIt() {
        var direct = new Auth.Direct("turbine", "eu-west-1", new AwsSource.DefaultChain());
        var api = new Scripted().on("DIRECT", 200, "Content-Type: application/json", "0.25", 30);
        var patient = new Patient(
                Endpoint.live(direct.uri()),
                CallSettings.usual().withAuth(direct),
                Doctors.api().profiles(),
                Optional.empty(),
                Patient.SOME_ORIGIN);

        var report = Doctors.asking(api).examine(patient, progress -> {});

        assertTrue(report.isWell());
        assertEquals(
                List.of(ProbeKind.READING, ProbeKind.BAD_READING),
                report.probes().stream().map(ProbeRow::kind).toList());
        assertEquals(
                List.of(Hop.CLIENT, Hop.DNS, Hop.TLS, Hop.SAGEMAKER, Hop.MODEL),
                report.hops().stream().map(HopRow::hop).toList());
    }

    @Test
    void neverMoreThanEightQuestionsAreAsked() {
        var api = Scripted.crashing().on("11", 500, "", Scripted.CRASH, 1_500);
        var many = new ArrayList<>(Doctors.api().profiles());
        for (int i = 0; i < 9; i++) {
            var six = many.get(1);
            many.add(new dev.nacelle.reading.Profile(
                    "own-" + i,
                    six.title(),
                    six.summary(),
                    six.source(),
                    six.target(),
                    six.above(),
                    six.below(),
                    six.fields(),
                    six.presets()));
        }
        var patient = new Patient(Exchanges.API, CallSettings.usual(), many, Optional.empty(), Patient.SOME_ORIGIN);

        Doctors.asking(api).examine(patient, progress -> {});

        assertEquals(Examination.MOST, api.asked.size());
    }

    static Outcome unreachable(Trouble trouble) {
        var none = Exchanges.unanswered(Exchanges.API);
        var stage =
                switch (trouble.cause()) {
                    case DNS -> Stage.DNS;
                    case CONNECT -> Stage.CONNECT;
                    case TLS -> Stage.TLS;
                    case OTHER -> Stage.WAIT;
                };
        var way = new Connection(
                stage, List.of("192.0.2.10", "192.0.2.11"), Optional.empty(), Optional.empty(), Optional.empty());
        var exchange = new Exchange(
                none.endpoint(),
                none.request(),
                none.response(),
                none.started(),
                none.elapsed(),
                none.timings(),
                way,
                none.auth());
        return new Outcome.Unreachable(trouble, "", exchange);
    }

    private static Mark mark(Report report, Hop hop) {
        return report.hops().stream()
                .filter(row -> row.hop() == hop)
                .findFirst()
                .orElseThrow()
                .mark();
    }
}
