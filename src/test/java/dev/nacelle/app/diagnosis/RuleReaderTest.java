package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final String RULE = """
            {"version": 1, "rules": [{"id": "squid", "certainty": "sure", "hop": "client", "console": "IAM",
              "title": "T", "text": "{status} here.", "when": %s}]}""";

    @Test
    void aRuleOfOnesOwnIsReadWhole() {
        var rules = RuleReader.own(RULE.formatted("{\"status\": 403}"));

        var status = KnownFacts.named("status").orElseThrow();
        assertEquals(
                List.of(new Rule(
                        "squid",
                        new Condition.Check(status, new Comparison.OneOf(List.of("403"))),
                        Optional.of(Hop.CLIENT),
                        Certainty.SURE,
                        Optional.of("IAM"),
                        List.of(),
                        new Rule.Texts("T", "{status} here.", "", "T"))),
                rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"statsu": 403}                          | $.rules[0].when: there is no fact “statsu”. Did you mean “status”? Allowed: outcome, unreachable,
                    {"status": "403"}                        | $.rules[0].when.status: “403” is no whole number.
                    {"status": 403.5}                        | $.rules[0].when.status: “403.5” is no whole number.
                    {"status": [403, true]}                  | $.rules[0].when.status[1]: “true” is no whole number.
                    {"status": []}                           | $.rules[0].when.status: a list with at least one element belongs here, in square brackets.
                    {"status": {}}                           | $.rules[0].when.status: something to compare with belongs here: equals, oneOf, contains, matches, between, present.
                    {"status": {"is": 403}}                  | $.rules[0].when.status: there is no “is” here. Allowed: equals, oneOf, contains, matches, between, present.
                    {"status": {"betwen": [1, 2]}}           | $.rules[0].when.status: there is no “betwen” here. Did you mean “between”? Allowed: equals, oneOf, contains, matches, between, present.
                    {"status": {"between": [5, 1]}}          | $.rules[0].when.status.between: two whole numbers belong here, the smaller first, such as [2900, 3500].
                    {"status": {"between": 5}}               | $.rules[0].when.status.between: a list with at least one element belongs here, in square brackets.
                    {"status": {"contains": "4"}}            | $.rules[0].when.status.contains: status is a number; this is for a text.
                    {"body": {"between": [1, 2]}}            | $.rules[0].when.body.between: body is a text; this is for a number.
                    {"body": {"matches": "("}}               | $.rules[0].when.body.matches: this is no regular expression of at most 200 signs: Unclosed group.
                    {"body": {"present": "yes"}}             | $.rules[0].when.body.present: “yes” is neither true nor false.
                    {"body": ""}                             | $.rules[0].when.body: “” is no text of 1 to 1000 characters.
                    {"other-names": "yes"}                   | $.rules[0].when.other-names: “yes” is neither true nor false.
                    {"header.": "x"}                         | $.rules[0].when: there is no fact “header.”.
                    {"header.a b": "x"}                      | $.rules[0].when: there is no fact “header.a b”.
                    {"any": {"status": 403}}                 | $.rules[0].when.any: a list with at least one element belongs here, in square brackets.
                    {"any": [403]}                           | $.rules[0].when.any[0]: an object in curly brackets belongs here.
                    {"not": 403}                             | $.rules[0].when.not: an object in curly brackets belongs here.
                    403                                      | $.rules[0].when: an object in curly brackets belongs here.
                    {"not": {"not": {"not": {"not": {"not": {"not": {"not": {"not": {}}}}}}}}} | $.rules[0].when.not.not.not.not.not.not.not.not: conditions within conditions, more than 8 deep.
                    """)
    void aConditionThatIsWrongIsNamedWithItsPlace(String when, String problem) {
        var message = refusal(RULE.formatted(when));

        assertTrue(message.startsWith(problem), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `  `                                     | $: an object in curly brackets belongs here.
                    [1]                                      | $: an object in curly brackets belongs here.
                    {"version": 1}                           | $: “rules” is missing.
                    {"rules": []}                            | $: “version” is missing.
                    {"version": 2, "rules": []}              | $.version: version 2 is not known; it is 1.
                    {"version": 1, "rules": []}              | $.rules: a list with at least one element belongs here, in square brackets.
                    {"version": 1, "rules": [{}]}            | $.rules[0]: “id” is missing.
                    {"version": 1, "rule": []}               | $: there is no “rule” here. Did you mean “rules”? Allowed: version, rules.
                    {"version": 1, "rules": [{"idd": "a"}]}  | $.rules[0]: there is no “idd” here. Did you mean “id”? Allowed: id, when, hop, certainty, console, evidence, title, text, next, cause.
                    {"version": 1, "rules": [{"id": "A b"}]} | $.rules[0].id: “A b” is no id. Small letters and digits, in groups joined by dashes, such as proxy-login.
                    {"version": 1, "rules": [{"id": 7}]}     | $.rules[0].id: “7” is no text of 1 to 1000 characters.
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "shure"}]} | $.rules[0].certainty: “shure” is not known here. Did you mean “sure”? Allowed: sure, likely, one-of.
                    {"version": 1, "rules": [{"id": "a", "when": {}, "hop": "gateway", "certainty": "sure"}]} | $.rules[0].hop: “gateway” is not known here. Allowed: client, dns, tls, api-gateway, lambda, sagemaker, model.
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "sure"}]} | $.rules[0]: “title” is missing.
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "sure", "title": "T"}]} | $.rules[0]: “text” is missing.
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "sure", "title": "T", "text": "{adress}"}]} | $.rules[0].text: there is no placeholder “adress”. Did you mean “address”? Allowed: address, origin,
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "sure", "evidence": ["boddy"]}]} | $.rules[0].evidence[0]: there is no fact “boddy”. Did you mean “body”? Allowed: outcome,
                    {"version": 1, "rules": [{"id": "a", "when": {}, "certainty": "sure", "title": "T", "text": "x"}, {"id": "a", "when": {}, "certainty": "sure", "title": "T", "text": "x"}]} | $.rules[1].id: the id a stands twice.
                    """)
    void aFileThatIsWrongIsNamedWithItsPlace(String json, String problem) {
        var message = refusal(json);

        assertTrue(message.startsWith(problem), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"version": 1,}                          | line 1, column
                    {"version": 1, "version": 1}             | line 1, column
                    {"version": 1} more                      | line 1, column
                    """)
    void whatIsNoJsonIsToldWithLineAndColumn(String json, String problem) {
        assertTrue(refusal(json).startsWith("$: " + problem), refusal(json));
    }

    @Test
    void moreThanFiveHundredRulesAreRefused() {
        var many = "{\"version\": 1, \"rules\": [" + "{},".repeat(500) + "{}]}";

        assertEquals("$.rules: more than 500 rules.", refusal(many));
    }

    @Test
    void aTextOverSeveralLinesIsTakenAsOne() {
        var rules = RuleReader.own(RULE.formatted("{}").replace("{status} here.", "one\\n   two"));

        assertEquals("one two", rules.get(0).texts().text());
    }

    private static String refusal(String json) {
        var refused = assertThrows(InvalidRulesException.class, () -> RuleReader.own(json));
        return Objects.requireNonNull(refused.getMessage());
    }
}
