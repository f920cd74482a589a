package dev.nacelle.contract;

import static dev.nacelle.contract.Hop.CLIENT;
import static dev.nacelle.contract.Hop.LAMBDA;
import static dev.nacelle.contract.Hop.MODEL;
import static dev.nacelle.contract.Hop.SAGEMAKER;

/**
 * Every failure the function answers, each with its HTTP status, the hop at fault and what to do next.
 *
 * <p>AWS prescribes no mapping from SageMaker's errors to an API's answers; this one is ours. The names are a promise:
 * programs compare them.
 */
public enum ErrorCode {
    EMPTY_BODY(400, CLIENT, "Send one reading as comma-separated values in the request body."),
    BAD_BASE64(400, CLIENT, "Send the reading as text with Content-Type: text/csv."),
    BODY_NOT_TEXT(400, CLIENT, "Send the reading as UTF-8 text with Content-Type: text/csv."),
    MORE_THAN_ONE_READING(400, CLIENT, "Send one reading a call, without a header line: one line, one score."),
    EVENT_NOT_UNDERSTOOD(
            400, CLIENT, "Call the function through API Gateway, or use a test event of the HTTP API kind."),
    METHOD_NOT_ALLOWED(405, CLIENT, "Send the reading with POST. A browser's address bar sends GET."),
    MODEL_REFUSED_READING(
            422, MODEL, "Compare the reading with the deployed model's profile: count, order, categories, no header."),
    ENDPOINT_NAME_MISSING(
            500, LAMBDA, "Set the function's environment variable SAGEMAKER_ENDPOINT_NAME to the endpoint's name."),
    ACCESS_DENIED(500, LAMBDA, "Allow sagemaker:InvokeEndpoint on that endpoint in the function's execution role."),
    CREDENTIALS_REFUSED(
            500, LAMBDA, "The function's AWS credentials were refused. Check its execution role and deploy it again."),
    INTERNAL_ERROR(500, LAMBDA, "Look for the request id in the function's log."),
    ENDPOINT_NOT_FOUND(
            502, SAGEMAKER, "Copy the endpoint's name (not its URL) from SageMaker > Endpoints, in the same region."),
    REQUEST_REFUSED(502, SAGEMAKER, "SageMaker refused the call. Look for the request id in the function's log."),
    SAGEMAKER_FAILED(502, SAGEMAKER, "SageMaker failed. Try again; if it stays, look at the endpoint's state."),
    MODEL_FAILED(502, MODEL, "The model's container failed. Look at the endpoint's log group in CloudWatch."),
    ANSWER_NOT_UNDERSTOOD(502, MODEL, "The model answered without a score the function can read."),
    SCORE_NOT_FINITE(502, MODEL, "The model answered NaN or infinity. Check the reading for empty or extreme values."),
    THROTTLED(503, SAGEMAKER, "Too many calls at once. Wait a moment, then try again."),
    ENDPOINT_NOT_READY(503, SAGEMAKER, "The endpoint is starting or scaling. Try again in a minute."),
    SAGEMAKER_UNREACHABLE(502, SAGEMAKER, "The function could not reach SageMaker. Check its network and region."),
    TIMED_OUT(504, SAGEMAKER, "The model took too long. Try again; if it stays, look at the endpoint's load.");

    private final int status;
    private final Hop hop;
    private final String hint;

    ErrorCode(int status, Hop hop, String hint) {
        this.status = status;
        this.hop = hop;
        this.hint = hint;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** Where the fault lies. */
    public Hop hop() {
        return hop;
    }

    /** What to do next, one sentence. */
    public String hint() {
        return hint;
    }
}
