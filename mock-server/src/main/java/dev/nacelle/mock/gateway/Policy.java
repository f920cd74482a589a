package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The policy a Lambda authorizer answers with, read for one question: may {@code execute-api:Invoke} be done on a route.
 * A deny outweighs any allow. Conditions and {@code NotAction} or {@code NotResource} are not read.
 *
 * @param document the policy
 */
record Policy(JsonNode document) {

    /**
     * Whether it allows to call that route.
     *
     * @throws BadResultException if it is no policy
     */
    boolean allows(String routeArn) throws BadResultException {
        if (!document.path("Statement").isContainerNode()) {
            throw new BadResultException("The authorizer's answer has neither isAuthorized nor a policy");
        }
        var effects = each(document.path("Statement"))
                .filter(statement -> covers(statement.path("Action"), "execute-api:Invoke"))
                .filter(statement -> covers(statement.path("Resource"), routeArn))
                .map(statement -> statement.path("Effect").asText())
                .toList();
        return effects.contains("Allow") && !effects.contains("Deny");
    }

    private static boolean covers(JsonNode patterns, String value) {
        return each(patterns)
                .anyMatch(pattern -> Pattern.matches(
                        Pattern.quote(pattern.asText()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), value));
    }

    private static Stream<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? StreamSupport.stream(oneOrMany.spliterator(), false) : Stream.of(oneOrMany);
    }
}
