package dev.nacelle.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key pair and a certificate for the loopback address, made for one run and trusted by nobody else. */
public final class TlsIdentity {
    private static final String ALIAS = "sagemaker-stub";
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;

    private TlsIdentity(KeyStore keys) {
        this.keys = keys;
    }

    /** RSA with 2048 bits, as AWS's own certificates. */
    public static TlsIdentity make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("identity.p12");
        var said = folder.resolve("keytool.txt");
        int exit = new ProcessBuilder(command(store))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(Files.readString(said));
        }
        return new TlsIdentity(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
    }

    private static List<String> command(Path store) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "RSA", "-keysize", "2048"));
        command.addAll(List.of("-validity", "2", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        return command;
    }

    /** For a server that shows this certificate. */
    public SSLContext serverContext() throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /**
     * Writes a trust store of everything that JDK trusts, and this certificate: the real number of roots costs time at
     * a start. As JKS, which needs no password to be read.
     */
    public Path trustStore(Path javaHome, Path file) throws IOException, GeneralSecurityException {
        var given =
                KeyStore.getInstance(javaHome.resolve("lib/security/cacerts").toFile(), PASSWORD.toCharArray());
        var all = KeyStore.getInstance("JKS");
        all.load(null, null);
        for (var alias : Collections.list(given.aliases())) {
            all.setCertificateEntry(alias, given.getCertificate(alias));
        }
        all.setCertificateEntry(ALIAS, certificate());
        try (var output = Files.newOutputStream(file)) {
            all.store(output, PASSWORD.toCharArray());
        }
        return file;
    }

    /** The certificate as PEM. */
    public String pem() throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    private Certificate certificate() throws GeneralSecurityException {
        return keys.getCertificate(ALIAS);
    }
}
