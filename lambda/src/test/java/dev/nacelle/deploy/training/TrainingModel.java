package dev.nacelle.deploy.training;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A stand-in for the SageMaker Runtime over TLS: one score for every reading, with a certificate made for the occasion. */
final class TrainingModel implements AutoCloseable {
    private static final String ALIAS = "model";
    private static final String PASSWORD = "training";

    private static final String ANSWER = "{\"predictions\": [{\"score\": 0.998887598515, \"predicted_label\": 1}]}";

    private final HttpsServer server;
    private final Path keys;

    TrainingModel(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.keys = folder.resolve("keys.p12");
        makeKeys();
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("x-Amzn-Invoked-Production-Variant", "AllTraffic");
            RuntimeApi.send(exchange, 200, ANSWER);
        });
        server.start();
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** The certificate, to be believed for the occasion. */
    Path certificate() throws IOException, GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys().getCertificate(ALIAS).getEncoded());
        return Files.writeString(
                keys.resolveSibling("model.pem"),
                "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private SSLContext tls() throws IOException, GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys(), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    }

    private void makeKeys() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate: " + made);
        }
    }
}
