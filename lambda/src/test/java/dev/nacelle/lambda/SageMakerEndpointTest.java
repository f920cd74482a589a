package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelReply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

class SageMakerEndpointTest {
    private static final Body READING = Body.of(Events.READING);
    private static final FunctionSettings SETTINGS = settings(Map.of("ENDPOINT_NAME", "turbine-endpoint"));

    @Test
    void theModelIsAskedWithExactlyTextCsv() {
        var sageMaker = FakeSageMaker.answering("0.5\n");

        var answer = ask(sageMaker.client());

        assertEquals(new Attempt.Done<>(new ModelReply(Body.of("0.5\n"), "")), answer);
        assertEquals(1, sageMaker.asked.size());
        var asked = sageMaker.asked.get(0);
        assertEquals(SdkHttpMethod.POST, asked.request().method());
        assertEquals("/endpoints/turbine-endpoint/invocations", asked.request().encodedPath());
        assertEquals(List.of("text/csv"), asked.request().matchingHeaders("Content-Type"));
        assertEquals(List.of("application/json"), asked.request().matchingHeaders("Accept"));
        assertTrue(asked.request()
                .firstMatchingHeader("Authorization")
                .orElseThrow()
                .contains("/eu-west-1/sagemaker/aws4_request"));
        assertEquals(READING, asked.body());
    }

    @Test
    void anEmptyAnswerIsAnAnswer() {
        var answer = ask(FakeSageMaker.answering("").client());

        assertEquals(new Attempt.Done<>(new ModelReply(Body.empty(), "")), answer);
    }

    @Test
    void aModelThatDoesNotAnswerInTimeIsToldSo() {
        // given an endpoint that answers only when nobody waits any more
        var never = new CountDownLatch(1);
        var sageMaker = new FakeSageMaker(asked -> {
            try {
                never.await();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("given up");
        });
        var endpoint = new SageMakerEndpoint(sageMaker.client(), SETTINGS);

        // when
        var answer = endpoint.ask(READING, TimeLimits.RESERVE.plusMillis(50));

        // then
        assertEquals(ErrorCode.TIMED_OUT, answer.match(body -> ErrorCode.INTERNAL_ERROR, failure -> failure.code()));
    }

    @Test
    void aFailureThatPassesIsTriedAgainWhenDeployed() {
        var sageMaker = new FakeSageMaker(asked -> {
            boolean first = attempt(asked).startsWith("attempt=1");
            return first
                    ? FakeSageMaker.response(503, "ServiceUnavailable", Body.empty())
                    : FakeSageMaker.response(200, "", Body.of("0.5"));
        });
        var client =
                sageMaker.client(AnonymousCredentialsProvider.create(), call -> DeployedEndpoint.retries().toBuilder());

        var answer = ask(client);

        assertEquals(new Attempt.Done<>(new ModelReply(Body.of("0.5"), "")), answer);
        assertEquals(2, sageMaker.asked.size());
    }

    @Test
    void aFailureThatStaysIsNotTriedAThirdTimeWhenDeployed() {
        var sageMaker = FakeSageMaker.refusing(500, "InternalFailure", "{}");
        var client =
                sageMaker.client(AnonymousCredentialsProvider.create(), call -> DeployedEndpoint.retries().toBuilder());

        var answer = ask(client);

        assertEquals(
                ErrorCode.SAGEMAKER_FAILED, answer.match(body -> ErrorCode.INTERNAL_ERROR, failure -> failure.code()));
        assertEquals(2, sageMaker.asked.size());
    }

    @Test
    void anAttemptThatTakesTooLongIsGivenUpAndTriedOnceMore() {
        // given an endpoint whose first answer never comes
        var never = new CountDownLatch(1);
        var sageMaker = new FakeSageMaker(asked -> {
            boolean first = attempt(asked).startsWith("attempt=1");
            try {
                if (first) {
                    never.await();
                }
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
                throw new IOException("given up", givenUp);
            }
            return FakeSageMaker.response(200, "", Body.of("0.5"));
        });
        var client =
                sageMaker.client(AnonymousCredentialsProvider.create(), call -> DeployedEndpoint.retries().toBuilder());

        // when the second attempt has as long as it takes on a busy computer
        var answer = askWithin(100, client);
        for (int limit = 200; limit <= 6_400 && !(answer instanceof Attempt.Done); limit *= 2) {
            sageMaker.asked.clear();
            answer = askWithin(limit, client);
        }

        // then
        assertEquals(new Attempt.Done<>(new ModelReply(Body.of("0.5"), "")), answer);
        assertEquals(2, sageMaker.asked.size());
    }

    private static Attempt<ModelReply> askWithin(int attemptMillis, SageMakerRuntimeClient client) {
        var settings = settings(Map.of(
                "ENDPOINT_NAME", "turbine-endpoint", "NACELLE_ATTEMPT_TIMEOUT_MS", Integer.toString(attemptMillis)));
        return new SageMakerEndpoint(client, settings).ask(READING, Duration.ofSeconds(20));
    }

    @Test
    void withoutTimeLeftTheModelIsNotAsked() {
        var sageMaker = FakeSageMaker.answering("0.5");

        var answer = new SageMakerEndpoint(sageMaker.client(), SETTINGS).ask(READING, TimeLimits.RESERVE);

        assertEquals(
                new Failure(
                        ErrorCode.TIMED_OUT,
                        "The function had no time left to ask the model.",
                        "Left were 500 ms: the function's time-out is too short"),
                answer.match(reply -> null, failure -> failure));
        assertEquals(List.of(), sageMaker.asked);
    }

    @Test
    void theVariantThatAnsweredIsKept() {
        var sageMaker = new FakeSageMaker(asked -> {
            var answer = FakeSageMaker.response(200, "", Body.of("0.5"));
            return HttpExecuteResponse.builder()
                    .response(answer.httpResponse().toBuilder()
                            .putHeader("x-amzn-Invoked-Production-Variant", "AllTraffic")
                            .build())
                    .responseBody(answer.responseBody().orElseThrow())
                    .build();
        });

        assertEquals(new Attempt.Done<>(new ModelReply(Body.of("0.5"), "AllTraffic")), ask(sageMaker.client()));
    }

    @Test
    void theMediaTypeOfTheWorkshopsLatestEditionCanBeSet() {
        var sageMaker = FakeSageMaker.answering("0.5");
        var settings = settings(Map.of("ENDPOINT_NAME", "turbine-endpoint", "NACELLE_MEDIA_TYPE", "text/plain"));

        new SageMakerEndpoint(sageMaker.client(), settings).ask(READING, Duration.ofSeconds(20));

        assertEquals(List.of("text/plain"), sageMaker.asked.get(0).request().matchingHeaders("Content-Type"));
    }

    @Test
    void whatTheSdkDoesNotForeseeIsAnsweredByTheHandler() {
        var run = HandlerRun.of(
                new TurbineScoreHandler(new BrokenClient(), name -> Optional.of("turbine-endpoint")
                        .filter(set -> name.equals("SAGEMAKER_ENDPOINT_NAME"))),
                Events.event(Format.V2, "POST", Events.READING));

        assertEquals("INTERNAL_ERROR", run.error().get("code"));
        assertEquals(Events.REQUEST_ID, run.error().get("requestId"));
        assertEquals(
                List.of("{\"level\":\"ERROR\",\"requestId\":\"JCJgriq-vHcEPMg=\",\"lambdaRequestId\":\""
                        + HandlerRun.LAMBDA_REQUEST_ID
                        + "\",\"status\":500,\"code\":\"INTERNAL_ERROR\",\"hop\":\"lambda\","
                        + "\"detail\":\"java.lang.UnsupportedOperationException\",\"eventKind\":\"http-api\","
                        + "\"payloadFormat\":\"2.0\",\"sagemakerMillis\":0,\"totalMillis\":0,\"cold\":true}"),
                run.logWithoutTimes());
    }

    /** The settings in that environment. */
    static FunctionSettings settings(Map<String, String> environment) {
        return FunctionSettings.from(name -> Optional.ofNullable(environment.get(name)));
    }

    private static Attempt<ModelReply> ask(SageMakerRuntimeClient client) {
        return new SageMakerEndpoint(client, SETTINGS).ask(READING, Duration.ofSeconds(20));
    }

    private static String attempt(FakeSageMaker.Asked asked) {
        return asked.request().firstMatchingHeader("amz-sdk-request").orElseThrow();
    }

    /** Every call of it throws: the interface's defaults do. */
    private static final class BrokenClient implements SageMakerRuntimeClient {
        @Override
        public String serviceName() {
            return "broken";
        }

        @Override
        public void close() {}
    }
}
