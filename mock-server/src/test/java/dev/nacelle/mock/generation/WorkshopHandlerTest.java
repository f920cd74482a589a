package dev.nacelle.mock.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the workshop's functions were seen to do, or do by their code, edition by edition. */
class WorkshopHandlerTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String SCORE = "{\"predictions\": [{\"score\": 0.998887598515, \"predicted_label\": 1}]}";
    private static final String HEADERS = "\"headers\":{\"Content-Type\":\"application/json\","
            + "\"Access-Control-Allow-Origin\":\"*\",\"Access-Control-Allow-Credentials\":\"true\","
            + "\"Access-Control-Allow-Headers\":\"*\"}";

    /** Answers of the table below. */
    private static final Map<String, String> SHORT = Map.of(
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"0.998887598515\"}", "score",
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"0.8878407\"}", "np",
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"\"}", "200 empty",
            "{\"statusCode\":405," + HEADERS + "}", "405");

    private final List<WireRequest> asked = new ArrayList<>();

    @Test
    void theCurrentGenerationIsTheOneGiven() {
        RequestStreamHandler ours = (input, output, context) -> output.write('!');

        try (var client = InProcessRuntimeClient.create(request -> answer(200, "", Body.empty()), "eu-west-1")) {
            assertSame(ours, HandlerGeneration.CURRENT.handler(client, "turbines", ours));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            current, CURRENT
            workshop-2021, WORKSHOP_2021
            workshop-2023, WORKSHOP_2023
            workshop-classic, WORKSHOP_CLASSIC
            workshop-2024, WORKSHOP_2024
            """)
    void aGenerationHasANameForFiles(String wireName, HandlerGeneration generation) {
        assertEquals(wireName, generation.wireName());
        assertEquals(Optional.of(generation), HandlerGeneration.named(wireName));
    }

    /** Columns: the event, then what the editions of 2021, 2023, of Studio Classic and of 2024 make of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            1.0 POST            | KeyError: 'http' | score                | score                | np
            2.0 POST            | score            | KeyError: 'httpMethod' | KeyError: 'httpMethod' | KeyError: 'httpMethod'
            1.0 OPTIONS         | KeyError: 'http' | TypeError: string indices must be integers | TypeError: string indices must be integers | 200 empty
            2.0 OPTIONS         | TypeError: string indices must be integers | KeyError: 'httpMethod' | KeyError: 'httpMethod' | KeyError: 'httpMethod'
            1.0 GET             | KeyError: 'http' | TypeError: string indices must be integers | 405 | 405
            1.0 PUT             | KeyError: 'http' | TypeError: string indices must be integers | 405 | 405
            1.0 post            | KeyError: 'http' | TypeError: string indices must be integers | 405 | 405
            2.0 GET             | TypeError: string indices must be integers | KeyError: 'httpMethod' | KeyError: 'httpMethod' | KeyError: 'httpMethod'
            no requestContext   | null             | null                 | null                 | null
            {}                  | null             | null                 | null                 | null
            []                  | null             | null                 | null                 | null
            "text"              | null             | null                 | null                 | null
            7                   | TypeError: argument of type 'int' is not iterable | TypeError: argument of type 'int' is not iterable | TypeError: argument of type 'int' is not iterable | TypeError: argument of type 'int' is not iterable
            1.0 without body    | KeyError: 'http' | KeyError: 'body'     | KeyError: 'body'     | KeyError: 'body'
            2.0 without body    | KeyError: 'body' | KeyError: 'httpMethod' | KeyError: 'httpMethod' | KeyError: 'httpMethod'
            """)
    void eachEditionAnswersEachEvent(String event, String of2021, String of2023, String classic, String of2024)
            throws IOException {
        assertEquals(of2021, told(HandlerGeneration.WORKSHOP_2021, event));
        assertEquals(of2023, told(HandlerGeneration.WORKSHOP_2023, event));
        assertEquals(classic, told(HandlerGeneration.WORKSHOP_CLASSIC, event));
        assertEquals(of2024, told(HandlerGeneration.WORKSHOP_2024, event));
    }

    @Test
    void theReadingGoesToTheModelAsItStandsWithoutAccept() throws IOException {
        run(HandlerGeneration.WORKSHOP_2023, post(quoted("  " + READING + "\n")), 200, "", Body.of(SCORE));

        var sent = asked.get(0);
        assertEquals("/endpoints/turbines/invocations", sent.path());
        assertEquals("  " + READING + "\n", sent.body().text());
        assertEquals(Optional.of("text/csv"), sent.headers().first("Content-Type"));
        assertEquals(Optional.empty(), sent.headers().first("Accept"));
    }

    @Test
    void theEditionOf2024SendsPlainText() throws IOException {
        run(HandlerGeneration.WORKSHOP_2024, post(quoted(READING)), 200, "", Body.of(NumpyFiles.ofOne(0.5f)));

        assertEquals(Optional.of("text/plain"), asked.get(0).headers().first("Content-Type"));
    }

    @Test
    void packedTextIsTakenLiterally() throws IOException {
        var event = post(quoted("VElEMDA4")).replace("false", "true");

        run(HandlerGeneration.WORKSHOP_2023, event, 200, "", Body.of(SCORE));

        assertEquals("VElEMDA4", asked.get(0).body().text());
    }

    @Test
    void anEmptyBodyIsSentAndOfTwoRowsBothAre() throws IOException {
        run(HandlerGeneration.WORKSHOP_2023, post("\"\""), 200, "", Body.of(SCORE));
        run(HandlerGeneration.WORKSHOP_2023, post("\"a\\nb\""), 200, "", Body.of(SCORE));

        assertEquals(
                List.of("", "a\nb"),
                asked.stream().map(request -> request.body().text()).toList());
    }

    /** Columns: the event's body in JSON, the type Python tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null  | None | NoneType
            3     | 3    | int
            true  | True | bool
            """)
    void aBodyThatIsNoTextIsRefusedBeforeTheCall(String json, String value, String type) {
        var raised = assertThrows(
                PythonException.class, () -> run(HandlerGeneration.WORKSHOP_2023, post(json), 200, "", Body.of(SCORE)));

        assertEquals("ParamValidationError", raised.type());
        assertEquals(
                "Parameter validation failed:\nInvalid type for parameter Body, value: " + value + ", type: <class '"
                        + type + "'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object",
                raised.words());
        assertEquals(List.of(), asked);
    }

    /** Columns: the model's answer, the body answered or what is raised; as the workshop's code did when it was run. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"predictions":[{"score":0.998887598515}]}        | 0.998887598515
            {"predictions": [{"score": 0.8101770281791687}]}  | 0.8101770281791687
            {"predictions":[{"score":1}]}                     | 1
            {"predictions":[{"score":1.0}]}                   | 1.0
            {"predictions":[{"score":1e-07}]}                 | 1e-07
            {"predictions":[{"score":0.00001234}]}            | 1.234e-05
            {"predictions":[{"score":0.99888759851455688476}]} | 0.9988875985145569
            {"predictions":[{"score":"0.5"}]}                 | 0.5
            {"predictions":[{"score":0.25},{"score":0.75}]}   | 0.25
            {"predictions":[{"score":NaN}]}                   | nan
            {"predictions":[{"score":-Infinity}]}             | -inf
            {"predictions":[{"score":null}]}                  | None
            {"predictions":[{"score":true}]}                  | True
            {"predictions":[{"score":[0.5,"it's"]}]}          | [0.5, "it's"]
            {"predictions":[{"score":{"a":'"'}}]}             | JSONDecodeError
            {"predictions":[{"score":{"a":false}}]}           | {'a': False}
            {"predictions":[]}                                | IndexError: list index out of range
            {"predictions":{}}                                | KeyError: 0
            {"predictions":"0.5"}                             | TypeError: string indices must be integers
            {"predictions":""}                                | IndexError: string index out of range
            {"predictions":0.5}                               | TypeError: 'float' object is not subscriptable
            {"predictions":[0.5]}                             | TypeError: 'float' object is not subscriptable
            {"predictions":[null]}                            | TypeError: 'NoneType' object is not subscriptable
            {"other":1}                                       | KeyError: 'predictions'
            [0.5]                                             | TypeError: list indices must be integers or slices, not str
            0.5                                               | TypeError: 'float' object is not subscriptable
            true                                              | TypeError: 'bool' object is not subscriptable
            ^^                                                | JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            <html></html>                                     | JSONDecodeError: Expecting value: line 1 column 1 (char 0)
            """)
    void theScoreIsPythonsTextOfWhateverStandsThere(String model, String told) throws IOException {
        assertEquals(told, shortened(told, scored(Body.of(model))));
    }

    private static String shortened(String expected, String told) {
        return expected.equals("JSONDecodeError") ? told.substring(0, told.indexOf(':')) : told;
    }

    @Test
    void bytesThatAreNoTextRaise() throws IOException {
        assertEquals(
                "UnicodeDecodeError: 'utf-8' codec can't decode bytes: invalid start byte",
                scored(Body.of(NumpyFiles.ofOne(0.5f))));
    }

    @Test
    void anEventThatIsNoJsonNeverReachesTheFunction() {
        var raised = assertThrows(
                PythonException.class, () -> run(HandlerGeneration.WORKSHOP_2023, "nonsense", 200, "", Body.empty()));

        assertEquals("Runtime.UnmarshalError", raised.type());
    }

    /** Columns: SageMaker's status, error and body; how often it is asked; what is raised. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            424 | ModelError             | {"OriginalStatusCode":400,"Message":"no"} | 1 | ModelError: An error occurred (ModelError) when calling the InvokeEndpoint operation: no
            400 | ValidationError        | {"Message":"Endpoint x not found."}       | 1 | ValidationError: An error occurred (ValidationError) when calling the InvokeEndpoint operation: Endpoint x not found.
            403 | AccessDeniedException  | {"Message":"not authorized"}              | 1 | ClientError: An error occurred (AccessDeniedException) when calling the InvokeEndpoint operation: not authorized
            400 | ThrottlingException    | {"message":null}                          | 2 | ClientError: An error occurred (ThrottlingException) when calling the InvokeEndpoint operation (reached max retries: 1): Unknown
            503 | ServiceUnavailable     | {"Message":"busy"}                        | 2 | ServiceUnavailable: An error occurred (ServiceUnavailable) when calling the InvokeEndpoint operation (reached max retries: 1): busy
            502 | ^^                     | ^^                                        | 2 | ClientError: An error occurred (502) when calling the InvokeEndpoint operation (reached max retries: 1): Unknown
            """)
    void whateverSageMakerRefusesIsRaised(int status, String error, String body, int calls, String told)
            throws IOException {
        assertEquals(
                told, outcome(HandlerGeneration.WORKSHOP_2023, post(quoted(READING)), status, error, Body.of(body)));
        assertEquals(calls, asked.size());
    }

    private String told(HandlerGeneration generation, String event) throws IOException {
        var model =
                generation == HandlerGeneration.WORKSHOP_2024 ? Body.of(NumpyFiles.ofOne(0.8878407f)) : Body.of(SCORE);
        var outcome = outcome(generation, event(event), 200, "", model);
        return Objects.requireNonNullElse(SHORT.get(outcome), outcome);
    }

    private String scored(Body model) throws IOException {
        var told = outcome(HandlerGeneration.WORKSHOP_2023, post(quoted(READING)), 200, "", model);
        var before = "{\"statusCode\":200," + HEADERS + ",\"body\":\"";
        return told.startsWith(before)
                ? told.substring(before.length(), told.length() - 2).replace("\\\"", "\"")
                : told;
    }

    private String outcome(HandlerGeneration generation, String event, int status, String error, Body answer)
            throws IOException {
        try {
            return run(generation, event, status, error, answer);
        } catch (PythonException raised) {
            return raised.type() + ": " + raised.words();
        }
    }

    private String run(HandlerGeneration generation, String event, int status, String error, Body answer)
            throws IOException {
        try (var client = InProcessRuntimeClient.create(
                request -> {
                    asked.add(request);
                    return answer(status, error, answer);
                },
                "eu-west-1")) {
            var output = new ByteArrayOutputStream();
            generation
                    .handler(client, "turbines", WorkshopHandlerTest::unused)
                    .handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context());
            return output.toString(StandardCharsets.UTF_8);
        }
    }

    private static WireResponse answer(int status, String error, Body body) {
        var headers = Headers.of("Content-Type", "application/json");
        return new WireResponse(status, error.isEmpty() ? headers : headers.with("x-amzn-ErrorType", error), body);
    }

    private static void unused(InputStream input, OutputStream output, Context context) {
        throw new AssertionError("asked the current handler");
    }

    /** The workshop's functions never look at it. */
    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static String event(String name) {
        return switch (name) {
            case "no requestContext" -> "{\"httpMethod\": \"POST\", \"body\": " + quoted(READING) + "}";
            case "1.0 without body" -> post(quoted(READING)).replace("\"body\"", "\"other\"");
            case "2.0 without body" -> event("2.0 POST").replace("\"body\"", "\"other\"");
            default -> name.matches("[12]\\.0 \\w+") ? event(name.substring(0, 3), name.substring(4)) : name;
        };
    }

    private static String event(String version, String method) {
        var context = version.equals("1.0")
                ? "\"httpMethod\": %s, \"requestContext\": {\"httpMethod\": %s}"
                : "\"requestContext\": {\"http\": {\"method\": %s, \"path\": %s}}";
        return "{\"version\": \"%s\", %s, \"body\": %s, \"isBase64Encoded\": false}"
                .formatted(version, context.formatted(quoted(method), quoted(method)), quoted(READING));
    }

    private static String post(String bodyJson) {
        return event("1.0", "POST").replace(quoted(READING), bodyJson);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }
}
