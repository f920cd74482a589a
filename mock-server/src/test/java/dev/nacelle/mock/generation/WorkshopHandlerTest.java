package dev.nacelle.mock.generation;

import static dev.nacelle.mock.generation.WorkshopRun.HEADERS;
import static dev.nacelle.mock.generation.WorkshopRun.READING;
import static dev.nacelle.mock.generation.WorkshopRun.SCORE;
import static dev.nacelle.mock.generation.WorkshopRun.event;
import static dev.nacelle.mock.generation.WorkshopRun.post;
import static dev.nacelle.mock.generation.WorkshopRun.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the workshop's functions were seen to do, or do by their code, edition by edition. */
class WorkshopHandlerTest {
    /** Answers of the table below. */
    private static final Map<String, String> SHORT = Map.of(
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"0.998887598515\"}", "score",
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"0.8878407\"}", "np",
            "{\"statusCode\":200," + HEADERS + ",\"body\":\"\"}", "200 empty",
            "{\"statusCode\":405," + HEADERS + "}", "405");

    private final WorkshopRun of2023 = new WorkshopRun(HandlerGeneration.WORKSHOP_2023);

    @Test
    void theCurrentGenerationIsTheOneGiven() {
        RequestStreamHandler ours = (input, output, context) -> output.write('!');

        try (var client = InProcessRuntimeClient.create(
                request -> new WireResponse(200, Headers.none(), Body.empty()), "eu-west-1")) {
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
        of2023.run(post(quoted("  " + READING + "\n")), 200, "", Body.of(SCORE));

        var sent = of2023.asked().get(0);
        assertEquals("/endpoints/turbines/invocations", sent.path());
        assertEquals("  " + READING + "\n", sent.body().text());
        assertEquals(Optional.of("text/csv"), sent.headers().first("Content-Type"));
        assertEquals(Optional.empty(), sent.headers().first("Accept"));
    }

    @Test
    void theEditionOf2024SendsPlainText() throws IOException {
        var of2024 = new WorkshopRun(HandlerGeneration.WORKSHOP_2024);

        of2024.run(post(quoted(READING)), 200, "", Body.of(NumpyFiles.ofOne(0.5f)));

        assertEquals(Optional.of("text/plain"), of2024.asked().get(0).headers().first("Content-Type"));
    }

    @Test
    void packedTextIsTakenLiterally() throws IOException {
        var event = post(quoted("VElEMDA4")).replace("false", "true");

        of2023.run(event, 200, "", Body.of(SCORE));

        assertEquals("VElEMDA4", of2023.asked().get(0).body().text());
    }

    @Test
    void anEmptyBodyIsSentAndOfTwoRowsBothAre() throws IOException {
        of2023.run(post("\"\""), 200, "", Body.of(SCORE));
        of2023.run(post("\"a\\nb\""), 200, "", Body.of(SCORE));

        assertEquals(
                List.of("", "a\nb"),
                of2023.asked().stream().map(request -> request.body().text()).toList());
    }

    /** Columns: the event's body in JSON, the type Python tells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null  | None | NoneType
            3     | 3    | int
            true  | True | bool
            """)
    void aBodyThatIsNoTextIsRefusedBeforeTheCall(String json, String value, String type) {
        var raised = assertThrows(PythonException.class, () -> of2023.run(post(json), 200, "", Body.of(SCORE)));

        assertEquals("ParamValidationError", raised.type());
        assertEquals(
                "Parameter validation failed:\nInvalid type for parameter Body, value: " + value + ", type: <class '"
                        + type + "'>, valid types: <class 'bytes'>, <class 'bytearray'>, file-like object",
                raised.words());
        assertEquals(List.of(), of2023.asked());
    }

    @Test
    void anEventThatIsNoJsonNeverReachesTheFunction() {
        var raised = assertThrows(PythonException.class, () -> of2023.run("nonsense", 200, "", Body.empty()));

        assertEquals("Runtime.UnmarshalError", raised.type());
    }

    private String told(HandlerGeneration generation, String event) throws IOException {
        var model =
                generation == HandlerGeneration.WORKSHOP_2024 ? Body.of(NumpyFiles.ofOne(0.8878407f)) : Body.of(SCORE);
        var outcome = new WorkshopRun(generation).outcome(named(event), 200, "", model);
        return Objects.requireNonNullElse(SHORT.get(outcome), outcome);
    }

    private static String named(String name) {
        return switch (name) {
            case "no requestContext" -> "{\"httpMethod\": \"POST\", \"body\": " + quoted(READING) + "}";
            case "1.0 without body" -> post(quoted(READING)).replace("\"body\"", "\"other\"");
            case "2.0 without body" -> event("2.0", "POST").replace("\"body\"", "\"other\"");
            default -> name.matches("[12]\\.0 \\w+") ? event(name.substring(0, 3), name.substring(4)) : name;
        };
    }
}
