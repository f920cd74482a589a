package dev.nacelle.app.environment;

import dev.nacelle.app.auth.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The secrets of all environments, in memory, for as long as the program runs. Safe for use by several threads. */
public final class SecretBox {
    private record Place(String environment, String slot) {}

    /** The secrets of one environment. */
    @FunctionalInterface
    public interface OfOne {
        /** Knows none. */
        OfOne NONE = slot -> Optional.empty();

        /** The secret that goes there, if it is known. */
        Optional<Secret> get(SecretSlot slot);

        /**
         * The secret that goes there.
         *
         * @throws IllegalStateException if it is not known
         */
        default Secret require(SecretSlot slot) {
            return get(slot).orElseThrow(() -> new IllegalStateException("No secret for " + slot.label()));
        }

        /** These of the places that have no secret yet. */
        default List<SecretSlot> missing(List<SecretSlot> slots) {
            return slots.stream().filter(slot -> get(slot).isEmpty()).toList();
        }
    }

    private final Map<Place, Secret> secrets = new HashMap<>();

    /** The secrets of the environment of that name, as they are known when they are asked for. */
    public OfOne of(String environment) {
        return slot -> get(environment, slot);
    }

    /** Keeps a secret; takes the place of the one before. */
    public synchronized void put(String environment, SecretSlot slot, Secret secret) {
        secrets.put(new Place(environment, slot.id()), secret);
    }

    /** Forgets every secret of that environment. */
    public synchronized void forget(String environment) {
        secrets.keySet().removeIf(place -> place.environment().equals(environment));
    }

    /** Forgets everything, as before a break or for the next group of people. */
    public synchronized void clear() {
        secrets.clear();
    }

    private synchronized Optional<Secret> get(String environment, SecretSlot slot) {
        return Optional.ofNullable(secrets.get(new Place(environment, slot.id())));
    }

    /** How many secrets it holds, and none of them. */
    @Override
    public synchronized String toString() {
        return secrets.size() + " secrets";
    }
}
