package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.mock.aws.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceErrorTest {
    private static final Account ACCOUNT = Account.example();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    endpoint-not-found     | 400 | ValidationError             | {"Message":"Endpoint turbine of account 123456789012 not found."}
                    no-capacity            | 400 | ValidationError             | {"Message":"Inference Component has no capacity to process this request."}
                    model-refused          | 424 | ModelError                  | "OriginalMessage":"could not convert string to float: 'HAWT'","OriginalStatusCode":400}
                    model-unsupported-type | 424 | ModelError                  | "OriginalStatusCode":415}
                    model-failed           | 424 | ModelError                  | "Message":"Received server error (500) from primary and could not load the entire response body. See https://eu-west-1.console
                    model-busy             | 424 | ModelError                  | "OriginalStatusCode":503}
                    model-timed-out        | 424 | ModelError                  | "Message":"Received server error (0) from primary with message \\"Your invocation timed out while waiting for a response from container primary.
                    model-unreachable      | 424 | ModelError                  | could not get a response from the turbine endpoint.
                    body-too-large         | 424 | ModelError                  | "Message":"Received client error (413) from primary and could not load the entire response body.
                    model-not-ready        | 429 | ModelNotReadyException      | {"Message":"Either a serverless endpoint
                    throttled              | 400 | ThrottlingException         | {"message":null}
                    throttled-429          | 429 | ThrottlingException         | {"message":null}
                    internal-failure       | 500 | InternalFailure             | {"Message":"An exception occurred while sending request to model.
                    service-unavailable    | 503 | ServiceUnavailable          | {"Message":"
                    internal-dependency    | 530 | InternalDependencyException | {"Message":"
                    access-denied          | 403 | AccessDeniedException       | is not authorized to perform: sagemaker:InvokeEndpoint on resource: arn:aws:sagemaker:eu-west-1:123456789012:endpoint/turbine because no identity-based policy allows
                    expired-token          | 403 | ExpiredTokenException       | {"Message":"The security token included in the request is expired"}
                    unrecognized-client    | 403 | UnrecognizedClientException | {"Message":"The security token included in the request is invalid."}
                    invalid-signature      | 403 | InvalidSignatureException   | {"Message":"The request signature we calculated does not match
                    unknown-operation      | 404 | UnknownOperationException   | #UnknownOperationException
                    """)
    void eachErrorIsWhatAwsAnswers(String name, int status, String type, String part) {
        var error = ServiceError.named(name).of("turbine", ACCOUNT);

        assertEquals(status + " " + type, error.status() + " " + error.type());
        assertEquals(
                status + " " + type,
                ServiceError.named(name).status() + " "
                        + ServiceError.named(name).type());
        assertTrue(error.json().contains(part), error.json());
    }

    @ParameterizedTest
    @EnumSource(ServiceError.class)
    void eachErrorIsFoundByItsName(ServiceError error) {
        assertEquals(error, ServiceError.named(error.wireName()));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesThereAre() {
        var refused = assertThrows(IllegalArgumentException.class, () -> ServiceError.named("teapot"));

        var message = String.valueOf(refused.getMessage());
        assertTrue(
                message.startsWith(
                        "No SageMaker error \u201cteapot\u201d. There are: endpoint-not-found, no-capacity,"),
                message);
    }
}
