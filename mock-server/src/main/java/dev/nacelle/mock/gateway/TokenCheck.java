package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.contract.Headers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Lets in requests with a valid JSON Web Token.
 *
 * <p>Source: API Gateway developer guide, "Control access to HTTP APIs with JWT authorizers" for what is checked, and its
 * troubleshooting page for the words about the audience. Those about segments and the bare {@code Bearer} of a request
 * without a token are told by observers of AWS; all other descriptions are not recorded. That claims reach the function
 * as strings, lists like {@code [a b]}, is told by observers too.
 */
final class TokenCheck implements Doorkeeper {
    private static final Pattern BEARER = Pattern.compile("(?i)^bearer\\s+");

    private final FrontDoor.Jwt door;
    private final IdentitySource source;
    private final Optional<JwkSet> keys;

    TokenCheck(FrontDoor.Jwt door) {
        this.door = door;
        this.source = IdentitySource.parse(door.identitySource());
        this.keys = door.jwks().map(JwkSet::parse);
    }

    @Override
    public Entry judge(Arrival arrival) {
        return source.in(arrival.request())
                .map(text -> BEARER.matcher(text).replaceFirst("").strip())
                .map(text -> judge(text.split("\\.", -1), arrival.time()))
                .orElseGet(() -> unauthorized("Bearer"));
    }

    private Entry judge(String[] parts, Instant now) {
        if (parts.length != 3) {
            return invalid("token contains an invalid number of segments");
        }
        return Token.parse(parts)
                .map(token -> fault(token, now).map(TokenCheck::invalid).orElseGet(() -> scoped(token.claims())))
                .orElseGet(() -> invalid("the token cannot be decoded"));
    }

    private Optional<String> fault(Token token, Instant now) {
        return signatureFault(token).or(() -> claimFault(token.claims(), now.getEpochSecond()));
    }

    private Optional<String> signatureFault(Token token) {
        if (!token.isRsa()) {
            return Optional.of("the token's algorithm is not supported");
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var key = Optional.ofNullable(keys.get().keys().get(token.keyId()));
        return key.filter(token::isSignedBy).isPresent()
                ? Optional.empty()
                : Optional.of("the token's signature is invalid");
    }

    private Optional<String> claimFault(JsonNode claims, long now) {
        if (!claims.path("iss").asText().equals(door.issuer())) {
            return Optional.of("issuer does not match");
        }
        if (audience(claims).noneMatch(door.audience()::contains)) {
            return Optional.of("the token does not have a valid audience");
        }
        if (claims.path("exp").asLong(0) <= now) {
            return Optional.of("the token has expired");
        }
        return claims.path("nbf").asLong(0) > now || claims.path("iat").asLong(0) > now
                ? Optional.of("the token is not valid yet")
                : Optional.empty();
    }

    private Entry scoped(JsonNode claims) {
        var scopes = scopes(claims);
        return door.scopes().isEmpty() || door.scopes().stream().anyMatch(scopes::contains)
                ? Entry.of(caller(claims, scopes))
                : Entry.refused(GatewayError.SCOPE_LACKING.answer(ApiKind.HTTP));
    }

    private static Stream<String> audience(JsonNode claims) {
        return texts(claims.has("aud") ? claims.get("aud") : claims.path("client_id"));
    }

    private static List<String> scopes(JsonNode claims) {
        return texts(claims.has("scope") ? claims.get("scope") : claims.path("scp"))
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private static Stream<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false).map(JsonNode::asText)
                : Stream.of(oneOrMany.asText());
    }

    private static Caller caller(JsonNode claims, List<String> scopes) {
        var jwt = JsonNodeFactory.instance.objectNode();
        jwt.set("claims", asStrings(claims));
        if (scopes.isEmpty()) {
            jwt.putNull("scopes");
        } else {
            scopes.forEach(jwt.putArray("scopes")::add);
        }
        return new Caller(Map.of(), jwt, JsonNodeFactory.instance.objectNode().set("jwt", jwt));
    }

    private static ObjectNode asStrings(JsonNode claims) {
        var strings = JsonNodeFactory.instance.objectNode();
        claims.properties().forEach(claim -> strings.put(claim.getKey(), asString(claim.getValue())));
        return strings;
    }

    private static String asString(JsonNode value) {
        if (value.isArray()) {
            return texts(value).collect(Collectors.joining(" ", "[", "]"));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static Entry invalid(String description) {
        return unauthorized("Bearer scope=\"\" error=\"invalid_token\" error_description=\"" + description + "\"");
    }

    private static Entry unauthorized(String challenge) {
        return Entry.refused(
                GatewayError.UNAUTHORIZED.answer(ApiKind.HTTP).with(Headers.of("Www-Authenticate", challenge)));
    }
}
