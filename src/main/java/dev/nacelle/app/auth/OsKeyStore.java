package dev.nacelle.app.auth;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.StorageProvider;
import com.microsoft.credentialstorage.model.StoredCredential;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The key store of this computer's operating system: Windows' Credential Manager, macOS's keychain, Linux's Secret
 * Service (GNOME Keyring, KWallet, KeePassXC). Without one, with one that is locked, or with one that does not answer in
 * time, nothing is kept and nothing waits for it any longer.
 */
public final class OsKeyStore implements KeyStore {
    private static final String PREFIX = "Nacelle: ";
    private static final String USER = "nacelle";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // Held here: a logger nobody holds forgets its level. The library tells names of secrets, and failures we tell.
    private static final Logger LIBRARY = Logger.getLogger("com.microsoft.credentialstorage");

    private final Callable<@Nullable SecretStore<StoredCredential>> opener;
    private final Duration patience;
    private final ExecutorService thread = Executors.newCachedThreadPool(OsKeyStore::daemon);
    private boolean asked;
    private @Nullable SecretStore<StoredCredential> store;

    /** This computer's; nothing is asked of it yet. */
    public OsKeyStore() {
        this(() -> StorageProvider.getCredentialStorage(true, StorageProvider.SecureOption.REQUIRED), PATIENCE);
    }

    OsKeyStore(Callable<@Nullable SecretStore<StoredCredential>> opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
        LIBRARY.setLevel(Level.OFF);
    }

    @Override
    public boolean isThere() {
        return ask(opened -> true).orElse(false);
    }

    @Override
    public Optional<Secret> get(String name) {
        return ask(opened -> {
                    var kept = opened.get(PREFIX + name);
                    return kept == null ? "" : new String(kept.getPassword());
                })
                .filter(coded -> !coded.isEmpty())
                .flatMap(OsKeyStore::decoded);
    }

    @Override
    public boolean put(String name, Secret secret) {
        var credential = new StoredCredential(USER, coded(secret).toCharArray());
        return ask(opened -> opened.add(PREFIX + name, credential)).orElse(false);
    }

    @Override
    public void remove(String name) {
        ask(opened -> opened.delete(PREFIX + name));
    }

    private interface Question<T> {
        T of(SecretStore<StoredCredential> opened);
    }

    /** What the store says; nothing where there is none, or none that answers in time. */
    private <T> Optional<T> ask(Question<T> question) {
        var answer = thread.submit(() -> {
            var opened = open();
            return opened == null ? Optional.<T>empty() : Optional.of(question.of(opened));
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException none) {
            answer.cancel(true);
            return Optional.empty();
        }
    }

    private synchronized @Nullable SecretStore<StoredCredential> open() throws Exception {
        if (!asked) {
            asked = true;
            store = opener.call();
        }
        return store;
    }

    /** In letters and digits alone: on its way to macOS's keychain a quotation mark would end the secret. */
    private static String coded(Secret secret) {
        return Base64.getUrlEncoder().encodeToString(secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Secret> decoded(String coded) {
        try {
            return Optional.of(Secret.of(new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Thread daemon(Runnable work) {
        var made = new Thread(work, "nacelle-key-store");
        made.setDaemon(true);
        return made;
    }
}
