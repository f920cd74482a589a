package dev.nacelle.app.hops;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an answer proves about the hops it came from. */
final class Proof {
    private static final int PROXY_WANTS_LOGIN = 407;
    private static final List<String> GATEWAY_MARKS =
            List.of(HeaderNames.GATEWAY_REQUEST_ID, "x-amz-apigw-id", "x-amzn-requestid");

    private final Outcome outcome;
    private final Exchange exchange;
    private final Optional<WireResponse> answer;

    Proof(Outcome outcome) {
        this.outcome = outcome;
        this.exchange = outcome.exchange();
        this.answer = exchange.response();
    }

    boolean answered() {
        return answer.isPresent();
    }

    boolean scored() {
        return outcome.score().isPresent();
    }

    boolean status(int from, int to) {
        return answer.filter(response -> response.status() >= from && response.status() <= to)
                .isPresent();
    }

    /** Whether a proxy on the way answered instead of anything behind it. */
    boolean byProxy() {
        return status(PROXY_WANTS_LOGIN, PROXY_WANTS_LOGIN);
    }

    /** The header field that only API Gateway, or another service of AWS, writes. */
    Optional<String> gatewayMark() {
        return GATEWAY_MARKS.stream().filter(name -> header(name).isPresent()).findFirst();
    }

    /** Whether the address alone says that API Gateway answers there. */
    boolean gatewayAddress() {
        return exchange.endpoint().isMock() || exchange.endpoint().api().isPresent();
    }

    /** Whether Nacelle's own function wrote the answer. */
    boolean ownFunction() {
        return header(HeaderNames.VERSION).isPresent() || code().isPresent();
    }

    Optional<String> payloadFormat() {
        return header(HeaderNames.PAYLOAD_FORMAT);
    }

    /** How long the function waited for SageMaker. */
    Optional<Duration> sageMaker() {
        return millis(HeaderNames.SAGEMAKER_MILLIS);
    }

    /** How long the function took altogether. */
    Optional<Duration> function() {
        return millis(HeaderNames.TOTAL_MILLIS);
    }

    /** The function's name for the failure. */
    Optional<String> code() {
        return outcome instanceof Outcome.Refused refused ? refused.code().filter(Proof::isOwn) : Optional.empty();
    }

    /** Where the answer itself says the fault lies. */
    Optional<Hop> namedHop() {
        return outcome instanceof Outcome.Refused refused ? refused.hop() : Optional.empty();
    }

    /** From the request's last byte to the answer's last one. */
    Optional<Duration> waited() {
        var timings = exchange.timings();
        return timings.firstByte().map(first -> timings.body().map(first::plus).orElse(first));
    }

    private static boolean isOwn(String code) {
        return Arrays.stream(ErrorCode.values()).anyMatch(known -> known.name().equals(code));
    }

    private Optional<String> header(String name) {
        return answer.flatMap(response -> response.headers().first(name));
    }

    private Optional<Duration> millis(String name) {
        return header(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofMillis(Long.parseLong(text)));
    }
}
