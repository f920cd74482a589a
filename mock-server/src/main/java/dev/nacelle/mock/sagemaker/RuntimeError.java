package dev.nacelle.mock.sagemaker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nacelle.mock.aws.Account;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An error of the SageMaker Runtime.
 *
 * <p>Source: service model of sagemaker-runtime (2017-05-13) for names and members; messages as users and the workshop
 * recorded them.
 *
 * @param status HTTP's
 * @param type goes into {@code x-amzn-ErrorType}
 * @param json the body
 */
record RuntimeError(int status, String type, String json) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int TOO_LARGE = 413;

    /** There is no endpoint of that name. */
    static RuntimeError notFound(String endpoint, Account account) {
        return validation("Endpoint %s of account %s not found.".formatted(endpoint, account.id()));
    }

    /** No endpoint can have that name. */
    static RuntimeError invalidName(String endpoint) {
        return validation("1 validation error detected: Value '" + endpoint
                + "' at 'endpointName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                + "^[a-zA-Z0-9](-*[a-zA-Z0-9])*");
    }

    /** The path or the method means nothing to the service. */
    static RuntimeError unknownOperation() {
        return new RuntimeError(404, "UnknownOperationException", object(json -> {}));
    }

    /** The body is larger than a container takes. */
    static RuntimeError tooLarge(String endpoint, Account account) {
        return model(
                TOO_LARGE,
                "",
                "Received client error (413) from primary and could not load the entire response body.",
                new Log(endpoint, account));
    }

    /** The container refused the reading. */
    static RuntimeError refused(ContainerAnswer answer, String endpoint, Account account) {
        return model(
                answer.status(),
                answer.text(),
                "Received client error (%d) from primary with message \"%s\"."
                        .formatted(answer.status(), answer.text()),
                new Log(endpoint, account));
    }

    /** An error made on purpose; AWS was seen to send {@code null} where it has nothing to say. */
    static RuntimeError planned(int status, String type, Optional<String> message) {
        return new RuntimeError(status, type, object(json -> {
            if (message.isPresent()) {
                json.writeStringField("Message", message.get());
            } else {
                json.writeNullField("message");
            }
        }));
    }

    /** The container answered with an error. */
    static RuntimeError ofModel(int status, String message, String wrapped, String endpoint, Account account) {
        return model(status, message, wrapped, new Log(endpoint, account));
    }

    private static RuntimeError validation(String message) {
        return new RuntimeError(400, "ValidationError", object(json -> json.writeStringField("Message", message)));
    }

    private static RuntimeError model(int originalStatus, String originalMessage, String message, Log log) {
        return new RuntimeError(424, "ModelError", object(json -> {
            json.writeStringField("LogStreamArn", log.arn());
            json.writeStringField("Message", message + " " + log.hint());
            json.writeStringField("OriginalMessage", originalMessage);
            json.writeNumberField("OriginalStatusCode", originalStatus);
        }));
    }

    private static String object(Members members) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return text.toString();
    }

    /** Writes what stands inside an object. */
    @FunctionalInterface
    private interface Members {
        void write(JsonGenerator json) throws IOException;
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
