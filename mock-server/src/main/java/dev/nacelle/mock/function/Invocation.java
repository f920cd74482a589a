package dev.nacelle.mock.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.nacelle.mock.aws.Account;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a handler about one call. */
final class Invocation implements Context {
    private static final int MEMORY_MEGABYTES = 512;

    private final String functionName;
    private final Account account;
    private final String requestId;
    private final long deadline;

    /** @param timeout how long the call may take from now on */
    Invocation(String functionName, Account account, String requestId, Duration timeout) {
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.functionName = functionName;
        this.account = account;
        this.requestId = requestId;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "mock";
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:%s:%s:function:%s".formatted(account.region(), account.id(), functionName);
    }

    /** Only callers signed in with Cognito have one. */
    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    /** Only the mobile SDKs send one. */
    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEMORY_MEGABYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        return new FunctionLog(functionName);
    }
}
