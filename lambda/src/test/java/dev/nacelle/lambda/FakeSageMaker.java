package dev.nacelle.lambda;

import dev.nacelle.contract.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The SageMaker Runtime as far as the wire: takes the real SDK's signed requests and answers what a test tells it. */
final class FakeSageMaker implements SdkHttpClient {
    static final String ENDPOINT = "turbine-endpoint";
    static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    static {
        isolateFromTheUsersAwsFiles();
    }

    /** A request as it came over the wire. */
    record Asked(SdkHttpRequest request, Body body) {}

    /** What comes back, if anything. */
    @FunctionalInterface
    interface Wire {
        HttpExecuteResponse answer(Asked asked) throws IOException;
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Wire wire;

    FakeSageMaker(Wire wire) {
        this.wire = wire;
    }

    /** Answers 200 with this body. */
    static FakeSageMaker answering(String body) {
        return new FakeSageMaker(asked -> response(200, "", Body.of(body)));
    }

    /** Answers an AWS error; no type for one that only has a status. */
    static FakeSageMaker refusing(int status, String errorType, String body) {
        return new FakeSageMaker(asked -> response(status, errorType, Body.of(body)));
    }

    /** Never answers: the connection fails like this. */
    static FakeSageMaker failing(IOException trouble) {
        return new FakeSageMaker(asked -> {
            throw trouble;
        });
    }

    static HttpExecuteResponse response(int status, String errorType, Body body) {
        var head = SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-RequestId", "5f3c2a1e-0000-4000-8000-000000000001");
        if (!errorType.isEmpty()) {
            head.putHeader("x-amzn-ErrorType", errorType);
        }
        return HttpExecuteResponse.builder()
                .response(head.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.bytes())))
                .build();
    }

    /** The real SDK client, with this in place of the network: one attempt, no settings from the environment. */
    SageMakerRuntimeClient client() {
        return client(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)), one -> one);
    }

    SageMakerRuntimeClient client(
            AwsCredentialsProvider credentials, UnaryOperator<ClientOverrideConfiguration.Builder> more) {
        return SageMakerRuntimeClient.builder()
                .httpClient(this)
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .fipsEnabled(false)
                .dualstackEnabled(false)
                .defaultsMode(DefaultsMode.LEGACY)
                .endpointOverride(URI.create("https://runtime.sagemaker.eu-west-1.amazonaws.com"))
                .overrideConfiguration(
                        more.apply(ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.doNotRetry()))
                                .build())
                .build();
    }

    /** What the SDK says where no region is set, without its looking for one on the network. */
    static SageMakerRuntimeClient clientWithoutRegion() {
        System.setProperty("aws.disableEc2Metadata", "true");
        return SageMakerRuntimeClient.builder()
                .httpClient(answering("0.5"))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .defaultsMode(DefaultsMode.LEGACY)
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                var one = new Asked(request.httpRequest(), body(request));
                asked.add(one);
                return wire.answer(one);
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private static Body body(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(provider -> {
                    try (var stream = provider.newStream()) {
                        return Body.of(stream.readAllBytes());
                    } catch (IOException cannotBe) {
                        throw new UncheckedIOException(cannotBe);
                    }
                })
                .orElse(Body.empty());
    }

    /** A malformed file in the home directory breaks the building of a client; the SDK reads these two first. */
    private static void isolateFromTheUsersAwsFiles() {
        var nowhere = Path.of("target", "no-such-file").toAbsolutePath().toString();
        System.setProperty("aws.configFile", nowhere);
        System.setProperty("aws.sharedCredentialsFile", nowhere);
    }
}
