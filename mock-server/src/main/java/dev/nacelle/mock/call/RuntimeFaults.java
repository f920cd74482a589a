package dev.nacelle.mock.call;

import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.fault.ModelFailure;
import dev.nacelle.mock.fault.RuntimeFailure;
import dev.nacelle.mock.fault.SageMakerUnreachable;
import dev.nacelle.mock.fault.WrongAnswer;
import dev.nacelle.mock.sagemaker.RuntimeEndpoint;
import java.util.Optional;

/** The SageMaker Runtime with what can be planned to go wrong in it. */
public final class RuntimeFaults {
    private static final String ROLE = "turbine-score-role/turbine-score";

    private final RuntimeEndpoint runtime;
    private final Account account;

    /** Faults of that service. */
    public RuntimeFaults(RuntimeEndpoint runtime, Account account) {
        this.runtime = runtime;
        this.account = account;
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
            return runtime.modelError(
                    endpoint(request),
                    failure.get().status(),
                    failure.get().message(),
                    failure.get().wrapped());
        }
        return call.meet(WrongAnswer.class)
                .map(wrong -> runtime.modelAnswer(
                        wrong.kind().contentType(), wrong.kind().body()))
                .orElseGet(() -> runtime.answer(request));
    }

    private WireResponse error(RuntimeFailure.Kind kind, WireRequest request) {
        var names = new RuntimeFailure.Names(endpoint(request), account.id(), account.region(), ROLE);
        return runtime.error(kind.status(), kind.errorType(), kind.message(names));
    }

    private static String endpoint(WireRequest request) {
        return RuntimeEndpoint.endpointName(request.path()).orElse("");
    }
}
