package dev.nacelle.mock.sdk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Keys that requests are signed with, each made once a second at most. */
final class SigningKeys {
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DAY_LETTERS = 8;

    private volatile Key last = new Key(0, "", "", "", "", "", new byte[0]);

    /** The key of that identity for that service at that time. */
    Key of(AwsCredentialsIdentity identity, String region, String service, Instant now) {
        var known = last;
        var id = identity.accessKeyId() + "/" + region + "/" + service;
        if (known.second != now.getEpochSecond()
                || !known.id.equals(id)
                || !known.secret.equals(identity.secretAccessKey())) {
            known = made(id, identity, region, service, now);
            last = known;
        }
        return known;
    }

    /** SHA-256, which every Java has. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException notInThisJava) {
            throw new IllegalStateException(notInThisJava);
        }
    }

    private static Key made(String id, AwsCredentialsIdentity identity, String region, String service, Instant now) {
        var time = TIME.format(now);
        var day = time.substring(0, DAY_LETTERS);
        var key = hmac(("AWS4" + identity.secretAccessKey()).getBytes(StandardCharsets.UTF_8), day);
        for (var part : new String[] {region, service, "aws4_request"}) {
            key = hmac(key, part);
        }
        return new Key(
                now.getEpochSecond(),
                id,
                identity.secretAccessKey(),
                time,
                String.join("/", day, region, service, "aws4_request"),
                identity.accessKeyId(),
                key);
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

    /**
     * A key as it is for one second.
     *
     * @param second since 1970
     * @param id of identity, region and service
     * @param secret of the identity
     * @param time as {@code 20250414T221623Z}
     * @param scope day, region, service and {@code aws4_request}
     * @param accessKeyId of the identity
     * @param bytes the key itself
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Key(long second, String id, String secret, String time, String scope, String accessKeyId, byte[] bytes) {
        /** What the header calls it. */
        String credential() {
            return accessKeyId + "/" + scope;
        }

        /** The signature under the request of that hash. */
        String signature(String canonicalHash) {
            return HexFormat.of()
                    .formatHex(hmac(bytes, "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + canonicalHash));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Key[" + credential() + "]";
        }
    }
}
