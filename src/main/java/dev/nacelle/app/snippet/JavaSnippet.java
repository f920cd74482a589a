package dev.nacelle.app.snippet;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.snippet.Call.Signing;
import java.util.stream.Collectors;

/**
 * The call as a Java program of one file, for {@code java Score.java}: the JDK's own client, and AWS's SDK where the call
 * is signed or goes to SageMaker itself.
 */
final class JavaSnippet {
    private static final Quoting JAVA = Quoting.JAVA;

    private JavaSnippet() {}

    static String text(Call call) {
        return call.direct()
                .map(direct -> direct(call, direct))
                .or(() -> call.signing().map(signing -> signed(call, signing)))
                .orElseGet(() -> plain(call));
    }

    private static String plain(Call call) {
        return """
                %simport java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse.BodyHandlers;
                import java.time.Duration;

                class Score {
                    public static void main(String[] args) throws Exception {
                        var request = HttpRequest.newBuilder(URI.create(%s))
                                .timeout(Duration.ofSeconds(30))
                %s                .POST(HttpRequest.BodyPublishers.ofString(%s))
                                .build();
                        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                        System.out.println(answer.statusCode() + " " + answer.body());
                    }
                }
                """.formatted(
                        Variables.comment("//", call),
                        JAVA.of(call.address()),
                        headers(call, "                .header(%s, %s)\n"),
                        JAVA.plain(call.body()));
    }

    private static String signed(Call call, Signing signing) {
        return """
                // Needs software.amazon.awssdk:auth and http-auth-aws on the class path
                %simport java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse.BodyHandlers;
                import software.amazon.awssdk.auth.credentials.%s;
                import software.amazon.awssdk.http.ContentStreamProvider;
                import software.amazon.awssdk.http.SdkHttpMethod;
                import software.amazon.awssdk.http.SdkHttpRequest;
                import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

                class Score {
                    public static void main(String[] args) throws Exception {
                        var address = URI.create(%s);
                        var reading = %s;
                        var signed = AwsV4HttpSigner.create().sign(sign -> sign
                                .identity(%s.resolveCredentials())
                                .request(SdkHttpRequest.builder()
                                        .uri(address)
                                        .method(SdkHttpMethod.POST)
                %s                        .build())
                                .payload(ContentStreamProvider.fromUtf8String(reading))
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, %s)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, %s));
                        var request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(reading));
                        signed.request().forEachHeader((name, values) -> {
                            if (!name.equalsIgnoreCase("Host")) {
                                request.header(name, values.get(0));
                            }
                        });
                        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
                        System.out.println(answer.statusCode() + " " + answer.body());
                    }
                }
                """.formatted(
                        Variables.comment("//", call),
                        provider(signing),
                        JAVA.of(call.address()),
                        JAVA.plain(call.body()),
                        credentials(signing),
                        headers(call, "                        .putHeader(%s, %s)\n"),
                        JAVA.plain(signing.service()),
                        JAVA.plain(signing.region()));
    }

    private static String direct(Call call, Auth.Direct direct) {
        var signing = call.signing().orElseThrow();
        return """
                // Needs software.amazon.awssdk:sagemakerruntime on the class path
                import software.amazon.awssdk.auth.credentials.%s;
                import software.amazon.awssdk.core.SdkBytes;
                import software.amazon.awssdk.regions.Region;
                import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

                class Score {
                    public static void main(String[] args) {
                        var runtime = SageMakerRuntimeClient.builder()
                                .region(Region.of(%s))
                                .credentialsProvider(%s)
                                .build();
                        var answer = runtime.invokeEndpoint(call -> call
                                .endpointName(%s)
                                .contentType(%s)
                                .body(SdkBytes.fromUtf8String(%s)));
                        System.out.println(answer.body().asUtf8String());
                    }
                }
                """.formatted(
                        provider(signing),
                        JAVA.plain(direct.region()),
                        credentials(signing),
                        JAVA.plain(direct.endpointName()),
                        JAVA.plain(call.target().settings().mediaType()),
                        JAVA.plain(call.body()));
    }

    private static String headers(Call call, String line) {
        return call.headers().stream()
                .map(header -> line.formatted(JAVA.plain(header.name()), JAVA.of(header.value())))
                .collect(Collectors.joining());
    }

    private static String provider(Signing signing) {
        return signing.profile().isPresent() ? "ProfileCredentialsProvider" : "DefaultCredentialsProvider";
    }

    private static String credentials(Signing signing) {
        return signing.profile()
                .map(name -> "ProfileCredentialsProvider.create(" + JAVA.plain(name) + ")")
                .orElse("DefaultCredentialsProvider.builder().build()");
    }
}
