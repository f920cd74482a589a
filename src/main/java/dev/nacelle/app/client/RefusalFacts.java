package dev.nacelle.app.client;

import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.WireResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a refusal's rules ask about it. */
final class RefusalFacts {
    private static final Pattern FUNCTION_URL = Pattern.compile("(?i).+\\.lambda-url\\..+\\.on\\.aws");
    private static final double MILLIS = 1_000;

    private final Outcome.Refused outcome;
    private final Optional<WireResponse> response;

    RefusalFacts(Outcome.Refused outcome) {
        this.outcome = outcome;
        this.response = outcome.exchange().response();
    }

    boolean status(int status) {
        return outcome.status() == status;
    }

    boolean statusIn(int first, int last) {
        return outcome.status() >= first && outcome.status() <= last;
    }

    /** Whether the function itself answered, and says that the fault lies there. */
    boolean fromFunction(Hop hop) {
        return outcome.code().isPresent() && outcome.hop().filter(hop::equals).isPresent();
    }

    /** Whether API Gateway answered: by its address, by the header field it adds, or by the mock in its place. */
    boolean fromGateway() {
        return outcome.exchange().endpoint().isMock()
                || outcome.exchange().endpoint().api().isPresent()
                || Stream.of(HeaderNames.GATEWAY_REQUEST_ID, "x-amz-apigw-id", "x-amzn-RequestId")
                        .anyMatch(name -> header(name).isPresent());
    }

    boolean atFunctionUrl() {
        return FUNCTION_URL
                .matcher(outcome.exchange().endpoint().uri().getHost())
                .matches();
    }

    /** Whether the answer's message holds one of these, whatever their case. */
    boolean says(String... words) {
        var message = outcome.message().toLowerCase(Locale.ROOT);
        return Arrays.stream(words).anyMatch(message::contains);
    }

    /** API Gateway's way of hiding what the function did. */
    boolean anonymous() {
        return (status(500) || status(502)) && outcome.code().isEmpty() && says("internal server error");
    }

    /** Whether it took about that long, in seconds. */
    boolean took(double least, double most) {
        var seconds = outcome.exchange().elapsed().toMillis() / MILLIS;
        return seconds >= least && seconds <= most;
    }

    /** Whether the answer is a web page. */
    boolean isPage() {
        return header(HeaderNames.CONTENT_TYPE)
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                        .isPresent()
                || response.map(WireResponse::body)
                        .map(Body::text)
                        .filter(text -> text.stripLeading().startsWith("<"))
                        .isPresent();
    }

    /** What the texts may ask for: address, status, the answer's own words, hint, seconds, wait, where it redirects. */
    Object[] values() {
        return new Object[] {
            Explaining.address(outcome),
            outcome.status(),
            words(),
            hint(),
            Explaining.seconds(outcome.exchange().elapsed()),
            retryAfter(),
            location()
        };
    }

    private String words() {
        if (!outcome.message().isEmpty()) {
            return outcome.message();
        }
        return knownCode().map(ErrorCode::message).orElse(Messages.text("outcome.no-words"));
    }

    private String hint() {
        return outcome.hint().isEmpty() ? knownCode().map(ErrorCode::hint).orElse("") : outcome.hint();
    }

    private Optional<ErrorCode> knownCode() {
        return Arrays.stream(ErrorCode.values())
                .filter(known -> outcome.code().filter(known.name()::equals).isPresent())
                .findFirst();
    }

    private String retryAfter() {
        return header(HeaderNames.RETRY_AFTER)
                .filter(wait -> wait.matches("\\d{1,5}"))
                .map(wait -> Messages.text("outcome.wait", wait))
                .orElse("");
    }

    /** Without its query, where a session or key would be. */
    private String location() {
        return header("Location")
                .map(ErrorBody::line)
                .map(to -> to.replaceFirst("[?#].*", ""))
                .filter(to -> !hasUserInfo(to))
                .orElse(Messages.text("outcome.nowhere"));
    }

    private static boolean hasUserInfo(String address) {
        try {
            return URI.create(address).getRawUserInfo() != null;
        } catch (IllegalArgumentException noAddress) {
            return address.contains("@");
        }
    }

    private Optional<String> header(String name) {
        return response.flatMap(answer -> answer.headers().first(name));
    }
}
