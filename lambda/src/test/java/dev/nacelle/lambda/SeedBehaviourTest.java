package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Headers;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.lambda.Events.Spelling;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The workshop's own function beside ours, case by case.
 *
 * <p>What the workshop's does was recorded by running its code, with boto3, against a local endpoint. Where it answers
 * rightly, ours answers the same number under the same header fields, and adds others. Where it raises an exception,
 * its caller sees API Gateway's bare 500; where it is wrong without noticing, its caller sees a 200.
 */
class SeedBehaviourTest {
    private static final Headers WORKSHOPS_HEADERS = Headers.of(
            "Content-Type", "application/json",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Credentials", "true",
            "Access-Control-Allow-Headers", "*");

    private static final String OK = "{\"predictions\":[{\"score\":0.998887598515,\"predicted_label\":1}]}";

    /** The last column is the number in the model's own spelling, which Python spells anew. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            v1 POST        | {"predictions":[{"score":0.998887598515,"predicted_label":1}]}  | 0.998887598515     | 0.998887598515
            load balancer  | {"predictions":[{"score":0.998887598515}]}                      | 0.998887598515     | 0.998887598515
            v1 POST        | {"predictions": [{"score": 0.8101770281791687}]}                | 0.8101770281791687 | 0.8101770281791687
            v1 POST        | {"predictions":[{"score":1}]}                                   | 1                  | 1
            v1 POST        | {"predictions":[{"score":1e-07}]}                               | 1e-07              | 1e-07
            v1 POST        | {"predictions":[{"score":0.00001234}]}                          | 1.234e-05          | 0.00001234
            v1 POST        | {"predictions":[{"score":0.99888759851455688476}]}              | 0.9988875985145569 | 0.99888759851455688476
            v1 POST        | {"predictions":[{"score":"0.5"}]}                               | 0.5                | 0.5
            v1 POST        | {"predictions":[{"score":0.25},{"score":0.75}]}                 | 0.25               | 0.25
            """)
    void whereTheWorkshopsAnswersRightlyOursAnswersTheSame(String event, String model, String workshops, String ours) {
        var sageMaker = FakeSageMaker.answering(model);
        var handler = HandlerRun.handler(sageMaker, Map.of("SAGEMAKER_ENDPOINT_NAME", FakeSageMaker.ENDPOINT));

        var answer = HandlerRun.of(handler, event(event)).response();

        assertEquals(200, answer.status());
        assertEquals(ours, answer.body().text());
        assertEquals(
                Double.parseDouble(workshops), Double.parseDouble(answer.body().text()));
        for (var field : WORKSHOPS_HEADERS.fields()) {
            assertEquals(WORKSHOPS_HEADERS.all(field.name()), answer.headers().all(field.name()));
        }
        assertEquals(Events.READING, sageMaker.asked.get(0).body().text());
    }

    /** Columns: the event, what the workshop's function did, what ours answers: status, then score or code. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            v2 POST            | KeyError 'httpMethod'                          | 200 | 0.998887598515
            v2 OPTIONS         | KeyError 'httpMethod'                          | 200 | ^^
            function URL       | KeyError 'httpMethod'                          | 200 | 0.998887598515
            v1 OPTIONS         | TypeError: ''['predictions']                   | 200 | ^^
            v1 GET             | TypeError: 'null'['predictions']               | 405 | METHOD_NOT_ALLOWED
            v1 PUT             | TypeError: 'null'['predictions']               | 405 | METHOD_NOT_ALLOWED
            v1 DELETE          | TypeError: 'null'['predictions']               | 405 | METHOD_NOT_ALLOWED
            v1 HEAD            | TypeError: 'null'['predictions']               | 405 | METHOD_NOT_ALLOWED
            v1 PATCH           | TypeError: 'null'['predictions']               | 405 | METHOD_NOT_ALLOWED
            v1 post            | TypeError: 'null'['predictions']               | 200 | 0.998887598515
            no requestContext  | answered null                                  | 200 | 0.998887598515
            empty event        | answered null                                  | 400 | EVENT_NOT_UNDERSTOOD
            list event         | answered null                                  | 400 | EVENT_NOT_UNDERSTOOD
            no httpMethod      | KeyError 'httpMethod'                          | 400 | EVENT_NOT_UNDERSTOOD
            no body key        | KeyError 'body'                                | 400 | EMPTY_BODY
            body null          | ParamValidationError                           | 400 | EMPTY_BODY
            body empty         | 200: asked the model with an empty body        | 400 | EMPTY_BODY
            base64             | 200: sent the base64 text to the model         | 200 | 0.998887598515
            two rows           | 200: the model dropped the second row          | 400 | MORE_THAN_ONE_READING
            """)
    void whereTheWorkshopsFailsOrIsSilentlyWrongOursAnswersProperly(
            String event, String workshops, int status, String answer) {
        var sageMaker = FakeSageMaker.answering(OK);

        var run = HandlerRun.of(HandlerRun.handler(sageMaker), event(event));

        assertAnswer(status, answer, run, workshops);
        assertTrue(
                sageMaker.asked.stream().allMatch(asked -> asked.body().text().equals(Events.READING)), workshops);
    }

    /** Columns: SageMaker's status, error, body; what the workshop's function did; what ours answers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            200 | ^^                     | {"predictions":[{"score":NaN}]}               | 200 'nan'               | 502 | SCORE_NOT_FINITE
            200 | ^^                     | {"predictions":[{"score":null}]}              | 200 'None'              | 502 | ANSWER_NOT_UNDERSTOOD
            200 | ^^                     | {"predictions":[]}                            | IndexError              | 502 | ANSWER_NOT_UNDERSTOOD
            200 | ^^                     | {"other":1}                                   | KeyError                | 502 | ANSWER_NOT_UNDERSTOOD
            200 | ^^                     | [0.5]                                         | TypeError               | 200 | 0.5
            200 | ^^                     | 0.5                                           | TypeError               | 200 | 0.5
            200 | ^^                     | <html></html>                                 | JSONDecodeError         | 502 | ANSWER_NOT_UNDERSTOOD
            424 | ModelError             | {"OriginalStatusCode":400,"Message":"no"}     | exception after 1 call  | 422 | MODEL_REFUSED_READING
            400 | ValidationError        | {"Message":"Endpoint x of account 1 not found."} | exception after 1 call | 502 | ENDPOINT_NOT_FOUND
            403 | AccessDeniedException  | {"Message":"not authorized"}                  | exception after 1 call  | 500 | ACCESS_DENIED
            400 | ThrottlingException    | {"message":null}                              | exception after 5 calls | 503 | THROTTLED
            503 | ServiceUnavailable     | {"Message":"busy"}                            | exception after 5 calls | 503 | SAGEMAKER_UNAVAILABLE
            500 | InternalFailure        | {"Message":"oops"}                            | exception after 5 calls | 502 | SAGEMAKER_FAILED
            429 | ModelNotReadyException | {"Message":"wait"}                            | exception after 5 calls | 503 | ENDPOINT_NOT_READY
            """)
    void whateverSageMakerAnswersOursTellsItsCaller(
            int given, String error, String body, String workshops, int status, String answer) {
        var handler = HandlerRun.handler(FakeSageMaker.refusing(given, error, body));

        assertAnswer(status, answer, HandlerRun.of(handler, event("v1 POST")), workshops);
    }

    private static void assertAnswer(int status, String answer, HandlerRun run, String workshops) {
        assertEquals(status, run.response().status(), workshops);
        assertEquals(
                answer,
                status == 200 ? run.response().body().text() : run.error().get("code"),
                workshops);
    }

    private static String event(String name) {
        var post = Events.event(Format.V1, "POST", Events.READING);
        var packed = Base64.getEncoder().encodeToString(Events.READING.getBytes(StandardCharsets.UTF_8));
        return switch (name) {
            case "function URL" -> OtherEvents.FUNCTION_URL;
            case "load balancer" -> OtherEvents.LOAD_BALANCER;
            case "no requestContext" -> OtherEvents.HAND_WRITTEN;
            case "empty event" -> "{}";
            case "list event" -> "[" + post + "]";
            case "no httpMethod" -> post.replace("\"httpMethod\"", "\"otherMethod\"");
            case "no body key" -> post.replace("\"body\"", "\"otherBody\"");
            case "body null" -> Events.bodylessEvent(Format.V1, "POST");
            case "body empty" -> Events.event(Format.V1, "POST", "");
            case "base64" -> Events.event(Format.V1, Spelling.TITLE, "POST", Events.quoted(packed), true);
            case "two rows" -> Events.event(Format.V1, "POST", Events.READING + "\n" + Events.READING);
            default -> plain(name);
        };
    }

    private static String plain(String formatAndMethod) {
        var format = formatAndMethod.startsWith("v1 ") ? Format.V1 : Format.V2;
        var method = formatAndMethod.substring(3);
        return method.equalsIgnoreCase("POST")
                ? Events.event(format, method, Events.READING)
                : Events.bodylessEvent(format, method);
    }
}
