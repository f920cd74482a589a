package dev.nacelle.app.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    0.8101770281791687                                     | 0.8101770281791687
                    1e-05                                                  | 1e-05
                    0                                                      | 0
                    1                                                      | 1
                    `0.5\n`                                                | 0.5
                    "0.81"                                                 | 0.81
                    [0.6588892936706543]                                   | 0.6588892936706543
                    [[0.25]]                                               | 0.25
                    {"predictions":[{"score":0.65,"predicted_label":1}]}   | 0.65
                    {"score":0.25}                                         | 0.25
                    """)
    void theScoreIsFoundWhereverItStands(String body, String score) {
        var exchange = answered(200, body);

        assertEquals(new Outcome.Scored(Score.of(score), exchange), AnswerReader.outcome(exchange, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                     | empty
                    ` \n`                                  | empty
                    null                                   | null
                    None                                   | null
                    ""                                     | empty-text
                    <!DOCTYPE html><title>Login</title>    | page
                    1.5                                    | out-of-range
                    -0.1                                   | out-of-range
                    NaN                                    | not-finite
                    inf                                    | not-finite
                    Hello from Lambda!                     | no-number
                    "Hello from Lambda!"                   | no-number
                    {"message":"hello"}                    | no-number
                    {"predictions":[]}                     | no-number
                    [                                      | no-number
                    0,99                                   | decimal-comma
                    "0,99"                                 | decimal-comma
                    """)
    void anAnswerWithoutScoreIsUnreadableForAReason(String body, String reason) {
        var exchange = answered(200, body);

        assertEquals(
                new Outcome.Unreadable(Messages.text("outcome.unreadable." + reason), exchange),
                AnswerReader.outcome(exchange, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    404 | {"message":"Not Found"}                        | -    | -      | Not Found             | ``
                    502 | {"message": "Internal server error"}           | -    | -      | Internal server error | ``
                    403 | {"Message":"User: anonymous is not authorized"} | -   | -      | User: anonymous is not authorized | ``
                    502 | {"code":"ENDPOINT_NOT_FOUND","hop":"sagemaker","message":"No endpoint.","hint":"Copy it.","requestId":"a="} | ENDPOINT_NOT_FOUND | SAGEMAKER | No endpoint. | Copy it.
                    503 | {"code":"THROTTLED","message":"Slow."}         | THROTTLED | SAGEMAKER | Slow.         | ``
                    500 | {"code":"NEW_ONE","hop":"lambda"}              | NEW_ONE   | LAMBDA    | ``            | ``
                    500 | {"code":"NEW_ONE","hop":"moon"}                | NEW_ONE   | -         | ``            | ``
                    500 | {"code":7,"message":{"a":1}}                   | -    | -      | ``                    | ``
                    502 | Internal Server Error                          | -    | -      | Internal Server Error | ``
                    500 | "quoted words"                                 | -    | -      | quoted words          | ``
                    502 | <html><h1>Bad Gateway</h1></html>              | -    | -      | ``                    | ``
                    500 | ``                                             | -    | -      | ``                    | ``
                    500 | [1,2]                                          | -    | -      | ``                    | ``
                    429 | {"message":null}                               | -    | -      | ``                    | ``
                    """)
    void aRefusalCarriesWhatTheAnswerSays(
            int status, String body, @Nullable String code, @Nullable Hop hop, String message, String hint) {
        var exchange = answered(status, body);

        assertEquals(
                new Outcome.Refused(
                        status, Optional.ofNullable(code), Optional.ofNullable(hop), message, hint, exchange),
                AnswerReader.outcome(exchange, false));
    }

    @Test
    void wordsOfAnAnswerAreOneShortLineWithoutControlCharacters() {
        var exchange = answered(500, "\u001b[31mred\u0007\r\nsecond line " + "x".repeat(1_000));

        var refused = AnswerReader.outcome(exchange, false);

        var message = "[31mred second line " + "x".repeat(280) + "\u2026";
        assertEquals(new Outcome.Refused(500, Optional.empty(), Optional.empty(), message, "", exchange), refused);
    }

    @Test
    void anAnswerThatWasCutIsUnreadableEvenIfItBeginsLikeAScore() {
        var exchange = answered(200, "0.25");

        assertEquals(
                new Outcome.Unreadable(Messages.text("outcome.unreadable.long"), exchange),
                AnswerReader.outcome(exchange, true));
    }

    private static Exchange answered(int status, String body) {
        return Exchanges.answered(Exchanges.API, Duration.ofMillis(20), status, Headers.none(), body);
    }
}
