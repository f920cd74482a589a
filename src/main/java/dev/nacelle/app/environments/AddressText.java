package dev.nacelle.app.environments;

import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.endpoint.LiveAddress;
import java.net.URI;
import java.util.Optional;

/** The address as it is entered: what follows its question mark is a secret. */
final class AddressText {
    private AddressText() {}

    /** The secret part of an address; nothing where there is none, or where it only stands for the one that is known. */
    static Optional<Secret> query(String entered) {
        return entered.endsWith(Secret.HIDDEN)
                ? Optional.empty()
                : uri(entered)
                        .map(URI::getRawQuery)
                        .filter(text -> !text.isBlank())
                        .map(Secret::of);
    }

    private static Optional<URI> uri(String entered) {
        return LiveAddress.check(entered)
                .match(
                        usable -> Optional.of(usable.uri()),
                        doubt -> Optional.of(doubt.asGiven()),
                        refused -> Optional.empty());
    }
}
