package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.contract.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
    private static final String OWN = """
            {"version": 1, "rules": [{"id": "%s", "certainty": "sure", "title": "Ours", "text": "Ours.", "when": %s}]}""";

    @TempDir
    private Path folder;

    @Test
    void withoutAFileThereAreTheShippedRules() {
        var book = RuleBook.in(folder);

        assertEquals(RuleBook.shipped().rules(), book.rules());
        assertEquals(Optional.empty(), book.notice());
    }

    @Test
    void aPersonsRulesAreAskedFirst() throws IOException {
        write(OWN.formatted("our-proxy", "{\"status\": 403}"));

        assertEquals("our-proxy", diagnose(403));
        assertEquals("not-there", diagnose(404));
    }

    @Test
    void aRuleWithTheIdOfAShippedOneTakesItsPlace() throws IOException {
        write(OWN.formatted("refused", "{\"status\": 499}"));

        assertEquals("refused", diagnose(499));
        assertEquals("unknown", diagnose(418));
        assertEquals(
                List.of("an HTTP error was answered", "status 418"),
                new Diagnostician(RuleBook.in(folder)).of(facts(418)).evidence());
    }

    @Test
    void theLastRuleCannotBeTakenAway() throws IOException {
        write(OWN.formatted("unknown", "{\"status\": 499}"));

        var ids = RuleBook.in(folder).rules().stream().map(Rule::id).toList();

        assertEquals("unknown", ids.get(ids.size() - 1));
    }

    @Test
    void aBrokenFileIsToldAndTheShippedRulesWorkOn() throws IOException {
        write(OWN.formatted("our-proxy", "{\"statsu\": 403}"));

        var book = RuleBook.in(folder);

        assertEquals(RuleBook.shipped().rules(), book.rules());
        var notice = book.notice().orElseThrow();
        assertTrue(
                notice.startsWith("Your own diagnosis rules in " + folder.resolve("diagnosis.json")
                        + " are not used. $.rules[0].when: there is no fact “statsu”. Did you mean “status”?"),
                notice);
    }

    @Test
    void aFileThatCannotBeReadIsToldToo() throws IOException {
        Files.write(folder.resolve(RuleBook.FILE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(RuleBook.in(folder).notice().orElseThrow().contains("MalformedInputException"));

        Files.write(folder.resolve(RuleBook.FILE), new byte[(1 << 20) + 1]);
        assertTrue(RuleBook.in(folder).notice().orElseThrow().contains("larger than 1048576 bytes"));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        write("\ufeff" + OWN.formatted("our-proxy", "{\"status\": 403}"));

        assertEquals(Optional.empty(), RuleBook.in(folder).notice());
    }

    private void write(String json) throws IOException {
        Files.writeString(folder.resolve(RuleBook.FILE), json, StandardCharsets.UTF_8);
    }

    private String diagnose(int status) {
        return new Diagnostician(RuleBook.in(folder)).of(facts(status)).rule();
    }

    private static Facts facts(int status) {
        return Facts.of(
                Exchanges.read(Exchanges.answered(Exchanges.API, Duration.ofMillis(20), status, Headers.none(), "no")));
    }
}
