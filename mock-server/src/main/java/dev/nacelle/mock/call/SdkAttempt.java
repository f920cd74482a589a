package dev.nacelle.mock.call;

import dev.nacelle.contract.Headers;
import java.util.regex.Pattern;

/** Which attempt of one and the same call an AWS SDK says a request is. */
final class SdkAttempt {
    // Such as "attempt=2; max=4"; the AWS CLI and boto3 send it too.
    private static final Pattern ATTEMPT = Pattern.compile("attempt=([1-9]\\d{0,3})\\b.*");

    private SdkAttempt() {}

    /** 1 for the first, and for a client that does not tell. */
    static int number(Headers headers) {
        var told = ATTEMPT.matcher(headers.first("amz-sdk-request").orElse(""));
        return told.matches() ? Integer.parseInt(told.group(1)) : 1;
    }
}
