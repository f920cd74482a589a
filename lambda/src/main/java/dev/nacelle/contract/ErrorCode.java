package dev.nacelle.contract;

import static dev.nacelle.contract.Hop.CLIENT;
import static dev.nacelle.contract.Hop.LAMBDA;
import static dev.nacelle.contract.Hop.MODEL;
import static dev.nacelle.contract.Hop.SAGEMAKER;

import java.time.Duration;
import java.util.Optional;

/**
 * Every failure the function answers: its HTTP status, the hop at fault, what happened and what to do next.
 *
 * <p>AWS prescribes no mapping from SageMaker's errors to an API's answers; this one is ours. The names are a promise:
 * programs compare them.
 */
public enum ErrorCode {
    EMPTY_BODY(
            400,
            CLIENT,
            "The request has no reading in its body.",
            "Send one reading as comma-separated values in the request body."),
    BAD_BASE64(
            400,
            CLIENT,
            "The event marks its body as base64, and it is not.",
            "Send the reading as text with Content-Type: text/csv."),
    BODY_NOT_TEXT(
            400,
            CLIENT,
            "The body is not UTF-8 text.",
            "Send the reading as UTF-8 text, not compressed, with Content-Type: text/csv."),
    MORE_THAN_ONE_READING(
            400,
            CLIENT,
            "The body holds more than one line.",
            "Send one reading a call, without a header line: one line, one score."),
    EVENT_NOT_UNDERSTOOD(
            400,
            CLIENT,
            "The function was called with an event that is no HTTP request.",
            "Call the function through API Gateway, or use a test event of the HTTP API kind."),
    READING_TOO_LARGE(
            413,
            CLIENT,
            "The reading is larger than SageMaker or the model takes.",
            "Send one reading a call: a line of less than a hundred characters; SageMaker takes 6291456 bytes at most."),
    METHOD_NOT_ALLOWED(
            405,
            CLIENT,
            "The function answers POST and OPTIONS only.",
            "Send the reading with POST. A browser's address bar sends GET."),
    MODEL_REFUSED_READING(
            422,
            MODEL,
            "The model refused the reading.",
            "Compare the reading with the deployed model's profile: count, order, categories, no header."),
    ENDPOINT_NAME_MISSING(
            500,
            LAMBDA,
            "The function does not know which SageMaker endpoint to ask.",
            "Set the function's environment variable SAGEMAKER_ENDPOINT_NAME to the endpoint's name."),
    ENDPOINT_NAME_INVALID(
            500,
            LAMBDA,
            "What the function was given is not the name of a SageMaker endpoint.",
            "Set SAGEMAKER_ENDPOINT_NAME to the name in SageMaker > Endpoints: letters, digits, dashes; no URL, no ARN."),
    SETTING_INVALID(
            500,
            LAMBDA,
            "One of the function's settings cannot be used.",
            "Correct the environment variable named in the message; the function's reference lists what each may be."),
    REGION_MISSING(
            500,
            LAMBDA,
            "The function does not know in which AWS region SageMaker is to be asked.",
            "Set the environment variable AWS_REGION; AWS Lambda sets it by itself."),
    ACCESS_DENIED(
            500,
            LAMBDA,
            "The function may not call the SageMaker endpoint.",
            "Allow sagemaker:InvokeEndpoint on that endpoint in the function's execution role."),
    CREDENTIALS_REFUSED(
            500,
            LAMBDA,
            "The function has no AWS credentials, or AWS refused them.",
            "Check the function's execution role and deploy the function again."),
    INTERNAL_ERROR(
            500,
            LAMBDA,
            "The function failed in a way it does not know.",
            "Look for the request id in the function's log."),
    ENDPOINT_NOT_FOUND(
            502,
            SAGEMAKER,
            "SageMaker has no endpoint of that name in the function's region.",
            "Copy the endpoint's name (not its URL) from SageMaker > Endpoints, in the same region."),
    REQUEST_REFUSED(502, SAGEMAKER, "SageMaker refused the call.", "Look for the request id in the function's log."),
    SAGEMAKER_FAILED(
            502,
            SAGEMAKER,
            "SageMaker failed.",
            "Try again; if it stays, look at the endpoint's state in SageMaker.",
            Retry.ANY_TIME),
    SAGEMAKER_UNREACHABLE(
            502,
            SAGEMAKER,
            "The function could not reach SageMaker.",
            "Check the function's region and, if it runs in a VPC, its way out.",
            Retry.ANY_TIME),
    MODEL_FAILED(502, MODEL, "The model's container failed.", "Look at the endpoint's log group in CloudWatch."),
    ANSWER_NOT_UNDERSTOOD(
            502,
            MODEL,
            "The model answered without a score the function can read.",
            "Check which model the endpoint serves: predictions with a score, a bare number or a NumPy array are read."),
    SCORE_NOT_FINITE(
            502, MODEL, "The model answered NaN or infinity.", "Check the reading for empty or extreme values."),
    SCORE_OUT_OF_RANGE(
            502,
            MODEL,
            "The model answered a number that is no score: scores lie between 0 and 1.",
            "Check which model the endpoint serves: it must answer the probability of a breakdown."),
    SAGEMAKER_UNAVAILABLE(503, SAGEMAKER, "SageMaker is not available for the moment.", "Try again in a moment.", 1),
    THROTTLED(503, SAGEMAKER, "SageMaker takes no more calls for the moment.", "Send fewer at once; try again.", 1),
    MODEL_BUSY(503, MODEL, "The model takes no more calls for the moment.", "Send fewer at once; try again.", 1),
    ENDPOINT_NOT_READY(
            503, SAGEMAKER, "The endpoint is starting or scaling.", "Wait for it to be in service; try again.", 10),
    ENDPOINT_NOT_IN_SERVICE(
            503,
            SAGEMAKER,
            "The endpoint is there, but not in service.",
            "Look at its status in SageMaker > Endpoints: wait if it is being made or updated; make it anew if it failed.",
            30),
    TIMED_OUT(
            504,
            SAGEMAKER,
            "The model took too long to answer.",
            "Try again; if it stays, look at the endpoint's load and instance type.",
            Retry.ANY_TIME);

    private final int status;
    private final Hop hop;
    private final String message;
    private final String hint;
    private final int retryAfterSeconds;

    ErrorCode(int status, Hop hop, String message, String hint) {
        this(status, hop, message, hint, Retry.NEVER);
    }

    ErrorCode(int status, Hop hop, String message, String hint, int retryAfterSeconds) {
        this.status = status;
        this.hop = hop;
        this.message = message;
        this.hint = hint;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** Where the fault lies. */
    public Hop hop() {
        return hop;
    }

    /** What happened, one sentence; an answer may say it more precisely. */
    public String message() {
        return message;
    }

    /** What to do next. */
    public String hint() {
        return hint;
    }

    /** Whether the same call may succeed later although nobody changes anything. Asking for a score has no effect. */
    public boolean isRetryable() {
        return retryAfterSeconds != Retry.NEVER;
    }

    /**
     * How long to wait before trying the same again, answered as {@code Retry-After}; nothing where waiting alone does
     * not help, or where nobody knows. SageMaker gives no figure: these are ours.
     */
    public Optional<Duration> retryAfter() {
        return retryAfterSeconds > 0 ? Optional.of(Duration.ofSeconds(retryAfterSeconds)) : Optional.empty();
    }

    /** What stands in place of seconds; apart, because an enum's constants may not use its own static fields. */
    private static final class Retry {
        static final int NEVER = -1;
        static final int ANY_TIME = 0;
    }
}
