package dev.nacelle.app.hops;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Stage;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.Hop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The hops behind the network, as far as the answer or the diagnosis proves anything about them. What neither proves is
 * said to be unknown.
 */
final class AnswerHops implements HopSource {
    private final Proof proof;
    private final Optional<HopFault> fault;
    private final List<Hop> path;
    private final AnswerFlow flow;
    private final boolean sent;

    /** @param fault where the diagnosis says it lies */
    AnswerHops(Outcome outcome, Optional<HopFault> fault, List<Hop> path) {
        this.proof = new Proof(outcome);
        this.fault = fault;
        this.path = path;
        this.flow = new AnswerFlow(outcome, proof, path);
        this.sent = LocalHops.stage(outcome).compareTo(Stage.SEND) >= 0;
    }

    @Override
    public Finding find(Hop hop) {
        if (!sent || proof.byProxy()) {
            return Finding.sure(HopVerdict.NOT_REACHED, Messages.text("hops.not-reached"));
        }
        if (!proof.answered()) {
            return Finding.unknown(Messages.text("hops.no-answer"));
        }
        return shown(hop).or(() -> byFault(hop)).orElseGet(() -> scoredOrUnknown(hop));
    }

    @Override
    public Optional<HopTime> time(Hop hop) {
        if (hop == first()) {
            return proof.byProxy() ? Optional.empty() : ofFirst(hop);
        }
        return switch (hop) {
            case LAMBDA ->
                proof.function()
                        .map(total -> HopTime.own(total.minus(proof.sageMaker().orElse(Duration.ZERO))));
            case SAGEMAKER -> proof.sageMaker().filter(time -> !time.isZero()).map(HopTime::withBehind);
            default -> Optional.empty();
        };
    }

    @Override
    public String in(Hop hop) {
        return flow.in(hop);
    }

    @Override
    public String out(Hop hop) {
        return flow.out(hop);
    }

    /** What the answer itself shows about that hop. */
    private Optional<Finding> shown(Hop hop) {
        return switch (hop) {
            case API_GATEWAY -> gateway();
            case LAMBDA -> proof.ownFunction() ? passed("hops.lambda.headers") : Optional.empty();
            case SAGEMAKER -> sageMaker();
            default -> proof.ownFunction() ? model() : Optional.empty();
        };
    }

    private Optional<Finding> gateway() {
        var mark = proof.gatewayMark();
        if (mark.isPresent()) {
            return passed("hops.gateway.header", mark.get());
        }
        return proof.gatewayAddress() ? passed("hops.gateway.address") : Optional.empty();
    }

    private Optional<Finding> sageMaker() {
        if (first() == Hop.SAGEMAKER) {
            return proof.gatewayMark().isPresent() ? passed("hops.sagemaker.direct") : Optional.empty();
        }
        if (proof.scored() && proof.ownFunction()) {
            return passed("hops.sagemaker.scored");
        }
        if (proof.sageMaker().filter(time -> !time.isZero()).isPresent()
                || proof.code().equals(denied())) {
            return passed("hops.sagemaker.asked");
        }
        return proof.sageMaker().isPresent() && !named(Hop.SAGEMAKER) && !named(Hop.MODEL)
                ? notReached("hops.sagemaker.not-asked")
                : Optional.empty();
    }

    private Optional<Finding> model() {
        if (proof.scored()) {
            return passed("hops.model.scored");
        }
        var stopped = named(Hop.CLIENT) || named(Hop.LAMBDA) || named(Hop.SAGEMAKER);
        return stopped && !proof.code().equals(Optional.of(ErrorCode.TIMED_OUT.name()))
                ? notReached("hops.not-reached")
                : Optional.empty();
    }

    /** What follows from where the fault lies, no surer than that. */
    private Optional<Finding> byFault(Hop hop) {
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        var at = fault.get();
        if (hop.compareTo(at.hop()) < 0) {
            return Optional.of(new Finding(HopVerdict.PASSED, at.certainty(), Messages.text("hops.before-fault")));
        }
        return refusedInFront(at)
                ? Optional.of(new Finding(HopVerdict.NOT_REACHED, at.certainty(), Messages.text("hops.not-reached")))
                : Optional.of(Finding.unknown(Messages.text("hops.behind-fault")));
    }

    /** Whether the call was turned away before anything behind was asked; a 5xx may as well come from behind. */
    private boolean refusedInFront(HopFault at) {
        return proof.status(400, 499) && at.hop().compareTo(first()) <= 0;
    }

    private Finding scoredOrUnknown(Hop hop) {
        if (!proof.scored()) {
            return Finding.unknown(Messages.text("hops.unknown"));
        }
        var certainty = proof.gatewayMark().isPresent() || proof.gatewayAddress() ? Certainty.SURE : Certainty.LIKELY;
        return new Finding(
                HopVerdict.PASSED, hop == Hop.MODEL ? Certainty.SURE : certainty, Messages.text("hops.scored"));
    }

    /** The first hop behind the network has the wait, less what the function says of itself. */
    private Optional<HopTime> ofFirst(Hop hop) {
        var own = proof.function();
        return proof.waited()
                .map(all -> hop == Hop.API_GATEWAY && own.isPresent()
                        ? HopTime.own(all.minus(own.get()))
                        : HopTime.withBehind(all));
    }

    private Hop first() {
        return path.get(LocalHops.HOPS.size());
    }

    private boolean named(Hop hop) {
        return proof.namedHop().equals(Optional.of(hop));
    }

    private static Optional<String> denied() {
        return Optional.of(ErrorCode.ACCESS_DENIED.name());
    }

    private static Optional<Finding> passed(String key, Object... values) {
        return Optional.of(Finding.sure(HopVerdict.PASSED, Messages.text(key, values)));
    }

    private static Optional<Finding> notReached(String key) {
        return Optional.of(Finding.sure(HopVerdict.NOT_REACHED, Messages.text(key)));
    }
}
