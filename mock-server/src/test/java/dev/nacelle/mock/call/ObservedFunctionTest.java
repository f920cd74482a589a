package dev.nacelle.mock.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.fault.Delay;
import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.FunctionTimedOut;
import dev.nacelle.mock.fault.Latency;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.Patience;
import dev.nacelle.mock.gateway.Route;
import dev.nacelle.mock.gateway.TooLateException;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.journal.JournalLimits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned waits of a function before API Gateway's own limits, in full length and without waiting. */
class ObservedFunctionTest {
    private static final Duration RUN = Duration.ofSeconds(26);

    private final CurrentCall calls = new CurrentCall();
    private final Journal journal = new Journal(JournalLimits.defaults());
    private final FunctionInvoker deployed =
            ((FunctionInvoker) event -> "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8)).endingWithin(RUN);
    private final ObservedFunction function =
            new ObservedFunction(deployed, generation -> deployed, calls, new Pause(Slack.none()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HTTP | PT30S | 503 {"message":"Service Unavailable"}
            REST | PT29S | 504 {"message": "Endpoint request timed out"}
            """)
    void aLatencyAtLambdaBeyondTheGatewaysLimitIsLeftToItsPatience(ApiKind kind, Duration limit, String answer) {
        var waited = new ArrayList<Duration>();
        Patience soonTired = (asked, event, longest) -> {
            waited.add(longest);
            throw new TooLateException(longest);
        };

        assertEquals(answer, answer(kind, soonTired, latency(Duration.ofSeconds(31))));
        assertEquals(List.of(limit), waited);
    }

    @Test
    void whatEndsInTimeNeedsNobodyWhoWatchesTheClock() {
        Patience unneeded = (asked, event, limit) -> {
            throw new IllegalStateException("not asked");
        };

        assertEquals("200 ", answer(ApiKind.HTTP, unneeded));
    }

    @Test
    void plannedWaitsCountForHowLongACallMayTake() {
        assertEquals(RUN, endsWithin());
        assertEquals(RUN.plusSeconds(4), endsWithin(latency(Duration.ofSeconds(4))));
        assertEquals(
                RUN.plusSeconds(7),
                endsWithin(latency(Duration.ofSeconds(4)), new FunctionTimedOut(Duration.ofSeconds(3))));
    }

    private Duration endsWithin(Fault... faults) {
        return calls.during(call(faults), function::endsWithin).orElseThrow();
    }

    private String answer(ApiKind kind, Patience patience, Fault... faults) {
        var settings = kind == ApiKind.HTTP ? ApiSettings.httpApi() : ApiSettings.restApi();
        var api = new GatewayApi(
                Api.example(),
                settings,
                List.of(new Route("f", function)),
                new AwsIds(new Random(1)),
                Clock.systemUTC(),
                patience);
        var answer = calls.during(call(faults), () -> api.answer(request(settings.path("f")), "127.0.0.1"));
        return answer.status() + " " + answer.body().text();
    }

    private Call call(Fault... faults) {
        return new Call(new CallPlan(List.of(faults)), journal.begin("127.0.0.1", request("/f")));
    }

    private static Latency latency(Duration time) {
        return new Latency(Hop.LAMBDA, Delay.fixed(time));
    }

    private static WireRequest request(String path) {
        return new WireRequest("POST", path, "", Headers.none(), Body.empty());
    }
}
