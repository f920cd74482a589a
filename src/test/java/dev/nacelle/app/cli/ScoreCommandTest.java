package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String URL = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score";
    private static final String SEE_HELP = "\"nacelle score --help\" tells more.\n";

    @Test
    void theScoreStandsAloneOnTheStandardOutput() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", READING);

        assertEquals(0, exit);
        assertEquals("0.25\n", console.out());
        assertEquals(
                "Healthy: the score is not above 0.5 (mock http://127.0.0.1:8091/default/turbine-score, 45 ms)\n",
                console.err());
        assertEquals(List.of("mock " + Console.MOCK + " " + READING), console.sent);
        assertEquals(0, console.mocks);
    }

    @Test
    void theScoreIsSpeltAsTheModelSpeltIt() {
        var console = Console.scoring("1e-05");

        console.run("score", READING);

        assertEquals("1e-05\n", console.out());
    }

    @Test
    void jsonIsOneObjectWithEverythingAndNothingBesideIt() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "--json", "--threshold", "0.2", READING);

        assertEquals(0, exit);
        assertEquals("""
                {"score":0.25,"label":1,"verdict":"Maintenance required","threshold":0.2,\
                "endpoint":"http://127.0.0.1:8091/default/turbine-score","endpointKind":"mock","elapsedMs":45,\
                "warnings":[]}
                """, console.out());
        assertEquals("", console.err());
    }

    @Test
    void jsonIsAsciiWhateverTheWarningsHold() {
        var console = Console.scoring("1e-05");

        console.run("score", "--json", "TID008,HAWT,99,80,46,21,55,55,7,34,se");

        assertEquals("""
                {"score":0.00001,"label":0,"verdict":"Healthy","threshold":0.5,\
                "endpoint":"http://127.0.0.1:8091/default/turbine-score","endpointKind":"mock","elapsedMs":45,\
                "warnings":["Wind direction: \\u201Cse\\u201D read as SE.","Wind speed is 99, outside the training data (15 to 85). The model has never seen such a \
                value.","The answer is not a bare number, as the contract asks for; the score 1e-05 was found in it."]}
                """, console.out());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.25, 0.2,  Maintenance required: the score is above 0.2
                    0.25, 0.25, Healthy: the score is not above 0.25
                    0.25, 1,    Healthy: the score is not above 1.0
                    0.25, 0,    Maintenance required: the score is above 0.0
                    """)
    void theThresholdDecidesTheVerdict(String score, String threshold, String verdict) {
        var console = Console.scoring(score);

        console.run("score", "--threshold", threshold, READING);

        assertEquals(verdict + " (mock " + Console.MOCK + ", 45 ms)\n", console.err());
    }

    @Test
    void notesAndWarningsComeBeforeTheVerdict() {
        var console = Console.scoring("0.25");

        console.run("score", "TID008,", "HAWT,", "99,", "80,", "46,", "21,", "55,", "55,", "7,", "34,", "SE");

        assertEquals("""
                Note: Spaces around values taken off.
                Warning: Wind speed is 99, outside the training data (15 to 85). The model has never seen such a value.
                Healthy: the score is not above 0.5 (mock http://127.0.0.1:8091/default/turbine-score, 45 ms)
                """, console.err());
    }

    @Test
    void aDashReadsTheStandardInput() {
        var console = Console.scoring("0.25").with("\ufeff" + READING + "\r\n");

        assertEquals(0, console.run("score", "-"));

        assertEquals(List.of("mock " + Console.MOCK + " " + READING), console.sent);
    }

    @Test
    void aReadingOfAnotherProfileIsRefusedAndNamed() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "L,298.4,308.2,1582,70.7,216");

        assertEquals(2, exit);
        assertEquals("", console.out());
        assertEquals("""
                6 values, but Wind turbine has 11: turbine_id, turbine_type, wind_speed, rpm_blade, oil_temperature, \
                oil_level, temperature, humidity, vibrations_frequency, pressure, wind_direction.
                It is a reading of the profile ai4i: --profile ai4i
                """, console.err());
        assertEquals(List.of(), console.sent);
    }

    @Test
    void everyWrongValueIsNamed() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "TID999,HAWT,64,many,46,21,55,55,7,34,SE");

        assertEquals(2, exit);
        assertEquals("""
                Turbine is "TID999", which the training data did not have. Known: TID001, TID002, TID003, TID004, \
                TID005, TID006, TID007, TID008, TID009, TID010.
                Rotor speed is "many", which is no number. Training data: 15 to 85.
                """, console.err());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    --threshold, 1.5,  cli.score.threshold.wrong
                    --threshold, NaN,  cli.score.threshold.wrong
                    --threshold, -0.1, cli.score.threshold.wrong
                    --timeout,   0,    cli.call.timeout.wrong
                    --timeout,   601,  cli.call.timeout.wrong
                    """)
    void aNumberOutOfItsRangeIsRefused(String option, String value, String text) {
        var console = Console.scoring("0.25");

        assertEquals(2, console.run("score", option + "=" + value, READING));

        assertEquals(Messages.text(text) + "\n" + SEE_HELP, console.err());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            30,  PT30S
            0.1, PT0.1S
            2.5, PT2.5S
            """)
    void theTimeOutIsGivenInSeconds(String seconds, Duration limit) {
        var console = Console.scoring("0.25");

        console.run("score", "--timeout", seconds, READING);

        assertEquals(
                List.of(limit),
                console.calls.stream()
                        .map(call -> call.settings().limits().call())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--threshold=high"})
    void aWrongOptionIsOneSentenceAndTheWayToTheHelp(String option) {
        var console = Console.scoring("0.25");

        assertEquals(2, console.run("score", option, READING));

        assertEquals(2, console.err().lines().count(), console.err());
    }

    @Test
    void aFailureIsASentenceAndAHintAndNoScore() {
        var console = Console.answering(exchange -> new Outcome.TimedOut(Duration.ofSeconds(30), exchange));

        var exit = console.run("score", "--url", URL, READING);

        assertEquals(17, exit);
        assertEquals("", console.out());
        assertEquals(URL + """
                 did not answer within 30.0 s. It is one of: the function or the model is slow or starts up, or \
                something on the way swallows the call.
                Send once more: a function's first call after a pause takes longest. If it stays, look at the \
                function's log and at the endpoint's load.
                Hop: not known (one of several causes)
                AWS console: Lambda > Monitor > View CloudWatch logs
                Seen: nothing was answered in time
                """, console.err());
    }

    @Test
    void onesOwnRulesExplainHereToo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(RuleBook.FILE), """
                {"version": 1, "rules": [{"id": "ours", "when": {"outcome": "timed-out"}, "hop": "model",
                 "certainty": "likely", "title": "T", "text": "The model naps."}]}""");
        var console = Console.answering(exchange -> new Outcome.TimedOut(Duration.ofSeconds(30), exchange))
                .with(RuleBook.in(folder));

        assertEquals(17, console.run("score", READING));

        assertEquals("""
                The model naps.
                Hop: model (likely)
                Seen: nothing was answered in time
                """, console.err());
    }

    @Test
    void rulesOfOnesOwnThatCannotBeUsedAreToldAsANote(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(RuleBook.FILE), "{}");
        var book = RuleBook.in(folder);
        var console = Console.answering(exchange -> new Outcome.TimedOut(Duration.ofSeconds(30), exchange))
                .with(book);

        console.run("score", READING);

        assertEquals(
                "Note: " + Plain.text(book.notice().orElseThrow()),
                console.err().lines().findFirst().orElseThrow());
    }

    @Test
    void aFailureIsOneObjectToo() {
        var console = Console.answering(exchange -> Exchanges.read(Exchanges.answered(
                exchange.endpoint(), exchange.elapsed(), 404, Headers.none(), "{\"message\":\"Not Found\"}")));

        var exit = console.run("score", "--json", "--url", URL, READING);

        assertEquals(12, exit);
        assertEquals("""
                {"rule":"no-route","title":"No such route","sentence":"API Gateway answered, but has no route for %s. \
                The reading did not reach the function.","cause":"route or stage misspelt, or not deployed",\
                "hop":"api-gateway","certainty":"sure","nextStep":"The address of a trigger made in the Lambda console ends in \
                /default/<function name>, without a slash at the end. Compare yours with it.",\
                "console":"Lambda > Configuration > Triggers > API endpoint","evidence":["status 404",\
                "message \\u201CNot Found\\u201D","API Gateway answered, by the address"],"status":404,\
                "endpoint":"%s","endpointKind":"live","elapsedMs":45,"warnings":[]}
                """.formatted(URL, URL), console.out());
        assertTrue(console.err().startsWith("API Gateway answered, but has no route"), console.err());
    }

    @Test
    void whatShouldNotHappenIsOneLineToo() {
        var console = Console.answering(exchange -> {
            throw new IllegalStateException("No such\nthing");
        });

        var exit = console.run("score", READING);

        assertEquals(1, exit);
        assertEquals("That should not have happened: No such thing\n", console.err());
        assertEquals(0, console.mocks);
    }
}
