package dev.nacelle.mock.sdk;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;

/** A program that makes one call with the client in this process and prints what it would have sent. */
final class HostileSettingsProbe {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/\\d+/([^/]+)/");

    private HostileSettingsProbe() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] args) {
        var sent = new ArrayList<WireRequest>();
        try (var client = InProcessRuntimeClient.create(request -> answered(request, sent), "eu-west-1")) {
            client.invokeEndpoint(request ->
                    request.endpointName("wind-turbine").contentType("text/csv").body(SdkBytes.fromUtf8String("1,2")));
        }
        System.out.println(words(sent.get(0)));
    }

    private static WireResponse answered(WireRequest request, List<WireRequest> sent) {
        sent.add(request);
        return new WireResponse(200, Headers.of("Content-Type", "application/json"), Body.of("{}"));
    }

    private static String words(WireRequest request) {
        var headers = request.headers();
        var credential = CREDENTIAL.matcher(headers.first("Authorization").orElse(""));
        return String.join(
                " ",
                headers.first("Host").orElse("-"),
                request.path(),
                headers.first("amz-sdk-request").orElse("-"),
                credential.find() ? credential.group(1) + " " + credential.group(2) : "unsigned",
                headers.first("X-Amz-Security-Token").orElse("-"));
    }
}
