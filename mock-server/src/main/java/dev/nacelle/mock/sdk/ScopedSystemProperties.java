package dev.nacelle.mock.sdk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** System properties set for the time of one action and then put back. One action at a time. */
final class ScopedSystemProperties {
    private ScopedSystemProperties() {}

    static synchronized <T> T during(Map<String, String> properties, Supplier<T> action) {
        var before = new HashMap<String, Optional<String>>();
        properties.forEach((name, value) -> before.put(name, Optional.ofNullable(System.setProperty(name, value))));
        try {
            return action.get();
        } finally {
            before.forEach(ScopedSystemProperties::restore);
        }
    }

    private static void restore(String name, Optional<String> value) {
        value.ifPresentOrElse(old -> System.setProperty(name, old), () -> System.clearProperty(name));
    }
}
