package dev.nacelle.mock.gateway;

/**
 * A result in payload format 1.0: an object with a {@code statusCode}; unknown members are ignored.
 *
 * <p>Source: AWS Lambda developer guide, "Using AWS Lambda with Amazon API Gateway"; recorded from AWS, April 2025.
 */
final class ResultV1 {
    private ResultV1() {}

    static GatewayAnswer answer(byte[] json) throws BadResultException {
        var node = ResultJson.read(json);
        if (!node.isObject()) {
            throw new BadResultException("The function's result is no object: " + node.getNodeType());
        }
        var result = new ResultObject(node);
        return new AnswerHeaders()
                .add(result.headers())
                .add(result.multiValueHeaders())
                .answer(result.status(), result.body());
    }
}
