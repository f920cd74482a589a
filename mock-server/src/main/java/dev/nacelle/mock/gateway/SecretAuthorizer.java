package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A Lambda authorizer's function that compares what it gets with a secret, as the simplest ones people write do.
 *
 * @param secret that lets in
 */
record SecretAuthorizer(String secret) implements FunctionInvoker {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailedException {
        var asked = read(event);
        var sent = asked.path("authorizationToken")
                .asText(asked.path("identitySource").path(0).asText());
        var equal = MessageDigest.isEqual(bytes(sent), bytes(secret));
        return bytes(asked.has("methodArn") ? policy(equal, asked.get("methodArn")) : simple(equal));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecretAuthorizer";
    }

    private static String simple(boolean authorized) {
        return "{\"isAuthorized\":" + authorized + "}";
    }

    private static String policy(boolean authorized, JsonNode arn) {
        return """
                {"principalId":"user","policyDocument":{"Version":"2012-10-17","Statement":[
                {"Action":"execute-api:Invoke","Effect":"%s","Resource":%s}]}}
                """.formatted(authorized ? "Allow" : "Deny", arn);
    }

    private static JsonNode read(byte[] event) throws FunctionFailedException {
        try {
            return JSON.readTree(event);
        } catch (IOException notJson) {
            throw new FunctionFailedException("The authorizer's event is no JSON", notJson);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
