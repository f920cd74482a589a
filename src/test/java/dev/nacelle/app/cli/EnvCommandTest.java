package dev.nacelle.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.environment.EnvironmentsText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvCommandTest {
    private static final Environment LAB = Environment.at("Lab", URI.create("https://api.example.com/score"));
    private static final Environment KEYED = LAB.withName("Keyed").withAuth(new AuthPlan.Header("x-api-key"));

    @TempDir
    private Path home;

    private EnvironmentStore store;

    @BeforeEach
    void keep() {
        store = new EnvironmentStore(home, Clock.systemUTC());
        store.save(List.of(LAB, KEYED));
    }

    @Test
    void theListNamesWhatEachNeeds() {
        var console = Console.scoring("0.25").in(home);

        assertEquals(0, console.run("env", "list"));

        assertEquals("""
                Lab: https://api.example.com/score (none)
                Keyed: https://api.example.com/score (header), needs x-api-key
                """, console.out());
    }

    @Test
    void oneOrAllAreHandedOn() {
        var one = Console.scoring("0.25").in(home);
        var all = Console.scoring("0.25").in(home);

        assertEquals(0, one.run("env", "export", "keyed"));
        assertEquals(0, all.run("env", "export"));

        assertEquals(EnvironmentsText.export(List.of(KEYED)), one.out());
        assertEquals(EnvironmentsText.export(List.of(LAB, KEYED)), all.out());
    }

    @Test
    void whatIsTakenUpGetsANameOfItsOwn() throws IOException {
        var file = Files.writeString(home.resolve("handed-on.json"), EnvironmentsText.export(List.of(KEYED)));
        var console = Console.scoring("0.25").in(home);

        assertEquals(0, console.run("env", "import", file.toString()));

        assertEquals("Taken up: Keyed 2, needs x-api-key\n", console.err());
        assertEquals(
                List.of(LAB, KEYED, KEYED.withName("Keyed 2")), store.load().environments());
    }

    @Test
    void whatIsNoneIsRefused() {
        var console = Console.scoring("0.25").in(home).with("{}");

        assertEquals(2, console.run("env", "import", "-"));

        assertEquals(List.of(LAB, KEYED), store.load().environments());
    }

    @Test
    void anUnknownNameIsNamedWithThoseThatAreKnown() {
        var console = Console.scoring("0.25").in(home);

        assertEquals(2, console.run("env", "export", "Nowhere"));

        assertEquals(
                "There is no environment \"Nowhere\". There are: Lab, Keyed\n\"nacelle env --help\" tells more.\n",
                console.err());
    }
}
