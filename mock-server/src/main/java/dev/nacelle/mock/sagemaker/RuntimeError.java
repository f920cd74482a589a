package dev.nacelle.mock.sagemaker;

import dev.nacelle.mock.aws.Account;
import dev.nacelle.scoring.JsonText;

/**
 * An error of the SageMaker Runtime. {@link ServiceError} lists every kind there is.
 *
 * <p>Source: service model of sagemaker-runtime (2017-05-13) for names and members; messages as users and the workshop
 * recorded them.
 *
 * @param status HTTP's
 * @param type goes into {@code x-amzn-ErrorType}
 * @param json the body
 */
public record RuntimeError(int status, String type, String json) {
    private static final int VALIDATION = 400;
    private static final int MODEL = 424;
    private static final int TOO_LARGE = 413;

    /** A service error with that message. */
    static RuntimeError of(int status, String type, String message) {
        return new RuntimeError(status, type, JsonText.object(json -> json.writeStringField("Message", message)));
    }

    /** A request that breaks the service model, or asks for what the endpoint has not. */
    static RuntimeError validation(String message) {
        return of(VALIDATION, "ValidationError", message);
    }

    /** There is no endpoint of that name. */
    static RuntimeError notFound(String endpoint, Account account) {
        return validation("Endpoint %s of account %s not found.".formatted(endpoint, account.id()));
    }

    /** The endpoint has one model only. */
    static RuntimeError noMultiModel(String endpoint) {
        return new RuntimeError(VALIDATION, "ValidationError", JsonText.object(json -> {
            json.writeStringField("ErrorCode", "TARGET_MODEL_HEADER_NOT_SUPPORTED");
            json.writeStringField(
                    "Message",
                    "Endpoint %s is not a multi-model endpoint and does not support target model header."
                            .formatted(endpoint));
        }));
    }

    /** The path or the method means nothing to the service. */
    static RuntimeError unknownOperation() {
        return new RuntimeError(
                404,
                "UnknownOperationException",
                "{\"Output\":{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"},\"Version\":\"1.0\"}");
    }

    /** Throttled: AWS sends no message. */
    static RuntimeError throttled(int status) {
        return new RuntimeError(status, "ThrottlingException", JsonText.object(json -> json.writeNullField("message")));
    }

    /** The body is larger than a container takes. */
    static RuntimeError tooLarge(String endpoint, Account account) {
        return unloaded(TOO_LARGE, endpoint, account);
    }

    /** The container answered an error that SageMaker did not read to its end. */
    static RuntimeError unloaded(int originalStatus, String endpoint, Account account) {
        return model(
                originalStatus,
                "",
                "Received %s error (%s) from primary and could not load the entire response body."
                        .formatted(side(originalStatus), originalStatus),
                new Log(endpoint, account));
    }

    /** The container answered an error, with those words. */
    static RuntimeError refused(int originalStatus, String words, String endpoint, Account account) {
        return model(
                originalStatus,
                words,
                "Received %s error (%s) from primary with message \"%s\"."
                        .formatted(side(originalStatus), originalStatus, words),
                new Log(endpoint, account));
    }

    private static String side(int status) {
        return status >= 400 && status < 500 ? "client" : "server";
    }

    private static RuntimeError model(int originalStatus, String originalMessage, String message, Log log) {
        return new RuntimeError(MODEL, "ModelError", JsonText.object(json -> {
            json.writeStringField("LogStreamArn", log.arn());
            json.writeStringField("Message", message + " " + log.hint());
            json.writeStringField("OriginalMessage", originalMessage);
            json.writeNumberField("OriginalStatusCode", originalStatus);
        }));
    }

    /** Where the container of an endpoint writes its log. */
    private record Log(String endpoint, Account account) {
        String group() {
            return "/aws/sagemaker/Endpoints/" + endpoint;
        }

        String arn() {
            return "arn:aws:logs:%s:%s:log-group:%s".formatted(account.region(), account.id(), group());
        }

        String hint() {
            var region = account.region();
            return ("See https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#logEventViewer:group=%s"
                            + " in account %s for more information.")
                    .formatted(region, region, group(), account.id());
        }
    }
}
