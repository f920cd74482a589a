package dev.nacelle.app.environment;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.ExtraHeader;
import java.util.Optional;

/**
 * A header field that is added to each call.
 *
 * @param value what anybody may see; nothing where the value is a secret
 * @throws IllegalArgumentException if HTTP does not allow the name, if the field belongs to the client, if a field that
 *     is secret by its name has a value, or if the value can be none
 */
public record HeaderPlan(String name, Optional<String> value) {
    public HeaderPlan {
        var tried = value.map(text -> ExtraHeader.plain(name, text))
                .orElseGet(() -> ExtraHeader.secret(name, Secret.of("-")));
        if (value.isPresent() && tried.hidden()) {
            throw new IllegalArgumentException("The value of this field is a secret: " + name);
        }
    }

    /** A field anybody may see. */
    public static HeaderPlan plain(String name, String value) {
        return new HeaderPlan(name, Optional.of(value));
    }

    /** A field whose value is a secret. */
    public static HeaderPlan secret(String name) {
        return new HeaderPlan(name, Optional.empty());
    }

    /** Whether fields of that name are secret whatever they hold. */
    public static boolean isSecretByName(String name) {
        return ExtraHeader.plain(name, "-").hidden();
    }

    /** Where its secret goes. */
    SecretSlot slot() {
        return SecretSlot.header(name);
    }

    /** The field as it is sent. */
    ExtraHeader filled(SecretBox.OfOne secrets) {
        return value.map(text -> ExtraHeader.plain(name, text))
                .orElseGet(() -> ExtraHeader.secret(name, secrets.require(slot())));
    }
}
