package dev.nacelle.app.auth;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Adds an AWS Signature Version 4 to a request, computed by the AWS SDK.
 *
 * <p>Signed are host, media type and the fields AWS adds itself; whatever a proxy may change on the way is not.
 */
public final class SigV4Signature {
    /** The fields a signature adds to a request, in lower case; all of them are kept from sight. */
    public static final Set<String> SECRET_FIELDS = Set.of("authorization", "x-amz-security-token");

    private static final Set<String> SIGNED = Set.of("host", "content-type");
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private final Auth.SigV4 scope;
    private final Clock clock;

    /** A signature for that service and region, at the time of that clock. */
    public SigV4Signature(Auth.SigV4 scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The request with the fields of its signature at the end.
     *
     * @param uri where it goes, exactly as it will be sent
     * @param request with its {@code Host}
     */
    public WireRequest sign(URI uri, WireRequest request, AwsCredentialsIdentity credentials) {
        var signed = SIGNER.sign(builder -> properties(builder, credentials)
                .request(unsigned(uri, request))
                .payload(ContentStreamProvider.fromInputStreamSupplier(
                        () -> new ByteArrayInputStream(request.body().bytes()))));
        var added = signed.request().headers();
        var headers = request.headers();
        for (var name : new TreeSet<>(added.keySet())) {
            if (headers.all(name).isEmpty()) {
                for (var value : added.getOrDefault(name, List.of())) {
                    headers = headers.with(name, value);
                }
            }
        }
        return new WireRequest(request.method(), request.path(), request.query(), headers, request.body());
    }

    private SignRequest.Builder<AwsCredentialsIdentity> properties(
            SignRequest.Builder<AwsCredentialsIdentity> builder, AwsCredentialsIdentity credentials) {
        return builder.identity(credentials)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.service())
                .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region())
                .putProperty(HttpSigner.SIGNING_CLOCK, clock);
    }

    private static SdkHttpRequest unsigned(URI uri, WireRequest request) {
        var builder = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(uri);
        signedFields(request.headers()).fields().forEach(field -> builder.putHeader(field.name(), field.value()));
        return builder.build();
    }

    private static Headers signedFields(Headers headers) {
        return new Headers(headers.fields().stream()
                .filter(field -> SIGNED.contains(field.name().toLowerCase(Locale.ROOT)))
                .toList());
    }
}
