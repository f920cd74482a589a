package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.AnswerSettings;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Cors;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ModelReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionSettingsTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "reference", "function.md");
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Map<String, String> DEFAULTS = Map.of(
            "NACELLE_MEDIA_TYPE", "text/csv",
            "NACELLE_ATTEMPT_TIMEOUT_MS", "10000",
            "NACELLE_THRESHOLD", "0.5",
            "NACELLE_FULL_ANSWER", "off",
            "NACELLE_SELF_DESCRIPTION", "off",
            "NACELLE_TESTER_HEADERS", "on",
            "NACELLE_LOG_SUCCESS", "off",
            "NACELLE_PRIME", "with SnapStart",
            "NACELLE_CORS_ORIGINS", "*",
            "NACELLE_CORS_CREDENTIALS", "as the workshop");

    @Test
    void withoutAnySettingTheFunctionAnswersAsTheWorkshops() {
        var expected = new FunctionSettings(
                "",
                "text/csv",
                Duration.ofSeconds(10),
                new AnswerSettings(Cors.AS_THE_WORKSHOP, true, false, false, 0.5),
                false,
                false,
                false,
                DEFAULTS,
                Optional.empty());

        assertEquals(expected, settings(Map.of()));
        assertEquals(expected, settings(Map.of("NACELLE_THRESHOLD", "  ")));
    }

    @Test
    void everySettingIsRead() {
        var environment = Map.ofEntries(
                Map.entry("SAGEMAKER_ENDPOINT_NAME", "turbine"),
                Map.entry("NACELLE_MEDIA_TYPE", " text/plain "),
                Map.entry("NACELLE_ATTEMPT_TIMEOUT_MS", "2500"),
                Map.entry("NACELLE_THRESHOLD", "0.25"),
                Map.entry("NACELLE_FULL_ANSWER", "on"),
                Map.entry("NACELLE_SELF_DESCRIPTION", "TRUE"),
                Map.entry("NACELLE_TESTER_HEADERS", "Off"),
                Map.entry("NACELLE_LOG_SUCCESS", "true"),
                Map.entry("NACELLE_PRIME", "on"),
                Map.entry("NACELLE_CORS_ORIGINS", "https://A.example, http://localhost:8080"),
                Map.entry("NACELLE_CORS_CREDENTIALS", "on"));

        var settings = settings(environment);

        var shown = new TreeMap<>(environment);
        shown.remove("SAGEMAKER_ENDPOINT_NAME");
        shown.replaceAll((name, value) -> value.strip());
        assertEquals(
                new FunctionSettings(
                        "turbine",
                        "text/plain",
                        Duration.ofMillis(2_500),
                        new AnswerSettings(
                                new Cors(List.of("https://a.example", "http://localhost:8080"), true),
                                false,
                                true,
                                true,
                                0.25),
                        true,
                        true,
                        false,
                        shown,
                        Optional.empty()),
                settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MEDIA_TYPE         | application/json       | text/csv or text/plain
            MEDIA_TYPE         | text/csv;charset=utf-8 | text/csv or text/plain
            ATTEMPT_TIMEOUT_MS | 99                     | a whole number from 100 to 25000
            ATTEMPT_TIMEOUT_MS | 25001                  | a whole number from 100 to 25000
            ATTEMPT_TIMEOUT_MS | 1000.5                 | a whole number from 100 to 25000
            ATTEMPT_TIMEOUT_MS | 10 s                   | a whole number from 100 to 25000
            THRESHOLD          | 1.1                    | a number from 0 to 1
            THRESHOLD          | -0.1                   | a number from 0 to 1
            THRESHOLD          | NaN                    | a number from 0 to 1
            THRESHOLD          | 0.5d                   | a number from 0 to 1
            THRESHOLD          | half                   | a number from 0 to 1
            THRESHOLD          | .                      | a number from 0 to 1
            FULL_ANSWER        | yes                    | on or off
            SELF_DESCRIPTION   | 1                      | on or off
            TESTER_HEADERS     | none                   | on or off
            LOG_SUCCESS        | debug                  | on or off
            CORS_ORIGINS       | a.example              | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | https://a.example/     | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | https://a.example,     | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | https://*.a.example    | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | https://u@a.example    | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | ftp://a.example        | *, none or a list of origins such as https://a.example
            CORS_ORIGINS       | *,https://a.example    | *, none or a list of origins such as https://a.example
            CORS_CREDENTIALS   | include                | on, off or as the workshop: on with *, off with a list
            """)
    void nonsenseIsToldAtEachCallByTheVariablesName(Setting setting, String value, String mustBe) {
        var settings = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", "turbine", setting.variable(), value));

        var failure = settings.endpoint(usable -> ModelEndpoint.failing(Failure.of(ErrorCode.INTERNAL_ERROR)))
                .ask(Body.empty(), TIME)
                .match(reply -> null, failed -> failed);
        assertEquals(
                new Failure(
                        ErrorCode.SETTING_INVALID,
                        "The function's environment variable " + setting.variable() + " must be " + mustBe + ".",
                        setting.variable() + " is set to " + SafeText.forCaller(value, 100)),
                failure);
        assertEquals("unusable", settings.shown().get(setting.variable()));
    }

    @Test
    void originsThatCannotBeUsedAllowNoPage() {
        assertEquals(
                Cors.NONE,
                settings(Map.of("NACELLE_CORS_ORIGINS", "everyone")).answers().cors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                 |                 | true
            *                 | off             | false
            *                 | on              | true
            none              |                 | false
            https://a.example |                 | false
            https://a.example | as the workshop | false
            https://a.example | on              | true
            """)
    void credentialsAreAllowedAsTheWorkshopDoesOrWhereSet(String origins, @Nullable String set, boolean expected) {
        var environment = new HashMap<>(Map.of("NACELLE_CORS_ORIGINS", origins));
        if (set != null) {
            environment.put("NACELLE_CORS_CREDENTIALS", set);
        }

        assertEquals(expected, settings(environment).answers().cors().credentials());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            with SnapStart | snap-start | true
            with SnapStart | on-demand  | false
            on             | on-demand  | true
            off            | snap-start | false
            """)
    void primingIsForSnapshotsUnlessItIsToldOtherwise(String set, String start, boolean expected) {
        var environment = Map.of("NACELLE_PRIME", set, "AWS_LAMBDA_INITIALIZATION_TYPE", start);

        assertEquals(expected, settings(environment).primed());
    }

    /** The page is written by hand; this keeps it from telling something else than the code does. */
    @Test
    void theReferencePageHasARowForEachSetting() throws IOException {
        var rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `NACELLE_"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();

        var expected = Arrays.stream(Setting.values())
                .map(setting ->
                        "| `" + setting.variable() + "` | `" + setting.byDefault() + "` | " + setting.range() + " |")
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", rows));
    }

    @Test
    void theReferencePageNamesEveryVariableThatIsRead() throws IOException {
        var page = Files.readString(PAGE);
        var read = new TreeSet<String>();

        FunctionSettings.from(variable -> {
            read.add(variable);
            return Optional.empty();
        });

        assertEquals(Setting.values().length + 3, read.size(), read.toString());
        assertEquals(
                List.of(),
                read.stream()
                        .filter(variable -> !page.contains("`" + variable + "`"))
                        .toList());
    }

    @Test
    void theWorkshopsVariableComesFirst() {
        var settings = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", "first", "ENDPOINT_NAME", "second"));

        assertEquals("first", settings.endpointName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "XXXXXXXXXX", "xxxxx"})
    void theOtherVariableIsReadWhereTheFirstSaysNothing(String first) {
        var settings = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", first, "ENDPOINT_NAME", "second"));

        assertEquals("second", settings.endpointName());
    }

    @Test
    void whiteSpaceAroundAPastedNameIsDropped() {
        assertEquals("turbine", settings(Map.of("ENDPOINT_NAME", " turbine\n")).endpointName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "XXX", "XXXXXXXXXX"})
    void aMissingNameIsToldAtEachCall(String name) {
        assertEquals(ErrorCode.ENDPOINT_NAME_MISSING, code(settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/a/invocations",
                "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/a",
                "my endpoint",
                "my_endpoint",
                "-a",
                "a-",
                "turbiné",
                "a123456789b123456789c123456789d123456789e123456789f123456789g123"
            })
    void whatIsNoNameIsToldAtEachCall(String name) {
        assertEquals(ErrorCode.ENDPOINT_NAME_INVALID, code(settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "XX",
                "end-to-end-ml-sm-pipeline-endpoint-1",
                "a--b",
                "a123456789b123456789c123456789d123456789e123456789f123456789g12"
            })
    void aNameOfSageMakersKindIsAsked(String name) {
        var endpoint = settings(Map.of("SAGEMAKER_ENDPOINT_NAME", name))
                .endpoint(
                        asked -> (csv, left) -> new Attempt.Done<>(new ModelReply(Body.of(asked.endpointName()), "")));

        assertEquals(new Attempt.Done<>(new ModelReply(Body.of(name), "")), endpoint.ask(Body.empty(), TIME));
    }

    private static FunctionSettings settings(Map<String, String> environment) {
        return FunctionSettings.from(name -> Optional.ofNullable(environment.get(name)));
    }

    private static ErrorCode code(FunctionSettings settings) {
        return settings.endpoint(name -> (csv, left) -> new Attempt.Done<>(new ModelReply(Body.empty(), "")))
                .ask(Body.empty(), TIME)
                .match(done -> ErrorCode.INTERNAL_ERROR, Failure::code);
    }
}
