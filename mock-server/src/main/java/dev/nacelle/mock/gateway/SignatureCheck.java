package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in requests with a valid AWS signature of one user.
 *
 * <p>Source: IAM user guide, "AWS Signature Version 4 for API requests"; API Gateway developer guide, "Control access to
 * HTTP APIs with IAM authorization".
 */
final class SignatureCheck implements Doorkeeper {
    private static final String SERVICE = "execute-api";
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final FrontDoor.Iam door;

    SignatureCheck(FrontDoor.Iam door) {
        this.door = door;
    }

    @Override
    public Entry judge(Arrival arrival) {
        return fault(arrival)
                .map(why -> Entry.refused(why.answer(arrival.settings().kind())))
                .orElseGet(() -> Entry.of(caller(arrival)));
    }

    private Optional<GatewayError> fault(Arrival arrival) {
        var headers = arrival.request().headers();
        var signature = headers.first("Authorization").flatMap(SignedRequest::parse);
        var time = headers.first("X-Amz-Date").flatMap(SignatureCheck::time);
        return signature.isEmpty() || time.isEmpty()
                ? Optional.of(GatewayError.NOT_SIGNED)
                : fault(arrival, signature.get(), time.get());
    }

    private Optional<GatewayError> fault(Arrival arrival, SignedRequest signed, Instant time) {
        if (!signed.accessKeyId().equals(door.accessKeyId())) {
            return Optional.of(GatewayError.UNKNOWN_ACCESS_KEY);
        }
        if (!signed.service().equals(SERVICE)) {
            return Optional.of(GatewayError.SIGNED_FOR_ANOTHER_SERVICE);
        }
        if (!signed.region().equals(arrival.api().account().region())) {
            return Optional.of(GatewayError.SIGNED_FOR_ANOTHER_REGION);
        }
        if (Duration.between(time, arrival.time()).abs().compareTo(LEEWAY) > 0) {
            return Optional.of(GatewayError.SIGNATURE_EXPIRED);
        }
        return signed.isSignatureOf(arrival.request(), door.secretAccessKey())
                ? Optional.empty()
                : Optional.of(GatewayError.WRONG_SIGNATURE);
    }

    private Caller caller(Arrival arrival) {
        var accountId = arrival.api().account().id();
        var userId = "AIDACKCEVSQ6C2EXAMPLE";
        var userArn = "arn:aws:iam::" + accountId + ":user/nacelle";
        var iam = JsonNodeFactory.instance
                .objectNode()
                .put("accessKey", door.accessKeyId())
                .put("accountId", accountId)
                .put("callerId", userId)
                .putNull("cognitoIdentity")
                .putNull("principalOrgId")
                .put("userArn", userArn)
                .put("userId", userId);
        return new Caller(
                Map.of(
                        "accessKey", door.accessKeyId(),
                        "accountId", accountId,
                        "caller", userId,
                        "user", userId,
                        "userArn", userArn),
                MissingNode.getInstance(),
                JsonNodeFactory.instance.objectNode().set("iam", iam));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
