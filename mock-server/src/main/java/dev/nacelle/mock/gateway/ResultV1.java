package dev.nacelle.mock.gateway;

/**
 * A result in payload format 1.0: an object with a {@code statusCode}; unknown members are ignored.
 *
 * <p>Source: AWS Lambda developer guide, "Using AWS Lambda with Amazon API Gateway"; recorded from AWS, April 2025;
 * LocalStack's tests, validated against AWS.
 */
final class ResultV1 {
    private ResultV1() {}

    static GatewayAnswer answer(byte[] json) throws BadResultException {
        var result = ResultJson.object(json);
        return AnswerHeaders.ofHttpApi()
                .add(result.headers())
                .add(result.multiValueHeaders())
                .answer(result.status(), result.body());
    }
}
