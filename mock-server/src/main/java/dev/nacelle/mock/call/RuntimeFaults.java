package dev.nacelle.mock.call;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.fault.ModelFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import java.util.Optional;

/** The SageMaker Runtime with what can be planned to go wrong in it. */
public final class RuntimeFaults {
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
        return call.noted(call.plan().runtimeFailure(attempt))
                .map(failure -> runtime.answer(failure.kind().error(), request.path()));
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
}
