package dev.nacelle.app.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of a company of the tests' own, made anew by the JDK's keytool. */
public final class SelfSigned {
    private static final String PASSWORD = "changeit";
    private static final String SERVER = "server";

    private final KeyStore store;

    private SelfSigned(KeyStore store) {
        this.store = store;
    }

    /** A server's certificate that vouches for itself. */
    public static SelfSigned forHost(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = Files.createTempFile(folder, "server", ".p12");
        Files.delete(file);
        keytool(file, SERVER, host, "-ext", "san=dns:" + host);
        return new SelfSigned(load(file));
    }

    /** A server's certificate that vouches for itself, for several names. */
    public static SelfSigned forHosts(Path folder, List<String> hosts)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = Files.createTempFile(folder, "server", ".p12");
        Files.delete(file);
        keytool(file, SERVER, hosts.get(0), "-ext", "san=dns:" + String.join(",dns:", hosts));
        return new SelfSigned(load(file));
    }

    /** A server's certificate whose time was over long ago, made out by an authority whose time is not. */
    public static SelfSigned expired(Path folder, String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("expired.p12");
        keytool(file, "authority", "authority", "-ext", "bc:c");
        keytool(
                file,
                SERVER,
                host,
                "-ext",
                "san=dns:" + host,
                "-signer",
                "authority",
                "-startdate",
                "2020/01/01",
                "-validity",
                "10");
        return new SelfSigned(load(file));
    }

    /** The server's certificate and those it goes back to. */
    public List<X509Certificate> chain() throws GeneralSecurityException {
        return Arrays.stream(store.getCertificateChain(SERVER))
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The server's certificate. */
    public X509Certificate certificate() throws GeneralSecurityException {
        return chain().get(0);
    }

    /** Who vouches for it, in a file, as a company gives its authority out. */
    public Path pem(Path folder) throws IOException, GeneralSecurityException {
        var authority = chain().get(chain().size() - 1);
        var text = "Company authority\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(Files.createTempFile(folder, "authority", ".pem"), text);
    }

    public SSLContext context() throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path file, String alias, String name, String... more)
            throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(program, "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-alias", alias, "-dname", "CN=" + name + ", O=Nacelle Test Company"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }
}
