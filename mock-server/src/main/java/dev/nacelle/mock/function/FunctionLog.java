package dev.nacelle.mock.function;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Puts what a function logs into this process's log, where CloudWatch would have it. */
final class FunctionLog implements LambdaLogger {
    private static final System.Logger LOG = System.getLogger(FunctionLog.class.getName());

    private final String functionName;

    FunctionLog(String functionName) {
        this.functionName = functionName;
    }

    @Override
    public void log(String message) {
        LOG.log(Level.INFO, "{0}: {1}", functionName, message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
