package dev.nacelle.mock.gateway;

import java.util.Set;

/**
 * A result for a REST API: an object with a {@code statusCode} and no member the format does not have.
 *
 * <p>Source: AWS Lambda developer guide, "Using AWS Lambda with Amazon API Gateway"; recorded from AWS, April 2025;
 * LocalStack's tests, validated against AWS, for what is refused.
 */
final class ResultRest {
    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

    private ResultRest() {}

    /**
     * Reads a result.
     *
     * @param mayBeBinary whether the caller accepts one of the API's binary media types
     */
    static GatewayAnswer answer(byte[] json, boolean mayBeBinary) throws BadResultException {
        var result = ResultJson.object(json);
        for (var member : result.members().properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new BadResultException("The function's result has an unknown member: " + member.getKey());
            }
        }
        return AnswerHeaders.ofRestApi()
                .add(result.multiValueHeaders())
                .add(result.headers())
                .answer(result.status(), result.body(mayBeBinary));
    }
}
