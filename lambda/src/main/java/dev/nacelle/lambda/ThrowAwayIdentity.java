package dev.nacelle.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server's key and certificate for the loopback address, and the authority that signed it: made within the process,
 * never written down, trusted by one client of {@link Priming} alone.
 *
 * <p>The JDK makes no certificates by itself, so they are written here, in DER. Source: RFC 5280, section 4.1. Keys are
 * RSA with 2048 bits, as AWS's own.
 */
final class ThrowAwayIdentity {
    private static final int BITS = 2048;
    private static final char[] NO_PASSWORD = {};
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int BITS_FOLLOW = 0x03;

    /** sha256WithRSAEncryption, without parameters. */
    private static final byte[] SIGNED_WITH = bytes("300d06092a864886f70d01010b0500");

    /** X.509 in its third version, the first that has extensions. */
    private static final byte[] VERSION_3 = bytes("a003020102");

    /** The extension subjectAltName: 127.0.0.1. */
    private static final byte[] LOOPBACK = bytes("a3133011300f0603551d110408300687047f000001");

    /** The extension basicConstraints: may sign others. */
    private static final byte[] MAY_SIGN = bytes("a3133011300f0603551d130101ff040530030101ff");

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final KeyPair keys;
    private final Certificate authority;
    private final Certificate server;

    private ThrowAwayIdentity(KeyPair keys, Instant now) throws GeneralSecurityException {
        this.keys = keys;
        this.authority = certificate("authority", MAY_SIGN, keys, now);
        this.server = certificate("server", LOOPBACK, keys, now);
    }

    /** One that is good from an hour before now to an hour after. */
    static ThrowAwayIdentity make(Instant now) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return new ThrowAwayIdentity(generator.generateKeyPair(), now);
    }

    /** For a server that shows the certificate. */
    SSLContext serverContext() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", keys.getPrivate(), NO_PASSWORD, new Certificate[] {server, authority});
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** For a client that trusts the authority, and nobody else. */
    TrustManager[] trust() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setCertificateEntry("authority", authority);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    private static Certificate certificate(String subject, byte[] extension, KeyPair keys, Instant now)
            throws GeneralSecurityException {
        var content = der(
                SEQUENCE,
                VERSION_3,
                der(INTEGER, BigInteger.valueOf(now.toEpochMilli()).toByteArray()),
                SIGNED_WITH,
                name("authority"),
                der(SEQUENCE, time(now.minus(Duration.ofHours(1))), time(now.plus(Duration.ofHours(1)))),
                name(subject),
                keys.getPublic().getEncoded(),
                extension);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content);
        var all = der(SEQUENCE, content, SIGNED_WITH, der(BITS_FOLLOW, new byte[1], signature.sign()));
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(all));
    }

    /** A name of one part, the common name. */
    private static byte[] name(String text) {
        var value = der(SEQUENCE, bytes("0603550403"), der(0x0c, text.getBytes(StandardCharsets.US_ASCII)));
        return der(SEQUENCE, der(0x31, value));
    }

    private static byte[] time(Instant instant) {
        return der(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** A tag, the length of all parts together, the parts. */
    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        int length = content.size();
        var all = new ByteArrayOutputStream();
        all.write(tag);
        if (length >= 0x80) {
            all.write(length >= 0x100 ? 0x82 : 0x81);
        }
        if (length >= 0x100) {
            all.write(length >> 8);
        }
        all.write(length);
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
