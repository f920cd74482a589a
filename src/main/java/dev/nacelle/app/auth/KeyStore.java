package dev.nacelle.app.auth;

import java.util.Optional;

/**
 * Where secrets outlive the program, kept by the operating system. Each question may take seconds: not for a window's
 * thread. Safe for use by several threads.
 */
public interface KeyStore {
    /** Keeps nothing. */
    KeyStore NONE = new KeyStore() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<Secret> get(String name) {
            return Optional.empty();
        }

        @Override
        public boolean put(String name, Secret secret) {
            return false;
        }

        @Override
        public void remove(String name) {
            // There is nothing to remove.
        }
    };

    /** Whether there is one that takes secrets now. */
    boolean isThere();

    /** The secret kept under that name; nothing too where the key store does not answer in time. */
    Optional<Secret> get(String name);

    /**
     * Keeps a secret; takes the place of the one before.
     *
     * @return whether it is kept
     */
    boolean put(String name, Secret secret);

    /** Forgets the secret of that name, if there is one. */
    void remove(String name);
}
