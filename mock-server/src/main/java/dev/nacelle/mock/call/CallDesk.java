package dev.nacelle.mock.call;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.fault.CallPlan;
import dev.nacelle.mock.fault.ConnectionFault;
import dev.nacelle.mock.fault.FaultBoard;
import dev.nacelle.mock.fault.GatewayRefusal;
import dev.nacelle.mock.fault.PayloadSwitched;
import dev.nacelle.mock.fault.SlowBody;
import dev.nacelle.mock.gateway.GatewayApi;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.Manner;
import dev.nacelle.mock.http.WireHandler;
import dev.nacelle.mock.journal.Journal;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import java.time.Duration;

/**
 * Takes a request in, plans what is to go wrong with it, has the gateway or the SageMaker Runtime answer it, and notes
 * it in the journal. Both services share the mock's one port; their paths do not meet.
 */
public final class CallDesk implements WireHandler {
    private static final String GARBAGE = "\u0016\u0003\u0001 this is no HTTP \r\n\r\n";

    private final GatewayApi api;
    private final GatewayApi backDoor;
    private final RuntimeFaults runtime;
    private final CurrentCall calls;
    private final Planner planner;
    private final Journal journal;

    /**
     * A desk in front of these.
     *
     * @param backDoor an API to the same functions without throttle and front door, for requests that are nobody's call
     * @param board asked once for each call, in the order of their coming
     */
    public CallDesk(
            GatewayApi api,
            GatewayApi backDoor,
            RuntimeFaults runtime,
            CurrentCall calls,
            FaultBoard board,
            Journal journal) {
        this.api = api;
        this.backDoor = backDoor;
        this.runtime = runtime;
        this.calls = calls;
        this.planner = new Planner(board);
        this.journal = journal;
    }

    @Override
    public Delivery answer(WireRequest request, String sourceIp) {
        var call = call(request, sourceIp);
        return request.path().startsWith(RuntimeEndpoint.PATH_PREFIX)
                ? deliverRuntime(call, request)
                : deliver(
                        call, calls.during(call, () -> gateway(call, request, sourceIp)), call.delay(Hop.API_GATEWAY));
    }

    /** Answers a request that is nobody's call: without faults and without a trace in the journal. */
    public Delivery answerUnnoticed(WireRequest request, String sourceIp) {
        var call = new Call(CallPlan.none(), journal.begin(sourceIp, request));
        return Delivery.of(calls.during(call, () -> backDoor.answer(request, sourceIp)));
    }

    private Call call(WireRequest request, String sourceIp) {
        var recorder = journal.begin(sourceIp, request);
        return new Call(planner.next(request.path(), recorder.start()), recorder);
    }

    private WireResponse gateway(Call call, WireRequest request, String sourceIp) {
        if (call.plan().isEmpty()) {
            return api.answer(request, sourceIp);
        }
        var refusal = call.meet(GatewayRefusal.class);
        if (refusal.isPresent()) {
            return api.refuse(request, refusal.get().status());
        }
        return call.meet(PayloadSwitched.class)
                .map(switched -> api.answer(request, sourceIp, format(switched)))
                .orElseGet(() -> api.answer(request, sourceIp));
    }

    // Called past the function: each request is one attempt of a client of its own, which waits without a thread of
    // ours.
    private Delivery deliverRuntime(Call call, WireRequest request) {
        if (call.plan().isEmpty()) {
            return deliver(call, runtime.answer(request), Duration.ZERO);
        }
        int attempt = SdkAttempt.number(request.headers());
        var delay = call.delay(Hop.SAGEMAKER);
        if (runtime.isUnreachable(call, attempt)) {
            return deliver(call, runtime.answer(request), delay, new Manner.Reset());
        }
        var failure = runtime.beforeTheModel(call, attempt, request);
        return failure.isPresent()
                ? deliver(call, failure.get(), delay)
                : deliver(call, runtime.ofTheModel(call, request), delay.plus(call.delay(Hop.MODEL)));
    }

    private Delivery deliver(Call call, WireResponse response, Duration delay) {
        return deliver(call, response, delay, manner(call, response));
    }

    private Delivery deliver(Call call, WireResponse response, Duration delay, Manner manner) {
        call.recorder().answered();
        return Delivery.of(response)
                .disturbed(delay, manner)
                .onSending(() -> journal.append(call.recorder(), id(response), response, manner.words()));
    }

    private static Manner manner(Call call, WireResponse response) {
        if (call.plan().isEmpty()) {
            return new Manner.Whole();
        }
        var broken = call.meet(ConnectionFault.class);
        return broken.isPresent()
                ? broken(broken.get().kind(), response)
                : call.meet(SlowBody.class)
                        .<Manner>map(slow -> new Manner.Slow(slow.duration()))
                        .orElse(new Manner.Whole());
    }

    private static Manner broken(ConnectionFault.Kind kind, WireResponse response) {
        return switch (kind) {
            case RESET -> new Manner.Reset();
            case CLOSED_WITHOUT_ANSWER -> new Manner.NoAnswer();
            case GARBAGE -> new Manner.Garbage(GARBAGE);
            case CUT_OFF_BODY -> new Manner.CutOff(response.body().size() / 2);
        };
    }

    private static PayloadFormat format(PayloadSwitched switched) {
        return switch (switched.format()) {
            case V1_0 -> PayloadFormat.V1_0;
            case V2_0 -> PayloadFormat.V2_0;
        };
    }

    private static String id(WireResponse response) {
        var headers = response.headers();
        return headers.first(HeaderNames.GATEWAY_REQUEST_ID)
                .or(() -> headers.first("x-amzn-RequestId"))
                .orElse("");
    }
}
