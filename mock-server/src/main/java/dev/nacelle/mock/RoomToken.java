package dev.nacelle.mock;

import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What callers from other computers must send, so that nobody uses a mock by chance who only shares its network. Short
 * enough to be read from a screen; no letters that look alike.
 *
 * @param text letters, digits and dashes
 */
record RoomToken(String text) {
    /** The header field it is sent in. */
    static final String HEADER = "X-Nacelle-Token";

    private static final String BEARER = "Bearer ";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    /** One nobody can guess: twelve letters, 59 bits. */
    static RoomToken random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            text.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new RoomToken(text.toString());
    }

    /**
     * That request without the token, as whoever asked for none would have sent it; nothing if it does not have it.
     *
     * <p>In the address it is not looked for: addresses end up in histories and logs.
     */
    Optional<WireRequest> takenFrom(WireRequest request) {
        return without(request, field -> field.name().equalsIgnoreCase(HEADER) && isSame(field.value()))
                .or(() -> without(request, this::isBearer));
    }

    private boolean isBearer(Headers.Field field) {
        return field.name().equalsIgnoreCase("Authorization")
                && field.value().regionMatches(true, 0, BEARER, 0, BEARER.length())
                && isSame(field.value().substring(BEARER.length()).strip());
    }

    // In constant time: how much of a guess was right shall not show.
    private boolean isSame(String guess) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<WireRequest> without(WireRequest request, Predicate<Headers.Field> token) {
        var others = request.headers().fields().stream().filter(token.negate()).toList();
        return others.size() == request.headers().fields().size()
                ? Optional.empty()
                : Optional.of(new WireRequest(
                        request.method(), request.path(), request.query(), new Headers(others), request.body()));
    }
}
