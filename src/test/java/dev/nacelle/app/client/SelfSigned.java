package dev.nacelle.app.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate that nobody vouches for, made anew by the JDK's own keytool. */
public final class SelfSigned {
    private static final String PASSWORD = "changeit";

    private final KeyStore store;

    private SelfSigned(KeyStore store) {
        this.store = store;
    }

    /** A certificate for localhost. */
    static SSLContext context(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return forHost(folder, "localhost").context();
    }

    /** A certificate for that host, made out by a company of this test's own. */
    public static SelfSigned forHost(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        return make(folder, host, List.of());
    }

    /** A certificate for that host whose time was over long ago. */
    static SelfSigned expired(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        return make(folder, host, List.of("-startdate", "2020/01/01", "-validity", "10"));
    }

    public X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate("server");
    }

    /** The certificate in a file, as a company gives its authority out. */
    public Path pem(Path folder) throws IOException, GeneralSecurityException {
        var text = "Company authority\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(Files.createTempFile(folder, "authority", ".pem"), text);
    }

    SSLContext context() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SelfSigned make(Path folder, String host, List<String> validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(host + validity.size() + ".p12");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host + ", O=Nacelle Test Company",
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(validity);
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return new SelfSigned(store);
    }
}
