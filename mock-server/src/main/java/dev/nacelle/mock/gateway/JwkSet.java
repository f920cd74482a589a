package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * An issuer's public RSA keys (RFC 7517).
 *
 * @param keys each by its {@code kid}
 */
record JwkSet(Map<String, PublicKey> keys) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JwkSet {
        keys = Map.copyOf(keys);
    }

    /**
     * Reads a JSON Web Key Set; keys that are not RSA are left out, as API Gateway uses no others.
     *
     * @throws IllegalArgumentException if it is none
     */
    static JwkSet parse(String json) {
        try {
            var keys = new HashMap<String, PublicKey>();
            for (var key : JSON.readTree(json).path("keys")) {
                if (key.path("kty").asText().equals("RSA")) {
                    keys.put(key.path("kid").asText(), rsa(key));
                }
            }
            Require.that(!keys.isEmpty(), "The JSON Web Key Set has no RSA key");
            return new JwkSet(keys);
        } catch (IOException | GeneralSecurityException notKeys) {
            throw new IllegalArgumentException("This is no JSON Web Key Set: " + notKeys.getMessage(), notKeys);
        }
    }

    private static PublicKey rsa(JsonNode key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }
}
