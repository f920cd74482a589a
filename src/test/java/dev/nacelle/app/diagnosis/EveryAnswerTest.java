package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nacelle.app.text.Messages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, held against the answer it is for. */
class EveryAnswerTest {
    private static final Pattern SECRET = Pattern.compile("hidden-word|(?<![\\d.])\\d{12}|account \\d|AKIA[A-Z0-9]+");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z][a-z-]*}|\\{\\d}");
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(RuleBook.shipped());

    static List<Answer> answers() {
        return Answer.all();
    }

    /** That the whole book comes to this rule shows as well that no rule before it holds. */
    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsExplainedByItsRuleAndByTheFactsItUsed(Answer answer) {
        var diagnosis = DIAGNOSTICIAN.of(answer.facts());

        assertEquals(answer.rule() + answer.evidence(), diagnosis.rule() + diagnosis.evidence());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noDiagnosisRepeatsASecretOrLeavesAPlaceOpen(Answer answer) {
        var said = DIAGNOSTICIAN.of(answer.facts()).toString();

        assertFalse(SECRET.matcher(said).find(), said);
        assertFalse(PLACE.matcher(said).find(), said);
    }

    @Test
    void everyRuleHasAnAnswer() {
        var known = Answer.all().stream().map(Answer::rule).collect(Collectors.toSet());

        var untested = RuleBook.shipped().rules().stream()
                .map(Rule::id)
                .filter(id -> !known.contains(id))
                .toList();

        // Nothing comes to the last rule: those before it are for every outcome. RuleBookTest reaches it.
        assertEquals(List.of("unknown"), untested);
    }

    @Test
    void everyErrorOfTheListIsMet() {
        var met =
                Answer.all().stream().flatMap(answer -> answer.entry().stream()).collect(Collectors.toSet());
        var before = BeforeSending.all().stream().map(BeforeSending::entry).collect(Collectors.toSet());
        var all = Stream.concat(IntStream.rangeClosed(1, 31).mapToObj(number -> "5." + number), Stream.of("5.20b"))
                .collect(Collectors.toCollection(TreeSet::new));

        all.removeAll(met);
        all.removeAll(before);

        assertEquals(Set.of(), all);
    }

    @Test
    void everyRuleHasTextsAndEveryTextARule() {
        var ids = RuleBook.shipped().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        ids.add("not-sent");

        var told = Messages.bundle().keySet().stream()
                .filter(key -> key.startsWith("diagnosis.") && key.endsWith(".title"))
                .map(key -> key.replaceFirst("^diagnosis\\.", "").replaceFirst("\\.title$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(ids, told);
    }

    @Test
    void everyFactCanBeToldAsEvidence() {
        var keys = Messages.bundle().keySet();

        var untold = KnownFacts.all().stream()
                .map(fact -> "diagnosis.fact." + fact.texts() + (fact.type() == Fact.Type.FLAG ? ".yes" : ".seen"))
                .filter(key -> !keys.contains(key))
                .toList();

        assertEquals(List.of(), untold);
    }

    @Test
    void theShippedTextsAskForNoUnknownValue() {
        var unknown = RuleBook.shipped().rules().stream()
                .map(Rule::texts)
                .flatMap(texts -> Stream.of(texts.title(), texts.text(), texts.next(), texts.cause()))
                .flatMap(text -> Placeholders.unknownIn(text).stream())
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void whatIsNotSureIsNotWordedAsIfItWere() {
        var hedge = Pattern.compile("(?i)most likely|one of|either|may |as a rule");

        var bold = RuleBook.shipped().rules().stream()
                .filter(rule -> rule.certainty() != Certainty.SURE)
                .filter(rule -> !hedge.matcher(rule.texts().text()).find())
                .map(Rule::id)
                .toList();

        assertEquals(List.of("refused", "unknown"), bold);
    }
}
