package dev.nacelle.app.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.credentialstorage.SecretStore;
import com.microsoft.credentialstorage.model.StoredCredential;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of the library's store; the stores of real systems were tried by hand, see decision 0008. */
class OsKeyStoreTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void aSecretComesBackWhateverSignsItHolds() {
        var store = new OsKeyStore(Kept::new, PATIENCE);
        var odd = Secret.of("s\u00e4\u2603\"'\\ $x");

        assertTrue(store.isThere());
        assertTrue(store.put("Lab / auth", odd));

        assertEquals(Optional.of(odd), store.get("Lab / auth"));
        assertTrue(kept.getOrDefault("Nacelle: Lab / auth", "").matches("[A-Za-z0-9_=-]+"), kept::toString);
    }

    @Test
    void whatIsRemovedIsGone() {
        var store = new OsKeyStore(Kept::new, PATIENCE);
        store.put("Lab / auth", Secret.of("s"));

        store.remove("Lab / auth");

        assertEquals(Optional.empty(), store.get("Lab / auth"));
    }

    @Test
    void withoutAStoreNothingIsKeptAndNothingFails() {
        var none = new OsKeyStore(() -> null, PATIENCE);
        var broken = new OsKeyStore(
                () -> {
                    throw new UnsatisfiedLinkError("no libsecret");
                },
                PATIENCE);

        for (var store : new OsKeyStore[] {none, broken}) {
            assertFalse(store.isThere());
            assertFalse(store.put("a", Secret.of("s")));
            assertEquals(Optional.empty(), store.get("a"));
        }
    }

    @Test
    void aStoreThatHangsIsNotWaitedFor() {
        var never = new CountDownLatch(1);
        var store = new OsKeyStore(
                () -> {
                    never.await();
                    return new Kept();
                },
                Duration.ofMillis(50));

        assertFalse(store.isThere());

        assertEquals(Optional.empty(), store.get("a"));
    }

    private final class Kept implements SecretStore<StoredCredential> {
        @Override
        public @Nullable StoredCredential get(String key) {
            var value = kept.get(key);
            return value == null ? null : new StoredCredential("nacelle", value.toCharArray());
        }

        @Override
        public boolean delete(String key) {
            return kept.remove(key) != null;
        }

        @Override
        public boolean add(String key, StoredCredential secret) {
            kept.put(key, new String(secret.getPassword()));
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }
    }
}
