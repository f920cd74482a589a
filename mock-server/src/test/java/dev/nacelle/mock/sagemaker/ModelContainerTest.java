package dev.nacelle.mock.sagemaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.mock.model.Explanation;
import dev.nacelle.mock.model.Explanation.Contribution;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.ModelAnswer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelContainerTest {
    private static final String READING = "L,298.4,308.2,1582,70.7,216";
    private static final String OTHER = "M,298.4,308.2,1582,30.2,214";
    private static final ReadingScorer SCORER = reading -> reading.toCsv().equals(READING) ? 0.8878407f : 0.12801738f;
    private static final ContainerSettings DEFAULTS = ContainerSettings.defaults();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    predictions | application/json      | {"predictions": [{"score": 0.8878406882286072, "predicted_label": 1}]}
                    scores      | application/json      | {"predictions": [{"score": 0.8878406882286072}]}
                    number      | text/csv              | 0.8878407
                    array       | application/json      | [0.8878406882286072]
                    lines       | application/jsonlines | {"score": 0.8878406882286072}~
                    """)
    void eachGenerationAnswersInItsShape(String generation, String mediaType, String text) {
        var container = container(DEFAULTS.withGeneration(Generation.named(generation)));

        assertEquals(answer(mediaType, text), container.answer(json(), Body.of(READING)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    predictions | application/json      | {"predictions": [{"score": 0.8878406882286072, "predicted_label": 1}, {"score": 0.1280173808336258, "predicted_label": 0}]}
                    scores      | application/json      | {"predictions": [{"score": 0.8878406882286072}, {"score": 0.1280173808336258}]}
                    number      | text/csv              | 0.8878407~0.12801738
                    array       | application/json      | [0.8878406882286072, 0.1280173808336258]
                    lines       | application/jsonlines | {"score": 0.8878406882286072}~{"score": 0.1280173808336258}~
                    """)
    void allRowsAreAnsweredWhereThatIsSet(String generation, String mediaType, String text) {
        var container =
                container(DEFAULTS.withGeneration(Generation.named(generation)).withRows(ContainerSettings.Rows.ALL));

        assertEquals(answer(mediaType, text), container.answer(json(), Body.of(READING + "\n" + OTHER + "\n")));
    }

    @Test
    void theNumPyFileIsWhatNumPyWrites() {
        var container = container(DEFAULTS.withGeneration(Generation.NPY));

        var answer = container.answer(Headers.of("Content-Type", "text/plain"), Body.of(READING));

        assertEquals("application/x-npy", answer.mediaType());
        assertEquals(
                "934e554d5059" + "0100" + "7600" + hex("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }")
                        + "20".repeat(60) + "0a" + "8749633f",
                HexFormat.of().formatHex(answer.body().bytes()));
        assertEquals(132, answer.body().size());
    }

    @Test
    void theNumPyFileOfAllRowsHasThemAll() {
        var container = container(DEFAULTS.withGeneration(Generation.NPY).withRows(ContainerSettings.Rows.ALL));

        var answer = container.answer(Headers.of("Content-Type", "text/plain"), Body.of(READING + "\n" + OTHER));

        var hex = HexFormat.of().formatHex(answer.body().bytes());
        assertEquals(hex("'shape': (2,), }"), hex.substring(2 * 51, 2 * 67));
        assertEquals("8749633f" + "fd16033e", hex.substring(2 * 128));
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void theFunctionUnderstandsEveryGeneration(Generation generation) {
        var container = container(DEFAULTS.withGeneration(generation));
        var headers = Headers.of("Content-Type", generation.takes(), "Accept", "application/json");

        var score =
                ModelAnswer.score(container.answer(headers, Body.of(READING)).body());

        assertEquals(0.8878407, ((Attempt.Done<Score>) score).value().value(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0.5,           0.5
                    1e-4,          1e-04
                    9.9e-5,        9.9e-05
                    0.1,           0.1
                    0,             0.0
                    1,             1.0
                    0.8101770281,  0.810177
                    3.4e-6,        3.4e-06
                    """)
    void aBareNumberIsSpeltAsNumPySpells32Bits(float score, String text) {
        var container = new ModelContainer(Profiles.ai4i(), reading -> score);
        container.use(DEFAULTS.withGeneration(Generation.NUMBER));

        assertEquals(answer("text/csv", text), container.answer(json(), Body.of(READING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/*;q=0.5", "text/html, text/csv"})
    void whoeverAsksForCsvGetsABareNumber(String accept) {
        var headers = Headers.of("Content-Type", "text/csv", "Accept", accept);

        assertEquals(answer("text/csv", "0.8878407"), container(DEFAULTS).answer(headers, Body.of(READING)));
    }

    @Test
    void aGenerationTakesItsOwnContentTypeOnly() {
        var container = container(DEFAULTS.withGeneration(Generation.NPY));

        assertEquals(
                ContainerAnswer.unsupported("text/csv"),
                container.answer(Headers.of("Content-Type", "text/csv"), Body.of(READING)));
    }

    @Test
    void otherContentTypesCanBeAllowed() {
        var container = container(DEFAULTS.withContentTypes(Set.of("text/plain", "text/csv")));

        assertEquals(
                200,
                container
                        .answer(Headers.of("Content-Type", "text/plain"), Body.of(READING))
                        .status());
    }

    @Test
    void customAttributesComeBackOnlyWhereThatIsSet() {
        var headers = json().with("X-Amzn-SageMaker-Custom-Attributes", "trace=7");
        var echoing = container(DEFAULTS.withEchoedCustomAttributes(true));

        assertEquals(
                Headers.none(),
                container(DEFAULTS).answer(headers, Body.of(READING)).headers());
        assertEquals(
                Headers.of("X-Amzn-SageMaker-Custom-Attributes", "trace=7"),
                echoing.answer(headers, Body.of(READING)).headers());
        assertEquals(Headers.none(), echoing.answer(json(), Body.of(READING)).headers());
    }

    @Test
    void whatIsSetHoldsFromTheNextRequestOn() {
        var container = container(DEFAULTS);
        container.answer(json(), Body.of(READING));

        container.use(DEFAULTS.withGeneration(Generation.NUMBER));

        assertEquals(Generation.NUMBER, container.settings().generation());
        assertEquals(answer("text/csv", "0.8878407"), container.answer(json(), Body.of(READING)));
    }

    @Test
    void anUnknownGenerationIsRefusedWithTheNamesThereAre() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Generation.named("xml"));

        assertEquals(
                "No generation \u201cxml\u201d. There are: predictions, scores, number, array, lines, npy.",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "`true`"})
    void reasonsComeOnRequestAsClarifyGivesThem(String expression) {
        var container = new ModelContainer(Profiles.ai4i(), new Explained());
        var headers = json().with("X-Amzn-SageMaker-Enable-Explanations", expression);

        assertEquals(
                answer(
                        "application/json",
                        "{\"version\":\"1.0\",\"predictions\":{\"content_type\":\"application/json\",\"data\":"
                                + "\"{\\\"predictions\\\": [{\\\"score\\\": 0.75, \\\"predicted_label\\\": 1}]}\"},"
                                + "\"explanations\":{\"kernel_shap\":[["
                                + "{\"feature_header\":\"type\",\"attributions\":[{\"attribution\":[0.5]}]},"
                                + "{\"feature_header\":\"torque\",\"attributions\":[{\"attribution\":[-1.25]}]}]]},"
                                + "\"nacelle\":{\"method\":\"tree_shap\",\"unit\":\"log-odds\",\"base_value\":-2.0}}"),
                container.answer(headers, Body.of(READING)));
    }

    @Test
    void reasonsForANumPyFileComeWithBareNumbers() {
        var container = new ModelContainer(Profiles.ai4i(), SCORER);
        container.use(DEFAULTS.withGeneration(Generation.NPY));
        var headers = Headers.of("Content-Type", "text/plain", "X-Amzn-SageMaker-Enable-Explanations", "`true`");

        assertEquals(
                answer(
                        "application/json",
                        "{\"version\":\"1.0\",\"predictions\":{\"content_type\":\"text/csv\",\"data\":\"0.8878407\"},"
                                + "\"explanations\":{\"kernel_shap\":[null]}}"),
                container.answer(headers, Body.of(READING)));
    }

    @Test
    void withoutAWishForReasonsThereAreNone() {
        var container = new ModelContainer(Profiles.ai4i(), new Explained());
        var headers = json().with("X-Amzn-SageMaker-Enable-Explanations", "`false`");

        assertEquals(
                answer("application/json", "{\"predictions\": [{\"score\": 0.75, \"predicted_label\": 1}]}"),
                container.answer(headers, Body.of(READING)));
    }

    private static final class Explained implements ReadingScorer {
        @Override
        public float score(Reading reading) {
            return 0.75f;
        }

        @Override
        public Optional<Explanation> explain(Reading reading) {
            return Optional.of(
                    new Explanation(-2, List.of(new Contribution("type", 0.5), new Contribution("torque", -1.25))));
        }
    }

    private static ModelContainer container(ContainerSettings settings) {
        var container = new ModelContainer(Profiles.ai4i(), SCORER);
        container.use(settings);
        return container;
    }

    private static Headers json() {
        return Headers.of("Content-Type", "text/csv", "Accept", "application/json");
    }

    /** A tilde stands for a line end. */
    private static ContainerAnswer answer(String mediaType, String text) {
        return new ContainerAnswer(200, mediaType, Headers.none(), Body.of(text.replace('~', '\n')));
    }

    private static String hex(String ascii) {
        return HexFormat.of().formatHex(Body.of(ascii).bytes());
    }
}
