package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked, and about what: the address and the profile on the command line. */
class ScoreCommandOptionsTest {
    private static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";
    private static final String URL = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score";
    private static final String SEE_HELP = "\"nacelle score --help\" tells more.\n";

    @Test
    void anotherProfileIsChosenByItsId() {
        var console = Console.scoring("0.25");

        assertEquals(0, console.run("score", "--profile", "ai4i", "L,298.4,308.2,1582,70.7,216"));

        assertEquals(List.of("mock " + Console.MOCK + " L,298.4,308.2,1582,70.7,216"), console.sent);
    }

    @Test
    void aProfileOfOnesOwnComesFromAFile(@TempDir Path folder) throws IOException {
        var file = own(folder);
        var console = Console.scoring("0.25");

        assertEquals(0, console.run("score", "--profile", file.toString(), "--url", URL, "7"));

        assertEquals(List.of("live " + URL + " 7"), console.sent);
    }

    @Test
    void theMockHasNoModelForAProfileOfOnesOwn(@TempDir Path folder) throws IOException {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "--profile", own(folder).toString(), "7");

        assertEquals(2, exit);
        assertEquals(Messages.text("cli.score.no-mock") + "\n" + SEE_HELP, console.err());
    }

    @Test
    void anUnknownProfileIsNamedWithThoseThatAreKnown() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "--profile", "windmill", READING);

        assertEquals(2, exit);
        assertEquals(
                "Invalid value for option '--profile': \"windmill\" is neither a built-in profile (wind-turbine, ai4i)"
                        + " nor a file that can be read.\n" + SEE_HELP,
                console.err());
    }

    @Test
    void aPastedAddressIsCleanedAndUsed() {
        var console = Console.scoring("0.25");

        assertEquals(0, console.run("score", "--url", " \"" + URL + "\",", READING));

        assertEquals(List.of("live " + URL + " " + READING), console.sent);
        assertEquals("Healthy: the score is not above 0.5 (live " + URL + ", 45 ms)\n", console.err());
    }

    @Test
    void whatIsNoAddressIsRefusedWithTheWayToTheRightOne() {
        var console = Console.scoring("0.25");

        var exit = console.run("score", "--url", "arn:aws:lambda:eu-west-1:123456789012:function:score", READING);

        assertEquals(2, exit);
        assertEquals(Messages.text("endpoint.refused.lambda-arn") + "\n" + SEE_HELP, console.err());
        assertEquals(List.of(), console.sent);
    }

    @Test
    void aDoubtfulAddressIsUsedOnlyWhenInsistedOn() {
        var doubtful = "http://192.168.1.20:8091/score";
        var asked = Console.scoring("0.25");
        var insisted = Console.scoring("0.25");

        assertEquals(2, asked.run("score", "--url", doubtful, READING));
        assertEquals(0, insisted.run("score", "--url", doubtful, "--as-is", READING));

        assertEquals(List.of(), asked.sent);
        assertEquals(
                Messages.text("endpoint.questionable.plain-http", "https://192.168.1.20:8091/score") + " "
                        + Messages.text("cli.call.as-is.hint") + "\n" + SEE_HELP,
                asked.err());
        assertEquals(List.of("live " + doubtful + " " + READING), insisted.sent);
    }

    private static Path own(Path folder) throws IOException {
        return Files.writeString(folder.resolve("own.properties"), """
                profile = own
                title = Own
                summary = One value.
                source = a test
                target = breakdown
                above = Bad
                below = Good
                fields = a
                a.label = A
                a.kind = number
                a.min = 1
                a.max = 9
                a.initial = 5
                """);
    }
}
