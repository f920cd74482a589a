package dev.nacelle.mock.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.mock.aws.Account;
import dev.nacelle.mock.aws.AwsIds;
import dev.nacelle.mock.gateway.FunctionFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LambdaRuntimeTest {
    private static final int LIMIT = 6_291_556;

    @Test
    void theHandlersBytesAreTheResult() throws FunctionFailedException {
        var result =
                runtime((input, output, context) -> input.transferTo(output)).invoke(bytes("{\"a\":1}"));

        assertEquals("{\"a\":1}", new String(result, StandardCharsets.UTF_8));
    }

    @Test
    void theContextTellsOfTheFunctionAndTheCall() throws FunctionFailedException {
        List<Context> contexts = new ArrayList<>();

        runtime((input, output, context) -> contexts.add(context)).invoke(bytes("{}"));

        var context = contexts.get(0);
        assertEquals(
                "turbine-score $LATEST arn:aws:lambda:eu-west-1:123456789012:function:turbine-score"
                        + " /aws/lambda/turbine-score 512 " + new AwsIds(new Random(1)).requestUuid(),
                "%s %s %s %s %d %s"
                        .formatted(
                                context.getFunctionName(),
                                context.getFunctionVersion(),
                                context.getInvokedFunctionArn(),
                                context.getLogGroupName(),
                                context.getMemoryLimitInMB(),
                                context.getAwsRequestId()));
        int left = context.getRemainingTimeInMillis();
        assertTrue(left > 0 && left <= 3_000, "left " + left);
    }

    @Test
    void whateverTheHandlerThrowsIsAFailedFunction() {
        for (var thrown :
                List.of(new IllegalStateException("boom"), new IOException("boom"), new NoClassDefFoundError("boom"))) {
            var runtime = runtime((input, output, context) -> sneakyThrow(thrown));

            var failed = assertThrows(FunctionFailedException.class, () -> runtime.invoke(bytes("{}")));

            assertSame(thrown, failed.getCause());
        }
    }

    @Test
    void aResultUpToTheLimitIsTaken() throws FunctionFailedException {
        var result = runtime((input, output, context) -> output.write(new byte[LIMIT]))
                .invoke(bytes("{}"));

        assertEquals(LIMIT, result.length);
    }

    @Test
    void aLargerResultIsAFailedFunction() {
        var runtime = runtime((input, output, context) -> output.write(new byte[LIMIT + 1]));

        var failed = assertThrows(FunctionFailedException.class, () -> runtime.invoke(bytes("{}")));

        assertEquals(
                "Response payload size exceeded maximum allowed payload size (6291556 bytes).", failed.getMessage());
    }

    private static LambdaRuntime runtime(RequestStreamHandler handler) {
        return new LambdaRuntime(
                "turbine-score", handler, Account.example(), new AwsIds(new Random(1)), Duration.ofSeconds(3));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void sneakyThrow(Throwable thrown) throws IOException {
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
