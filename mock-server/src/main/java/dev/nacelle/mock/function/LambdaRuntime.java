package dev.nacelle.mock.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.gateway.GatewayApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * Runs a handler as Lambda runs it. Unlike there, one instance serves all callers at once.
 *
 * @param functionName of the function the handler is deployed as
 * @param handler safe for use by many threads
 * @param timeout how long a call may take, as the handler is told; whoever calls sees to it
 */
public record LambdaRuntime(
        String functionName, RequestStreamHandler handler, Account account, AwsIds ids, Duration timeout)
        implements FunctionInvoker {
    private static final int USUAL_SIZE = 512;

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailedException {
        var result = new ByteArrayOutputStream(USUAL_SIZE);
        call(event, result);
        return withinLimit(result.toByteArray());
    }

    /**
     * That result.
     *
     * @throws FunctionFailedException if Lambda takes none of that size; in Lambda's words, recorded from AWS
     */
    public static byte[] withinLimit(byte[] result) throws FunctionFailedException {
        if (result.length > GatewayApi.MAX_LAMBDA_BYTES) {
            throw new FunctionFailedException("Response payload size exceeded maximum allowed payload size (%s bytes)."
                    .formatted(GatewayApi.MAX_LAMBDA_BYTES));
        }
        return result;
    }

    // A function may throw anything, and Lambda outlives it. What the machine itself throws, such as OutOfMemoryError,
    // goes on.
    private void call(byte[] event, ByteArrayOutputStream result) throws FunctionFailedException {
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event),
                    result,
                    new Invocation(functionName, account, ids.requestUuid(), timeout));
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
            throw new FunctionFailedException("The function " + functionName + " threw " + thrown, thrown);
        }
    }
}
