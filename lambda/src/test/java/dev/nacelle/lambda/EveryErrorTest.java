package dev.nacelle.lambda;

import static dev.nacelle.lambda.Events.READING;
import static dev.nacelle.lambda.Events.event;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.lambda.Events.Spelling;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Each code a caller may see, reached the way it happens, through the real SDK. */
class EveryErrorTest {
    private static final String CONSOLE =
            "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logEventViewer:group="
                    + "/aws/sagemaker/Endpoints/turbine-endpoint in account 123456789012 for more information.";
    private static final String ROLE =
            "User: arn:aws:sts::123456789012:assumed-role/score-turbine-role/score-turbine is not authorized to"
                    + " perform: sagemaker:InvokeEndpoint on resource:"
                    + " arn:aws:sagemaker:eu-west-1:123456789012:endpoint/turbine-endpoint";
    private static final Pattern NEVER_IN_AN_ANSWER = Pattern.compile("\\d{12}|arn:|https?://|AKIA|"
            + Pattern.quote(FakeSageMaker.SECRET_KEY) + "|" + Pattern.quote(Events.TOKEN));

    private static final Map<ErrorCode, HandlerRun> RUNS = Map.ofEntries(
            entry(ErrorCode.EMPTY_BODY, answering("0.5", event(Format.V1, "POST", "\n"))),
            entry(
                    ErrorCode.BAD_BASE64,
                    answering("0.5", event(Format.V2, Spelling.LOWER, "POST", "\"TID008,HAWT\"", true))),
            entry(
                    ErrorCode.BODY_NOT_TEXT,
                    answering("0.5", event(Format.V1, Spelling.LOWER, "POST", "\"/////w==\"", true))),
            entry(
                    ErrorCode.MORE_THAN_ONE_READING,
                    answering("0.5", event(Format.V1, "POST", READING + "\n" + READING))),
            entry(ErrorCode.EVENT_NOT_UNDERSTOOD, answering("0.5", "{\"key1\": \"value1\"}")),
            entry(ErrorCode.READING_TOO_LARGE, refusing(424, "ModelError", """
                            {"OriginalStatusCode":413,"Message":"Received client error (413) from primary and could not load the entire response body. See %s"}""".formatted(CONSOLE))),
            entry(ErrorCode.METHOD_NOT_ALLOWED, answering("0.5", event(Format.V2, "GET", ""))),
            entry(ErrorCode.MODEL_REFUSED_READING, refusing(424, "ModelError", """
                            {"OriginalStatusCode":400,"LogStreamArn":"arn:aws:logs:eu-west-1:123456789012:log-group:x",
                             "Message":"Received client error (400) from container-1 with message \\"invalid fields: rpm_blade\\". See %s"}""".formatted(CONSOLE))),
            entry(ErrorCode.ENDPOINT_NAME_MISSING, named("XXXXXXXXXX")),
            entry(
                    ErrorCode.ENDPOINT_NAME_INVALID,
                    named("https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine/invocations")),
            entry(
                    ErrorCode.SETTING_INVALID,
                    HandlerRun.of(
                            HandlerRun.handler(
                                    FakeSageMaker.answering("0.5"),
                                    Map.of("NACELLE_THRESHOLD", FakeSageMaker.SECRET_KEY)),
                            event(Format.V1, "POST", READING))),
            entry(ErrorCode.REGION_MISSING, HandlerRun.of(withoutRegion(), event(Format.V1, "POST", READING))),
            entry(ErrorCode.ACCESS_DENIED, refusing(403, "AccessDeniedException", message(ROLE))),
            entry(
                    ErrorCode.CREDENTIALS_REFUSED,
                    refusing(
                            403,
                            "ExpiredTokenException",
                            message("The security token included in the request is expired"))),
            entry(ErrorCode.INTERNAL_ERROR, run(new FakeSageMaker(asked -> {
                throw new IllegalStateException("Connection pool shut down");
            }))),
            entry(
                    ErrorCode.ENDPOINT_NOT_FOUND,
                    refusing(
                            400,
                            "ValidationError",
                            message("Endpoint turbine-endpoint of account 123456789012 not found."))),
            entry(ErrorCode.REQUEST_REFUSED, refusing(400, "ValidationError", message("1 validation error detected"))),
            entry(ErrorCode.SAGEMAKER_FAILED, refusing(500, "InternalFailure", message("in account 123456789012"))),
            entry(ErrorCode.SAGEMAKER_UNREACHABLE, run(FakeSageMaker.failing(new ConnectException("refused")))),
            entry(
                    ErrorCode.MODEL_FAILED,
                    refusing(
                            424,
                            "ModelError",
                            "{\"OriginalStatusCode\":500,\"Message\":\"Received server error (500) from primary and could not"
                                    + " load the entire response body. See " + CONSOLE + "\"}")),
            entry(
                    ErrorCode.ANSWER_NOT_UNDERSTOOD,
                    answering("<html>arn:aws:x</html>", event(Format.V2, "POST", READING))),
            entry(ErrorCode.SCORE_NOT_FINITE, answering("nan", event(Format.V2, "POST", READING))),
            entry(ErrorCode.SCORE_OUT_OF_RANGE, answering("123456789012", event(Format.V2, "POST", READING))),
            entry(ErrorCode.SAGEMAKER_UNAVAILABLE, refusing(503, "ServiceUnavailable", message("Unavailable"))),
            entry(ErrorCode.THROTTLED, refusing(400, "ThrottlingException", "{\"message\":null}")),
            entry(ErrorCode.MODEL_BUSY, refusing(424, "ModelError", """
                            {"OriginalStatusCode":503,"Message":"Received server error (503) from primary with message \\"busy\\". See %s"}""".formatted(CONSOLE))),
            entry(
                    ErrorCode.ENDPOINT_NOT_IN_SERVICE,
                    refusing(
                            400,
                            "ValidationError",
                            message("Endpoint turbine-endpoint of account 123456789012 is not in service."))),
            entry(ErrorCode.ENDPOINT_NOT_READY, refusing(429, "ModelNotReadyException", message("Not ready"))),
            entry(ErrorCode.TIMED_OUT, run(FakeSageMaker.failing(new SocketTimeoutException("Read timed out")))));

    @Test
    void everyCodeIsReached() {
        assertEquals(Set.copyOf(Arrays.asList(ErrorCode.values())), RUNS.keySet());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachIsAnsweredWithItsStatusAndSixKeys(ErrorCode code) {
        var run = run(code);
        var error = run.error();

        assertEquals(code.status(), run.response().status());
        assertEquals(List.of("code", "hop", "message", "hint", "retryable", "requestId"), List.copyOf(error.keySet()));
        assertEquals(code.name(), error.get("code"));
        assertEquals(code.hop().wireName(), error.get("hop"));
        assertEquals(code.hint(), error.get("hint"));
        assertEquals(Boolean.toString(code.isRetryable()), error.get("retryable"));
        assertEquals(
                code == ErrorCode.EVENT_NOT_UNDERSTOOD ? HandlerRun.LAMBDA_REQUEST_ID : Events.REQUEST_ID,
                error.get("requestId"));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void noneTellsAnAccountAnAddressOrASecret(ErrorCode code) {
        var run = run(code);

        assertFalse(NEVER_IN_AN_ANSWER.matcher(run.text()).find(), run.text());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void eachLeavesOneLineInTheLogWithItsIdAndCode(ErrorCode code) {
        var run = run(code);

        assertEquals(1, run.log().size());
        var line = run.log().get(0);
        assertTrue(line.contains("\"requestId\":\"" + run.error().get("requestId") + "\","), line);
        assertTrue(
                line.contains(
                        "\"code\":\"" + code + "\",\"hop\":\"" + code.hop().wireName() + "\","),
                line);
        assertFalse(line.contains(Events.ACCOUNT), line);
        assertFalse(line.contains(Events.TOKEN), line);
        assertFalse(line.contains(READING), line);
        assertFalse(line.contains(FakeSageMaker.SECRET_KEY), line);
    }

    @Test
    void theModelsOwnWordsReachTheCaller() {
        assertEquals(
                "The model refused the reading: invalid fields: rpm_blade.",
                run(ErrorCode.MODEL_REFUSED_READING).error().get("message"));
    }

    @Test
    void theNameThatSageMakerDoesNotKnowReachesTheCaller() {
        assertEquals(
                "SageMaker has no endpoint named turbine-endpoint in the function's region.",
                run(ErrorCode.ENDPOINT_NOT_FOUND).error().get("message"));
    }

    @Test
    void missingCredentialsAreToldApartFromAMissingNetwork() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create(
                    "Unable to load credentials from any of the providers in the chain", new IOException("no route"));
        };
        var client = FakeSageMaker.answering("0.5").client(none, same -> same);

        var run = HandlerRun.of(
                new TurbineScoreHandler(client, name -> Optional.of(FakeSageMaker.ENDPOINT)
                        .filter(any -> name.equals("SAGEMAKER_ENDPOINT_NAME"))),
                event(Format.V1, "POST", READING));

        assertEquals("CREDENTIALS_REFUSED", run.error().get("code"));
    }

    private static HandlerRun run(ErrorCode code) {
        return Optional.ofNullable(RUNS.get(code)).orElseThrow();
    }

    private static HandlerRun answering(String answer, String event) {
        return HandlerRun.of(HandlerRun.handler(FakeSageMaker.answering(answer)), event);
    }

    private static HandlerRun refusing(int status, String type, String body) {
        return run(FakeSageMaker.refusing(status, type, body));
    }

    private static HandlerRun run(FakeSageMaker sageMaker) {
        return HandlerRun.of(HandlerRun.handler(sageMaker), event(Format.V1, "POST", READING));
    }

    private static HandlerRun named(String endpointName) {
        return HandlerRun.of(
                HandlerRun.handler(FakeSageMaker.answering("0.5"), endpointName), event(Format.V1, "POST", READING));
    }

    /** As deployed, but for the region that the SDK finds nowhere. */
    private static TurbineScoreHandler withoutRegion() {
        var settings = FunctionSettings.from(
                name -> Optional.of("turbine-endpoint").filter(set -> name.equals("SAGEMAKER_ENDPOINT_NAME")));
        return new TurbineScoreHandler(
                DeployedEndpoint.of(settings, FakeSageMaker::clientWithoutRegion), settings, System::nanoTime);
    }

    private static String message(String words) {
        return "{\"Message\":" + Events.quoted(words) + "}";
    }
}
