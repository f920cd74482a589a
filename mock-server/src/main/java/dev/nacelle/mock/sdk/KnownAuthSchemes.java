package dev.nacelle.mock.sdk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.services.sagemakerruntime.auth.scheme.SageMakerRuntimeAuthSchemeParams;
import software.amazon.awssdk.services.sagemakerruntime.auth.scheme.SageMakerRuntimeAuthSchemeProvider;

/** How requests are signed, as the SDK itself decides it, asked once for each operation. For a client of one region. */
final class KnownAuthSchemes implements SageMakerRuntimeAuthSchemeProvider {
    private final SageMakerRuntimeAuthSchemeProvider sdk = SageMakerRuntimeAuthSchemeProvider.defaultProvider();
    private final Map<String, List<AuthSchemeOption>> known = new ConcurrentHashMap<>();

    @Override
    public List<AuthSchemeOption> resolveAuthScheme(SageMakerRuntimeAuthSchemeParams asked) {
        var options = known.get(asked.operation());
        return options == null
                ? known.computeIfAbsent(asked.operation(), first -> List.copyOf(sdk.resolveAuthScheme(asked)))
                : options;
    }
}
