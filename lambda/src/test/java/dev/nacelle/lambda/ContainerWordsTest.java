package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerWordsTest {
    private static final String SEE = " See https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
            + "#logEventViewer:group=/aws/sagemaker/Endpoints/turbine in account 123456789012 for more information.";

    @Test
    void theWordsAreTakenOutOfSageMakersSentence() {
        var wrapped = "Received client error (400) from container-1 with message \"invalid fields: rpm_blade\"." + SEE;

        assertEquals(Optional.of("invalid fields: rpm_blade"), wrapped(wrapped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "model", "container-2"})
    void whicheverContainerSaidThem(String container) {
        var wrapped = "Received client error (415) from " + container
                + " with message \"Content type text/csv; charset=utf-8 is not supported.\"." + SEE;

        assertEquals(Optional.of("Content type text/csv; charset=utf-8 is not supported"), wrapped(wrapped));
    }

    @Test
    void quotesWithinTheWordsStay() {
        var wrapped =
                "Received client error (400) from primary with message \"could not convert \"SE\" to float\"." + SEE;

        assertEquals(Optional.of("could not convert \"SE\" to float"), wrapped(wrapped));
    }

    @Test
    void wordsWithoutAReferenceAreTakenToo() {
        assertEquals(Optional.of("no"), wrapped("Received client error (400) from primary with message \"no\""));
        assertEquals(Optional.of("no"), wrapped("Received client error (400) from primary with message \"no.\"."));
    }

    @Test
    void theBareWordsComeFirst() {
        var words = new ContainerWords(400, "with message \"wrapped\"", "bare");

        assertEquals(Optional.of("bare"), words.forCaller());
    }

    @Test
    void ofAStackTraceTheLastLineIsTaken() {
        var trace = """
                Traceback (most recent call last):
                  File "/opt/ml/code/inference.py", line 12, in input_fn
                ValueError: could not convert string to float: 'HAWT'
                """;

        assertEquals(Optional.of("ValueError: could not convert string to float: 'HAWT'"), bare(trace));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            denied in account 123456789012                        | denied in account ***
            denied in account 1234-5678-9012!                     | denied in account ***!
            see https://eu-west-1.console.aws.amazon.com/x?y=z    | see ***
            no s3://bucket/model.tar.gz there                     | no *** there
            role arn:aws:iam::123456789012:role/x missing         | role *** missing
            host runtime.sagemaker.eu-west-1.amazonaws.com failed | host *** failed
            key AKIAIOSFODNN7EXAMPLE                              | key ***
            token FwoGZXIvYXdzEBYaDKLongSessionTokenLongSessionToken | token ***
            a\u0000\u001bb                                        | a b
            """)
    void accountsAddressesAndSecretsAreMasked(String words, String expected) {
        assertEquals(Optional.of(expected), bare(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><title>400 Bad Request</title>", "<html>no</html>", "a <b>word</b>", "", " \n "})
    void markupAndNothingAreNoWords(String words) {
        assertEquals(Optional.empty(), bare(words));
    }

    @Test
    void longWordsAreCut() {
        assertEquals(Optional.of("no ".repeat(66) + "no..."), bare("no ".repeat(500)));
    }

    @Test
    void aSentenceWithoutWordsGivesNone() {
        assertEquals(
                Optional.empty(),
                wrapped("Received client error (413) from primary and could not load the entire response body." + SEE));
    }

    private static Optional<String> wrapped(String sentence) {
        return new ContainerWords(400, sentence, "").forCaller();
    }

    private static Optional<String> bare(String words) {
        return new ContainerWords(400, "", words).forCaller();
    }
}
