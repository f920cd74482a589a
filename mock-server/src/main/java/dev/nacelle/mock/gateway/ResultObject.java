package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.contract.Body;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The members of a result object, each checked for its type; absent and {@code null} are the same.
 *
 * @param members an object
 */
record ResultObject(JsonNode members) {
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

    /**
     * Reads {@code statusCode}: a whole number, or three digits in a string. 0, fractions and words are recorded to end
     * in the gateway's own error; the string {@code "201"} is recorded to be 201.
     */
    int status() throws BadResultException {
        var status = members.path("statusCode");
        var digits = status.isIntegralNumber() || status.isTextual() ? status.asText() : "";
        if (!STATUS.matcher(digits).matches()) {
            throw new BadResultException("The function's statusCode is none: " + status);
        }
        return Integer.parseInt(digits);
    }

    /** Reads {@code headers}: one value for each name, in order. */
    Map<String, List<String>> headers() throws BadResultException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var member : object("headers").properties()) {
            if (!member.getValue().isNull()) {
                headers.put(member.getKey(), List.of(text("headers", member.getValue())));
            }
        }
        return headers;
    }

    /** Reads {@code multiValueHeaders}: any number of values for each name, in order. */
    Map<String, List<String>> multiValueHeaders() throws BadResultException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var member : object("multiValueHeaders").properties()) {
            headers.put(member.getKey(), texts("multiValueHeaders", member.getValue()));
        }
        return headers;
    }

    /** Reads {@code cookies}. */
    List<String> cookies() throws BadResultException {
        return texts("cookies", members.path("cookies"));
    }

    /** Reads {@code body}, and undoes base64 where {@code isBase64Encoded} says so. */
    Body body() throws BadResultException {
        return body(true);
    }

    /** Reads {@code body}; base64 is undone only where {@code mayBeBinary} too, or else sent as the text it is. */
    Body body(boolean mayBeBinary) throws BadResultException {
        var body = members.path("body");
        if (!isAbsent(body) && !body.isTextual()) {
            throw new BadResultException("Lambda body contains the wrong type for field \"body\"");
        }
        return isBase64() && mayBeBinary ? decoded(body.asText("")) : Body.of(body.asText(""));
    }

    private boolean isBase64() throws BadResultException {
        var flag = members.path("isBase64Encoded");
        if (!isAbsent(flag) && !flag.isBoolean()) {
            throw new BadResultException("The function's isBase64Encoded is neither true nor false: " + flag);
        }
        return flag.asBoolean();
    }

    private static Body decoded(String base64) throws BadResultException {
        try {
            return Body.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            throw new BadResultException("The function's body is not base64: " + notBase64.getMessage());
        }
    }

    private JsonNode object(String name) throws BadResultException {
        var node = members.path(name);
        if (!isAbsent(node) && !node.isObject()) {
            throw new BadResultException("The function's " + name + " are no object: " + node.getNodeType());
        }
        return node;
    }

    private static List<String> texts(String name, JsonNode node) throws BadResultException {
        if (!isAbsent(node) && !node.isArray()) {
            throw new BadResultException("The function's " + name + " are no list: " + node.getNodeType());
        }
        var texts = new ArrayList<String>();
        for (var element : node) {
            texts.add(text(name, element));
        }
        return texts;
    }

    private static String text(String name, JsonNode node) throws BadResultException {
        if (!node.isValueNode() || node.isNull()) {
            throw new BadResultException("A value in the function's " + name + " is no text: " + node.getNodeType());
        }
        return node.asText();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
