package dev.nacelle.mock.generation;

import static dev.nacelle.mock.generation.WorkshopRun.HEADERS;
import static dev.nacelle.mock.generation.WorkshopRun.READING;
import static dev.nacelle.mock.generation.WorkshopRun.post;
import static dev.nacelle.mock.generation.WorkshopRun.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the workshop's function of 2023 makes of what SageMaker answers. */
class WorkshopAnswerTest {
    private final WorkshopRun workshop = new WorkshopRun(HandlerGeneration.WORKSHOP_2023);

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
        assertEquals(told, workshop.outcome(post(quoted(READING)), status, error, Body.of(body)));
        assertEquals(calls, workshop.asked().size());
    }

    private String scored(Body model) throws IOException {
        var told = workshop.outcome(post(quoted(READING)), 200, "", model);
        var before = "{\"statusCode\":200," + HEADERS + ",\"body\":\"";
        return told.startsWith(before)
                ? told.substring(before.length(), told.length() - 2).replace("\\\"", "\"")
                : told;
    }
}
