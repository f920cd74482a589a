package dev.nacelle.lambda;

import static dev.nacelle.contract.ErrorCode.ENDPOINT_NAME_INVALID;
import static dev.nacelle.contract.ErrorCode.ENDPOINT_NAME_MISSING;

import dev.nacelle.contract.MediaTypes;
import dev.nacelle.scoring.AnswerSettings;
import dev.nacelle.scoring.Cors;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the function is told by its environment. How each variable is called and what it may be stands in
 * {@link Setting}.
 *
 * @param endpointName as set, without white space around it; empty if there is none
 * @param mediaType what the reading is sent to the model as
 * @param attemptTimeout how long one attempt at asking the model may take
 * @param answers how the function answers
 * @param logSuccess whether calls without a failure are logged too
 * @param primed whether the function's classes are put to use before the first call
 * @param snapshot whether the started function is kept as a snapshot, from which others start
 * @param shown every setting in force but the endpoint's name, by variable
 * @param problem a setting that cannot be used: each call is answered with it
 */
record FunctionSettings(
        String endpointName,
        String mediaType,
        Duration attemptTimeout,
        AnswerSettings answers,
        boolean logSuccess,
        boolean primed,
        boolean snapshot,
        Map<String, String> shown,
        Optional<Failure> problem) {
    /** The workshop's name for it, since September 2023. */
    static final String SAGEMAKER_ENDPOINT_NAME = "SAGEMAKER_ENDPOINT_NAME";

    /** Read if the first is not set. */
    static final String ENDPOINT_NAME = "ENDPOINT_NAME";

    /** Set by Lambda; {@code snap-start} while a snapshot is made. */
    private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

    /** Source: the service model of the SageMaker Runtime, EndpointName. */
    private static final int LONGEST_NAME = 63;

    /** The workshop's text asks its readers to replace ten of them. */
    private static final int SHORTEST_PLACEHOLDER = 3;

    /** The settings in that environment. */
    static FunctionSettings from(Function<String, Optional<String>> environment) {
        var reader = new SettingsReader(environment);
        var mediaType = reader.read(Setting.MEDIA_TYPE, FunctionSettings::mediaType, MediaTypes.CSV);
        int attempt = reader.wholeNumber(Setting.ATTEMPT_TIMEOUT_MS, 100, 25_000, 10_000);
        var answers = answers(reader);
        boolean logSuccess = reader.isOn(Setting.LOG_SUCCESS);
        boolean snapshot = environment
                .apply(INITIALIZATION_TYPE)
                .filter("snap-start"::equals)
                .isPresent();
        boolean primed = reader.read(Setting.PRIME, text -> primed(text, snapshot), false);
        return new FunctionSettings(
                endpointName(environment),
                mediaType,
                Duration.ofMillis(attempt),
                answers,
                logSuccess,
                primed,
                snapshot,
                reader.shown(),
                reader.problem());
    }

    private static AnswerSettings answers(SettingsReader reader) {
        return new AnswerSettings(
                cors(reader),
                reader.isOn(Setting.TESTER_HEADERS),
                reader.isOn(Setting.SELF_DESCRIPTION),
                reader.isOn(Setting.FULL_ANSWER),
                reader.number(Setting.THRESHOLD, 0, 1, 0.5));
    }

    /** Origins that cannot be used allow no page: a mistake must not open more than was meant. */
    private static Cors cors(SettingsReader reader) {
        var origins = reader.read(Setting.CORS_ORIGINS, CorsOrigins::in, List.<String>of());
        boolean asTheWorkshop = origins.equals(Cors.AS_THE_WORKSHOP.origins());
        boolean credentials = reader.read(
                Setting.CORS_CREDENTIALS,
                text -> text.equals(Setting.CORS_CREDENTIALS.byDefault())
                        ? Optional.of(asTheWorkshop)
                        : SettingsReader.onOrOff(text),
                false);
        return new Cors(origins, credentials);
    }

    private static Optional<Boolean> primed(String text, boolean snapshot) {
        return text.equals(Setting.PRIME.byDefault()) ? Optional.of(snapshot) : SettingsReader.onOrOff(text);
    }

    private static Optional<String> mediaType(String text) {
        return Optional.of(text).filter(type -> type.equals(MediaTypes.CSV) || type.equals(MediaTypes.PLAIN));
    }

    private static String endpointName(Function<String, Optional<String>> environment) {
        return environment
                .apply(SAGEMAKER_ENDPOINT_NAME)
                .map(String::strip)
                .filter(FunctionSettings::saysSomething)
                .or(() -> environment.apply(ENDPOINT_NAME).map(String::strip).filter(FunctionSettings::saysSomething))
                .orElse("");
    }

    private static boolean saysSomething(String name) {
        boolean placeholder = name.length() >= SHORTEST_PLACEHOLDER
                && name.chars().allMatch(letter -> letter == 'x' || letter == 'X');
        return !name.isEmpty() && !placeholder;
    }

    /** The endpoint of that name, or one that tells what is wrong with the settings. */
    ModelEndpoint endpoint(Function<FunctionSettings, ModelEndpoint> asked) {
        if (problem.isPresent()) {
            return ModelEndpoint.failing(problem.get());
        }
        if (endpointName.isEmpty()) {
            return ModelEndpoint.failing(Failure.of(ENDPOINT_NAME_MISSING));
        }
        return isName(endpointName)
                ? asked.apply(this)
                : ModelEndpoint.failing(Failure.of(ENDPOINT_NAME_INVALID, "The name given is " + endpointName));
    }

    /** Letters, digits, dashes within. Source: the service model of the SageMaker Runtime, EndpointName. */
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && !name.startsWith("-")
                && !name.endsWith("-")
                && name.chars().allMatch(FunctionSettings::isInName);
    }

    private static boolean isInName(int letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-';
    }
}
