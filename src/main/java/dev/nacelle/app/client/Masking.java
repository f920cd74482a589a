package dev.nacelle.app.client;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Headers.Field;
import dev.nacelle.contract.WireRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secret values out of a request before anybody gets to see it. */
final class Masking {
    private static final Set<String> BY_NAME = Set.of(
            "authorization", "cookie", "proxy-authorization", "x-amz-security-token", "x-api-key", "x-auth-token");

    /** What a query says: what follows each equals sign, or all of it where there is none. */
    private static final Pattern VALUE = Pattern.compile("(?<==)[^&]+|(?<=^|&)[^=&]+(?=$|&)");

    private final Set<String> secret = new HashSet<>(BY_NAME);

    /** What these settings hide, and what is secret by its name. */
    Masking(CallSettings settings) {
        settings.headers().stream().filter(ExtraHeader::hidden).forEach(header -> hide(header.name()));
        if (settings.auth() instanceof Auth.Header header) {
            hide(header.name());
        }
    }

    static boolean isSecretByName(String name) {
        return BY_NAME.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The request as it may be seen. */
    WireRequest shown(WireRequest request) {
        var headers =
                new Headers(request.headers().fields().stream().map(this::shown).toList());
        var query = VALUE.matcher(request.query()).replaceAll(Secret.HIDDEN);
        return new WireRequest(request.method(), request.path(), query, headers, request.body());
    }

    private Field shown(Field field) {
        return secret.contains(field.name().toLowerCase(Locale.ROOT)) ? new Field(field.name(), Secret.HIDDEN) : field;
    }

    private void hide(String name) {
        secret.add(name.toLowerCase(Locale.ROOT));
    }
}
