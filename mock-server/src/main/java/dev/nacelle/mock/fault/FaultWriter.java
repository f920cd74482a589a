package dev.nacelle.mock.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Writes a fault as a scenario file spells it. */
final class FaultWriter implements Fault.Cases<ObjectNode> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public ObjectNode latency(Latency fault) {
        return with(of(fault).put("hop", fault.hop().wireName()), fault.delay());
    }

    @Override
    public ObjectNode coldStart(ColdStart fault) {
        return with(of(fault).put("idle", text(fault.idle())), fault.delay());
    }

    @Override
    public ObjectNode slowBody(SlowBody fault) {
        return of(fault).put("duration", text(fault.duration()));
    }

    @Override
    public ObjectNode connection(ConnectionFault fault) {
        return of(fault, fault.kind());
    }

    @Override
    public ObjectNode gatewayRefusal(GatewayRefusal fault) {
        return of(fault).put("status", fault.status());
    }

    @Override
    public ObjectNode payloadSwitched(PayloadSwitched fault) {
        return of(fault).put("format", fault.format().wireName());
    }

    @Override
    public ObjectNode functionThrottled(FunctionThrottled fault) {
        return of(fault);
    }

    @Override
    public ObjectNode functionCrashed(FunctionCrashed fault) {
        return withMessage(of(fault).put("errorType", fault.errorType()), fault.message());
    }

    @Override
    public ObjectNode functionTimedOut(FunctionTimedOut fault) {
        return of(fault).put("limit", text(fault.limit()));
    }

    @Override
    public ObjectNode wrongResult(WrongResult fault) {
        return of(fault, fault.kind());
    }

    @Override
    public ObjectNode olderHandler(OlderHandler fault) {
        return of(fault).put("generation", fault.generation().wireName());
    }

    @Override
    public ObjectNode runtimeFailure(RuntimeFailure fault) {
        return withAttempts(of(fault, fault.kind()), fault.attempts());
    }

    @Override
    public ObjectNode sageMakerUnreachable(SageMakerUnreachable fault) {
        return withAttempts(of(fault), fault.attempts());
    }

    @Override
    public ObjectNode modelFailure(ModelFailure fault) {
        return withMessage(of(fault).put("status", fault.status()), fault.message());
    }

    @Override
    public ObjectNode wrongAnswer(WrongAnswer fault) {
        return of(fault, fault.kind());
    }

    private static ObjectNode of(Fault fault) {
        return JSON.objectNode().put("type", fault.type());
    }

    private static ObjectNode of(Fault fault, WireNamed kind) {
        return of(fault).put("kind", kind.wireName());
    }

    private static ObjectNode withMessage(ObjectNode json, String message) {
        return message.isEmpty() ? json : json.put("message", message);
    }

    private static ObjectNode withAttempts(ObjectNode json, int attempts) {
        return attempts == RuntimeFailure.ALL_ATTEMPTS ? json : json.put("attempts", attempts);
    }

    private static ObjectNode with(ObjectNode json, Delay delay) {
        return delay.match(new Delay.Cases<>() {
            @Override
            public ObjectNode fixed(Delay.Fixed fixed) {
                return json.put("delay", text(fixed.value()));
            }

            @Override
            public ObjectNode uniform(Delay.Uniform uniform) {
                return json.set(
                        "delay",
                        JSON.objectNode()
                                .put("kind", "uniform")
                                .put("min", text(uniform.min()))
                                .put("max", text(uniform.max())));
            }

            @Override
            public ObjectNode logNormal(Delay.LogNormal logNormal) {
                return json.set(
                        "delay",
                        JSON.objectNode()
                                .put("kind", "log-normal")
                                .put("median", text(logNormal.median()))
                                .put("sigma", logNormal.sigma())
                                .put("cap", text(logNormal.cap())));
            }
        });
    }

    private static String text(Duration time) {
        return Durations.text(time);
    }
}
