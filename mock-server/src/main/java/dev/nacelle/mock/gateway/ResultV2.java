package dev.nacelle.mock.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.MediaTypes;

/**
 * A result in payload format 2.0: an object with a {@code statusCode}, or else any value, which then is the body of a
 * 200 in JSON; a lone string loses its quotes. An object with an {@code errorMessage} and no {@code statusCode} is taken
 * for the report of a function that crashed, whoever wrote it.
 *
 * <p>Source: API Gateway developer guide, "Working with AWS Lambda proxy integrations for HTTP APIs"; objects, strings,
 * the empty one and {@code errorMessage} by LocalStack's tests, validated against AWS. How numbers, lists and
 * {@code null} come out was recorded on Lambda function URLs, which follow the same format; not on an HTTP API.
 */
final class ResultV2 {
    private ResultV2() {}

    static GatewayAnswer answer(byte[] json) throws BadResultException {
        var node = ResultJson.read(json);
        return node.has("statusCode") ? described(new ResultObject(node)) : inferred(node, json);
    }

    private static GatewayAnswer described(ResultObject result) throws BadResultException {
        return AnswerHeaders.ofHttpApi()
                .add(result.headers())
                .addCookies(result.cookies())
                .answer(result.status(), result.body());
    }

    private static GatewayAnswer inferred(JsonNode node, byte[] json) throws BadResultException {
        if (node.has("errorMessage")) {
            throw new BadResultException("The function's result is the report of an error");
        }
        var body = node.isTextual() ? Body.of(node.textValue()) : Body.of(ResultJson.compact(json));
        return new GatewayAnswer(200, MediaTypes.JSON, Headers.none(), body);
    }
}
