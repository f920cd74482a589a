package dev.nacelle.app.hops;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.util.List;

/** What goes in and out behind the network of a call that can be seen from this side only. */
final class AnswerFlow {
    private final Outcome outcome;
    private final Exchange exchange;
    private final Proof proof;
    private final Hop first;

    AnswerFlow(Outcome outcome, Proof proof, List<Hop> path) {
        this.outcome = outcome;
        this.exchange = outcome.exchange();
        this.proof = proof;
        this.first = path.get(LocalHops.HOPS.size());
    }

    String in(Hop hop) {
        if (hop == first) {
            return Messages.text("hops.flow.as-sent") + "\n\n" + WireText.request(exchange);
        }
        return switch (hop) {
            case LAMBDA -> event();
            case SAGEMAKER -> unseen("hops.flow.sagemaker.in");
            default -> unseen("hops.flow.model.in");
        };
    }

    String out(Hop hop) {
        if (hop == first) {
            return exchange.response().map(WireText::response).orElseGet(() -> Messages.text("hops.flow.no-answer"));
        }
        return switch (hop) {
            case LAMBDA -> proof.ownFunction() ? bodyOf("hops.flow.lambda.out") : unseen("hops.flow.lambda.log");
            case SAGEMAKER -> unseen("hops.flow.sagemaker.out");
            default -> model();
        };
    }

    private String event() {
        return proof.payloadFormat()
                .map(format -> unseen("hops.flow.lambda.in", format))
                .orElseGet(() -> unseen("hops.flow.lambda.in-unknown"));
    }

    private String model() {
        if (outcome instanceof Outcome.Refused refused
                && refused.hop().filter(hop -> hop == Hop.MODEL).isPresent()) {
            return Messages.text("hops.flow.model.words", refused.message());
        }
        return outcome.score()
                .map(score -> Messages.text("hops.flow.model.score", score.text()))
                .orElseGet(() -> unseen("hops.flow.model.log"));
    }

    private String bodyOf(String key) {
        return Messages.text(key) + "\n\n"
                + exchange.response().map(answer -> answer.body().text()).orElse("");
    }

    private static String unseen(String key, Object... values) {
        return Messages.text("hops.flow.unseen") + " " + Messages.text(key, values);
    }
}
