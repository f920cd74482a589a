package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/** What a fault does, in one line. */
final class FaultSummary implements Fault.Cases<String> {
    @Override
    public String latency(Latency fault) {
        return name(fault.hop()) + " takes " + fault.delay() + " longer";
    }

    @Override
    public String coldStart(ColdStart fault) {
        return "The function starts cold after " + Durations.text(fault.idle()) + " without a call: " + fault.delay();
    }

    @Override
    public String slowBody(SlowBody fault) {
        return "The answer's body trickles in over " + Durations.text(fault.duration());
    }

    @Override
    public String connection(ConnectionFault fault) {
        return switch (fault.kind()) {
            case RESET -> "The connection is reset";
            case CLOSED_WITHOUT_ANSWER -> "The connection is closed without an answer";
            case GARBAGE -> "Bytes come that are no HTTP";
            case CUT_OFF_BODY -> "The connection is closed in the middle of the body";
        };
    }

    @Override
    public String gatewayRefusal(GatewayRefusal fault) {
        return "API Gateway answers " + fault.status() + " " + fault.message();
    }

    @Override
    public String payloadSwitched(PayloadSwitched fault) {
        return "API Gateway sends payload format " + fault.format().wireName();
    }

    @Override
    public String functionThrottled(FunctionThrottled fault) {
        return "Lambda starts no more of the function";
    }

    @Override
    public String functionCrashed(FunctionCrashed fault) {
        return "The function crashes with " + fault.errorType();
    }

    @Override
    public String functionTimedOut(FunctionTimedOut fault) {
        return "The function is stopped after " + Durations.text(fault.limit());
    }

    @Override
    public String wrongResult(WrongResult fault) {
        return "The function's result is wrong: " + words(fault.kind());
    }

    @Override
    public String olderHandler(OlderHandler fault) {
        return "The function is the workshop's: " + fault.generation().wireName();
    }

    @Override
    public String runtimeFailure(RuntimeFailure fault) {
        return "SageMaker answers %s (%s), %s%s"
                .formatted(
                        fault.kind().error().type(),
                        fault.kind().error().status(),
                        words(fault.kind()),
                        Attempts.text(fault.attempts()));
    }

    @Override
    public String sageMakerUnreachable(SageMakerUnreachable fault) {
        return "The function cannot reach SageMaker" + Attempts.text(fault.attempts());
    }

    @Override
    public String modelFailure(ModelFailure fault) {
        return "The model's container answers " + fault.status();
    }

    @Override
    public String wrongAnswer(WrongAnswer fault) {
        return "The model answers no score: " + words(fault.kind());
    }

    private static String words(WireNamed kind) {
        return kind.wireName().replace('-', ' ');
    }

    private static String name(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> "API Gateway";
            case LAMBDA -> "The function";
            case SAGEMAKER -> "SageMaker";
            case MODEL -> "The model";
            default -> hop.wireName();
        };
    }
}
