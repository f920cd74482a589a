package dev.nacelle.lambda;

import java.util.ServiceLoader;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The HTTP client of the class path once more, for {@link Priming} alone: it trusts whom it is told to in place of whom
 * the JVM trusts. The function's own client is never touched.
 */
final class TrustingHttp {
    private TrustingHttp() {}

    /** A client that trusts these. */
    static SdkHttpClient client(TrustManager[] trust) {
        return ServiceLoader.load(SdkHttpService.class)
                .findFirst()
                .orElseThrow()
                .createHttpClientBuilder()
                .buildWithDefaults(AttributeMap.builder()
                        .put(SdkHttpConfigurationOption.TLS_TRUST_MANAGERS_PROVIDER, () -> trust)
                        .build());
    }
}
