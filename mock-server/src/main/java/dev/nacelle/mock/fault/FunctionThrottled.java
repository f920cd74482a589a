package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * Lambda starts no more of the function: its concurrency, or the account's, is used up. Lambda tells API Gateway 429;
 * the caller sees the gateway's 500. For a REST API that was recorded from AWS; for an HTTP API it is assumed.
 */
public record FunctionThrottled() implements Fault {
    /** What Lambda says to API Gateway, recorded from AWS: goes into the log, not to the caller. */
    public static final String REASON = "TooManyRequestsException: Rate Exceeded.";

    @Override
    public Hop hop() {
        return Hop.LAMBDA;
    }

    @Override
    public String type() {
        return "function-throttled";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.functionThrottled(this);
    }
}
