package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.lambda.Events.Format;
import dev.nacelle.scoring.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

class SageMakerEndpointTest {
    private static final Body READING = Body.of(Events.READING);

    @Test
    void theModelIsAskedWithExactlyTextCsv() {
        var sageMaker = FakeSageMaker.answering("0.5\n");

        var answer = new SageMakerEndpoint(sageMaker.client(), "turbine-endpoint").ask(READING);

        assertEquals(new Attempt.Done<>(Body.of("0.5\n")), answer);
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
        var answer = new SageMakerEndpoint(FakeSageMaker.answering("").client(), "turbine-endpoint").ask(READING);

        assertEquals(new Attempt.Done<>(Body.empty()), answer);
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
        var client = sageMaker.client(
                AnonymousCredentialsProvider.create(), call -> call.apiCallTimeout(Duration.ofMillis(50)));

        // when
        var answer = new SageMakerEndpoint(client, "turbine-endpoint").ask(READING);

        // then
        assertEquals(ErrorCode.TIMED_OUT, answer.match(body -> ErrorCode.INTERNAL_ERROR, failure -> failure.code()));
    }

    @Test
    void aFailureThatPassesIsTriedAgainWhenDeployed() {
        var sageMaker = new FakeSageMaker(asked -> {
            boolean first = asked.request()
                    .firstMatchingHeader("amz-sdk-request")
                    .orElseThrow()
                    .startsWith("attempt=1");
            return first
                    ? FakeSageMaker.response(503, "ServiceUnavailable", Body.empty())
                    : FakeSageMaker.response(200, "", Body.of("0.5"));
        });
        var client =
                sageMaker.client(AnonymousCredentialsProvider.create(), call -> DeployedEndpoint.limits().toBuilder());

        var answer = new SageMakerEndpoint(client, "turbine-endpoint").ask(READING);

        assertEquals(new Attempt.Done<>(Body.of("0.5")), answer);
        assertEquals(2, sageMaker.asked.size());
    }

    @Test
    void aFailureThatStaysIsNotTriedAThirdTimeWhenDeployed() {
        var sageMaker = FakeSageMaker.refusing(500, "InternalFailure", "{}");
        var client =
                sageMaker.client(AnonymousCredentialsProvider.create(), call -> DeployedEndpoint.limits().toBuilder());

        var answer = new SageMakerEndpoint(client, "turbine-endpoint").ask(READING);

        assertEquals(
                ErrorCode.SAGEMAKER_FAILED, answer.match(body -> ErrorCode.INTERNAL_ERROR, failure -> failure.code()));
        assertEquals(2, sageMaker.asked.size());
    }

    /** API Gateway's own limit is 30 s; Lambda needs some of it. */
    @Test
    void deployedTheFunctionAnswersBeforeApiGatewayHangsUp() {
        var limits = DeployedEndpoint.limits();

        assertEquals(Optional.of(Duration.ofSeconds(25)), limits.apiCallTimeout());
        assertEquals(Optional.of(Duration.ofSeconds(10)), limits.apiCallAttemptTimeout());
    }

    @Test
    void whatTheSdkDoesNotForeseeIsAnsweredByTheHandler() {
        var run = HandlerRun.of(
                new TurbineScoreHandler(new BrokenClient(), name -> Optional.of("turbine-endpoint")),
                Events.event(Format.V2, "POST", Events.READING));

        assertEquals("INTERNAL_ERROR", run.error().get("code"));
        assertEquals(Events.REQUEST_ID, run.error().get("requestId"));
        assertEquals(
                List.of("requestId=JCJgriq-vHcEPMg= code=INTERNAL_ERROR"
                        + " detail=java.lang.UnsupportedOperationException"),
                run.log());
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
