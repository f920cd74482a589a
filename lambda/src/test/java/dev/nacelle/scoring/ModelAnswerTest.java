package dev.nacelle.scoring;

import static dev.nacelle.contract.ErrorCode.ANSWER_NOT_UNDERSTOOD;
import static dev.nacelle.contract.ErrorCode.SCORE_NOT_FINITE;
import static dev.nacelle.contract.ErrorCode.SCORE_OUT_OF_RANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.reading.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAnswerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"predictions": [{"score": 0.6582455039024353, "predicted_label": 1}]} | 0.6582455039024353
            {"predictions":[{"predicted_label":0,"score":0.12},{"score":0.9}]}     | 0.12
            {"predictions":[{"score":0.25}]}                                       | 0.25
            {"predictions":[0.25]}                                                 | 0.25
            {"predictions":[[0.25]]}                                               | 0.25
            {"predictions":[{"score":"0.25"}]}                                     | 0.25
            {"model":{"score":0.9},"predictions":[{"score":0.25}]}                 | 0.25
            {"predictions":[null,null],"score":0.25}                               | 0.25
            {"score":0.25}                                                         | 0.25
            0.998887598515                                                         | 0.998887598515
            0.998887598515\\n                                                      | 0.998887598515
            \\r\\n 0.5 \\r\\n                                                      | 0.5
            0.5\\n0.6\\n0.7\\n                                                     | 0.5
            0.5,0.6,0.7                                                            | 0.5
            0.5, 0.6                                                               | 0.5
            [0.6588892936706543]                                                   | 0.6588892936706543
            [[0.6582455]]                                                          | 0.6582455
            [['0.6582455']]                                                        | 0.6582455
            [["0.6582455"]]                                                        | 0.6582455
            "0.6582455"                                                            | 0.6582455
            {"score":0.5}\\n{"score":0.6}\\n                                       | 0.5
            """)
    void everyShapeSeenFromTheWorkshopsModelsIsRead(String answer, String expected) {
        assertEquals(Score.of(expected), Attempts.value(score(lines(answer))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "0.0",
                "1e-05",
                "1E-5",
                "1e-400",
                "3.2000000373955118e-06",
                "0.8101770281791687",
                "0.10000000000000000000000000000000000000001",
                "-0.0"
            })
    void theNumbersTextIsPassedThroughUnchanged(String number) {
        assertEquals(number, Attempts.value(score(number)).text());
        assertEquals(number, Attempts.value(score("[" + number + "]")).text());
        assertEquals(
                number,
                Attempts.value(score("{\"predictions\": [{\"score\": " + number + "}]}"))
                        .text());
    }

    @ParameterizedTest
    @CsvSource({"1.,1.0", ".5,0.5", "+0.5,0.5", "00.5,0.5", "1.e-5,1e-05"})
    void whatJsonDoesNotKnowAsANumberIsSpeltAnew(String number, String expected) {
        assertEquals(expected, Attempts.value(score(number)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "-nan", "inf", "-inf", "Infinity", "-Infinity", "INF"})
    void notANumberAndInfinityAreRefused(String number) {
        assertEquals(SCORE_NOT_FINITE, Attempts.code(score(number)));
        assertEquals(SCORE_NOT_FINITE, Attempts.code(score("[[" + number + "]]")));
        assertEquals(SCORE_NOT_FINITE, Attempts.code(score("{\"predictions\": [{\"score\": " + number + "}]}")));
        assertEquals(SCORE_NOT_FINITE, Attempts.code(score("{\"predictions\": [{\"score\": '" + number + "'}]}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0000001", "-0.1", "-1e-300", "42", "[17]", "{\"predictions\":[{\"score\":2}]}"})
    void aNumberOutsideZeroToOneIsRefused(String answer) {
        assertEquals(SCORE_OUT_OF_RANGE, Attempts.code(score(answer)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            ^^                                        | The model answered nothing.
            ^ \n ^                                    | The model answered nothing.
            null                                      | The model answered text that is no number.
            ,                                         | The model answered text that is no number.
            , 0.5                                     | The model answered text that is no number.
            0x1p-3                                    | The model answered text that is no number.
            0.5d                                      | The model answered text that is no number.
            0,99 percent                              | The model answered text that is no number.
            <html>502 Bad Gateway</html>              | The model answered a page of HTML or XML instead of a score.
            {}                                        | The model answered JSON without a number where the score belongs.
            []                                        | The model answered JSON without a number where the score belongs.
            [[]]                                      | The model answered JSON without a number where the score belongs.
            [null]                                    | The model answered JSON without a number where the score belongs.
            {"predictions":[]}                        | The model answered JSON without a number where the score belongs.
            {"predictions":null}                      | The model answered JSON without a number where the score belongs.
            {"predictions":[{}]}                      | The model answered JSON without a number where the score belongs.
            {"predictions":[{"score":null}]}          | The model answered JSON without a number where the score belongs.
            {"predictions":[{"score":true}]}          | The model answered JSON without a number where the score belongs.
            {"predictions":[{"predicted_label":1}]}   | The model answered JSON without a number where the score belongs.
            {"error":"no model loaded"}               | The model answered JSON without a number where the score belongs.
            {"predictions":[{"score":"high"}]}        | The model answered text where a number belongs.
            {"predictions":[{"score":0.46             | The model answered broken JSON.
            [0.46                                     | The model answered broken JSON.
            [0.46]]                                   | The model answered broken JSON.
            {"predictions":[{"score":0.46}]} trailing | The model answered broken JSON.
            '                                         | The model answered broken JSON.
            """)
    void anAnswerWithoutAScoreSaysWhatItIs(String answer, String expected) {
        var failure = Attempts.failure(score(answer));

        assertEquals(new Failure(ANSWER_NOT_UNDERSTOOD, expected, failure.detail()), failure);
    }

    @Test
    void theLogHearsTheBeginningOfAnAnswerThatIsNotUnderstood() {
        var failure = Attempts.failure(score("<p>" + "x".repeat(1_000)));

        assertEquals("<p>" + "x".repeat(197) + "...", failure.detail());
    }

    @Test
    void theLogHearsAShortAnswerToItsEnd() {
        var longest = "<p>" + "x".repeat(197);

        assertEquals(longest, Attempts.failure(score(longest)).detail());
    }

    @Test
    void deepNestingIsRefusedBeforeItFillsTheStack() {
        assertEquals(ANSWER_NOT_UNDERSTOOD, Attempts.code(score("[".repeat(60_000))));
        assertEquals(ANSWER_NOT_UNDERSTOOD, Attempts.code(score("{\"score\":".repeat(6_000))));
        assertEquals(ANSWER_NOT_UNDERSTOOD, Attempts.code(score("[0.5," + "[".repeat(60_000))));
    }

    @Test
    void aHugeAnswerIsRefusedUnread() {
        var failure = Attempts.failure(score("0.5\n".repeat(ModelAnswer.MOST_BYTES)));

        assertEquals("The model answered 262144 bytes where a score was asked.", failure.message());
    }

    @Test
    void anAnswerAsLongAsMayBeIsRead() {
        var longest = "0.5\n".repeat(ModelAnswer.MOST_BYTES / 4);

        assertEquals(ModelAnswer.MOST_BYTES, longest.length());
        assertEquals(Score.of("0.5"), Attempts.value(score(longest)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var failure = Attempts.failure(ModelAnswer.score(Body.of(new byte[] {(byte) 0x80, 2, '0'})));

        assertEquals("The model answered bytes that are no text and no NumPy file.", failure.message());
    }

    private static Attempt<Score> score(String answer) {
        return ModelAnswer.score(Body.of(answer));
    }

    private static String lines(String cell) {
        return cell.replace("\\n", "\n").replace("\\r", "\r");
    }
}
