package dev.nacelle.mock.call;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.fault.ModelFailure;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import dev.nacelle.mock.sagemaker.RuntimeError;
import dev.nacelle.mock.sagemaker.ServiceError;
import java.util.Optional;

/** The SageMaker Runtime with what can be planned to go wrong in it. */
public final class RuntimeFaults {
    private static final RuntimeError NO_CAPACITY = new RuntimeError(
            400, "ValidationError", "{\"Message\":\"Inference Component has no capacity to process this request.\"}");

    private final RuntimeEndpoint runtime;

    /** Faults of that service. */
    public RuntimeFaults(RuntimeEndpoint runtime) {
        this.runtime = runtime;
    }

    /** What the service itself answers. */
    WireResponse answer(WireRequest request) {
        return runtime.answer(request);
    }

    /** Whether the connection is to break. */
    boolean isUnreachable(Call call, int attempt) {
        return call.plan().isSageMakerUnreachable(attempt)
                && call.meet(SageMakerUnreachable.class).isPresent();
    }

    /** The service's own error, if one is planned for that attempt. */
    Optional<WireResponse> beforeTheModel(Call call, int attempt, WireRequest request) {
        return call.noted(call.plan().runtimeFailure(attempt)).map(failure -> error(failure.kind(), request));
    }

    /** What comes of asking the model: an error or a wrong answer if planned, else the service's answer. */
    WireResponse ofTheModel(Call call, WireRequest request) {
        var failure = call.meet(ModelFailure.class);
        if (failure.isPresent()) {
            return runtime.answerModelError(
                    request.path(), failure.get().status(), failure.get().message());
        }
        return call.meet(WrongAnswer.class)
                .map(wrong -> runtime.answerModelSays(
                        wrong.kind().contentType(), wrong.kind().body()))
                .orElseGet(() -> runtime.answer(request));
    }

    private WireResponse error(RuntimeFailure.Kind kind, WireRequest request) {
        return switch (kind) {
            case ENDPOINT_DELETED -> runtime.answer(ServiceError.ENDPOINT_NOT_FOUND, request.path());
            case NO_CAPACITY -> runtime.answer(NO_CAPACITY);
            case MODEL_NOT_READY -> runtime.answer(ServiceError.MODEL_NOT_READY, request.path());
            case THROTTLED -> runtime.answer(ServiceError.THROTTLED, request.path());
            case SERVICE_UNAVAILABLE -> runtime.answer(ServiceError.SERVICE_UNAVAILABLE, request.path());
            case INTERNAL_FAILURE -> runtime.answer(ServiceError.INTERNAL_FAILURE, request.path());
            case INTERNAL_DEPENDENCY -> runtime.answer(ServiceError.INTERNAL_DEPENDENCY, request.path());
            case CONTAINER_TIMED_OUT -> runtime.answer(ServiceError.MODEL_TIMED_OUT, request.path());
            case ACCESS_DENIED -> runtime.answer(ServiceError.ACCESS_DENIED, request.path());
            case TOKEN_EXPIRED -> runtime.answer(ServiceError.EXPIRED_TOKEN, request.path());
            case TOKEN_INVALID -> runtime.answer(ServiceError.UNRECOGNIZED_CLIENT, request.path());
            case SIGNATURE_WRONG -> runtime.answer(ServiceError.INVALID_SIGNATURE, request.path());
        };
    }
}
