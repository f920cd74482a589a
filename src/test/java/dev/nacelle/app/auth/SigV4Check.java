package dev.nacelle.app.auth;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 as a service checks it, written down from AWS's own description ("Create a signed AWS API
 * request") without a line of the SDK. Held to AWS's published examples by {@code SigV4SignatureTest}.
 */
public final class SigV4Check {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/((\\d{8})/([^/]+)/([^/]+)/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    private SigV4Check() {}

    /** The signature that request should carry, by the fields its Authorization says it signs. */
    public static String expected(WireRequest request, String secretKey) throws GeneralSecurityException {
        var said = AUTHORIZATION.matcher(one(request.headers(), "Authorization"));
        if (!said.matches()) {
            return "no signature";
        }
        var toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                one(request.headers(), "X-Amz-Date"),
                said.group(2),
                hash(canonical(request, said.group(6)).getBytes(StandardCharsets.UTF_8)));
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {said.group(3), said.group(4), said.group(5), "aws4_request", toSign}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(key);
    }

    /** The signature the request carries. */
    public static String carried(WireRequest request) {
        var said = AUTHORIZATION.matcher(one(request.headers(), "Authorization"));
        return said.matches() ? said.group(7) : "none";
    }

    /** What the signature is for: date, region, service. */
    public static String scope(WireRequest request) {
        var said = AUTHORIZATION.matcher(one(request.headers(), "Authorization"));
        return said.matches() ? said.group(4) + "/" + said.group(5) : "none";
    }

    private static String canonical(WireRequest request, String signedHeaders) throws GeneralSecurityException {
        var fields = Arrays.stream(signedHeaders.split(";"))
                .map(name -> name + ":" + one(request.headers(), name).strip() + "\n")
                .collect(Collectors.joining());
        var query = Arrays.stream(request.query().split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.contains("=") ? part : part + "=")
                .sorted()
                .collect(Collectors.joining("&"));
        // Percent signs are encoded once more: each part of the path counts as it was sent.
        var path = request.path().replace("%", "%25");
        return String.join(
                "\n",
                request.method(),
                path,
                query,
                fields,
                signedHeaders,
                hash(request.body().bytes()));
    }

    private static String one(Headers headers, String name) {
        return String.join(",", headers.all(name.toLowerCase(Locale.ROOT)));
    }

    private static String hash(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
