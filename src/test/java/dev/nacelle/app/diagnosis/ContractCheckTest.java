package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Headers;
import dev.nacelle.reading.Score;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [0.25]                                  | diagnosis.odd.not-bare
                    "0.25"                                  | diagnosis.odd.not-bare
                    {"predictions": [{"score": 0.25, "x": 1}]} | diagnosis.odd.not-bare
                    `0.25,0.5`                              | diagnosis.odd.several
                    `0.25\n0.5`                             | diagnosis.odd.several
                    """)
    void aScoreThatWasNoBareNumberIsOdd(String body, String text) {
        assertEquals(List.of(Messages.text(text, "0.25")), oddities("application/json", body));
    }

    @Test
    void anAnswerThatIsNotDeclaredAsJsonIsOdd() {
        assertEquals(
                List.of(Messages.text("diagnosis.odd.media-type", "text/plain; charset=utf-8", "application/json")),
                oddities("text/plain; charset=utf-8", "0.25"));
    }

    @Test
    void aBareNumberIsAsTheContractHasIt() {
        assertEquals(List.of(), oddities("application/json; charset=utf-8", "0.25\n"));
    }

    private static List<String> oddities(String type, String body) {
        var exchange = Exchanges.answered(Exchanges.API, Duration.ZERO, 200, Headers.of("Content-Type", type), body);
        return ContractCheck.oddities(new Outcome.Scored(Score.of("0.25"), exchange));
    }
}
