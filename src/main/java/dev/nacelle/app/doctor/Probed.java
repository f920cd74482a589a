package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.util.Optional;

/** A question with what came of it. */
public record Probed(Step step, Outcome outcome) {
    ProbeKind kind() {
        return step.kind();
    }

    Exchange exchange() {
        return outcome.exchange();
    }

    Optional<WireResponse> response() {
        return exchange().response();
    }

    Optional<Integer> status() {
        return response().map(WireResponse::status);
    }

    Optional<String> header(String name) {
        return response().flatMap(answer -> answer.headers().first(name));
    }

    boolean isScored() {
        return outcome instanceof Outcome.Scored;
    }

    /** How long the other side took to begin its answer, without the making of the connection where that is known. */
    Duration answerTime() {
        return exchange().timings().firstByte().orElse(exchange().elapsed());
    }
}
