package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nacelle.contract.Body;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Web Token in its compact form (RFC 7519).
 *
 * @param header which key and algorithm
 * @param claims what it says
 * @param signed the bytes under the signature
 * @param signature over them
 */
record Token(JsonNode header, JsonNode claims, Body signed, Body signature) {
    /** API Gateway takes RSA only. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads one; nothing if its three parts are not what they should be. */
    static Optional<Token> parse(String[] parts) {
        try {
            var header = JSON.readTree(decode(parts[0]));
            var claims = JSON.readTree(decode(parts[1]));
            var signed = Body.of(parts[0] + "." + parts[1]);
            return header.isObject() && claims.isObject()
                    ? Optional.of(new Token(header, claims, signed, Body.of(decode(parts[2]))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** Whether its algorithm is one of RSA's. */
    boolean isRsa() {
        return ALGORITHMS.containsKey(header.path("alg").asText());
    }

    /** The id of the key it is signed with. */
    String keyId() {
        return header.path("kid").asText();
    }

    /** Whether that key signed it. */
    boolean isSignedBy(PublicKey key) {
        try {
            var check = Signature.getInstance(ALGORITHMS.get(header.path("alg").asText()));
            check.initVerify(key);
            check.update(signed.bytes());
            return check.verify(signature.bytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
