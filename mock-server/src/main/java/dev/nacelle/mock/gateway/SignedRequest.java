package dev.nacelle.mock.gateway;

import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an {@code Authorization} header of AWS's signature version 4 says.
 *
 * @param accessKeyId whose it is
 * @param date {@code yyyyMMdd}
 * @param region the request is for
 * @param service the request is for
 * @param signedHeaders names in lower case, sorted
 * @param signature 64 hexadecimal digits
 */
record SignedRequest(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {
    private static final Pattern FORM =
            Pattern.compile("AWS4-HMAC-SHA256 +Credential=([^/, ]+)/(\\d{8})/([^/, ]+)/([^/, ]+)/aws4_request *, *"
                    + "SignedHeaders=([^, ]+) *, *Signature=([0-9a-f]{64})");
    private static final String HMAC = "HmacSHA256";

    SignedRequest {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Reads such a header; nothing if it is none. */
    static Optional<SignedRequest> parse(String header) {
        var form = FORM.matcher(header.strip());
        return form.matches()
                ? Optional.of(new SignedRequest(
                        form.group(1),
                        form.group(2),
                        form.group(3),
                        form.group(4),
                        Arrays.asList(form.group(5).split(";", -1)),
                        form.group(6)))
                : Optional.empty();
    }

    /** Whether the signature is that secret's under that request. A request that does not sign its host has none. */
    boolean isSignatureOf(WireRequest request, String secretAccessKey) {
        return signedHeaders.contains("host")
                && MessageDigest.isEqual(ascii(signature), ascii(signatureOf(request, secretAccessKey)));
    }

    private String signatureOf(WireRequest request, String secretAccessKey) {
        var scope = String.join("/", date, region, service, "aws4_request");
        var time = request.headers().first("X-Amz-Date").orElse("");
        var toSign = String.join(
                "\n", "AWS4-HMAC-SHA256", time, scope, sha256(canonical(request).getBytes(StandardCharsets.UTF_8)));
        var key = hmac(("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8), date);
        for (var part : List.of(region, service, "aws4_request")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private String canonical(WireRequest request) {
        var headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                UriCoding.encode(request.path(), true),
                query(request.query()),
                headers,
                String.join(";", signedHeaders),
                sha256(request.body().bytes()));
    }

    private static String value(WireRequest request, String name) {
        return request.headers().all(name).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static String query(String sent) {
        return Arrays.stream(sent.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(SignedRequest::pair)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String pair(String sent) {
        int equals = sent.indexOf('=');
        var name = equals < 0 ? sent : sent.substring(0, equals);
        var value = equals < 0 ? "" : sent.substring(equals + 1);
        return UriCoding.encode(PercentCoding.decodePath(name), false)
                + "="
                + UriCoding.encode(PercentCoding.decodePath(value), false);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notInThisJava) {
            throw new IllegalStateException(notInThisJava);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException notInThisJava) {
            throw new IllegalStateException(notInThisJava);
        }
    }

    private static byte[] ascii(String text) {
        return text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    }
}
