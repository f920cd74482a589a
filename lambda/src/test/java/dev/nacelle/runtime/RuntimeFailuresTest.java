package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the function answers in AWS's own client when something is wrong: an answer, never a runtime error. */
class RuntimeFailuresTest extends StartsFunctions {
    /** Source: the SageMaker Runtime's service model, InvokeEndpointInput.Body. */
    private static final int SAGEMAKER_TAKES = 6_291_456;

    private static final String NOT_ALLOWED = """
            {"Message": "User: arn:aws:sts::123456789012:assumed-role/turbine-score/turbine-score is not authorized to \
            perform: sagemaker:InvokeEndpoint on resource: \
            arn:aws:sagemaker:eu-west-1:123456789012:endpoint/turbine-endpoint"}""";

    /** AWS's words where a secret key is wrong; they repeat what was signed. */
    private static final String SIGNED = """
            {"message": "The request signature we calculated does not match the signature you provided. The Canonical \
            String for this request should have been 'POST\\n/endpoints/turbine-endpoint/invocations\\n\\n\
            content-type:text/csv\\nx-amz-security-token:%s\\n'"}""".formatted(FunctionProcess.SESSION_TOKEN);

    @Test
    void aModelThatIsSilentIsATimeOutBeforeLambdasOwn() throws Exception {
        // given
        var never = new CountDownLatch(1);
        var sageMaker = stub(asked -> {
            never.await();
            return Reply.score("0.5");
        });
        var function = running(RunningFunction.start(folder, sageMaker));

        // when
        var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING), Duration.ofMillis(1800));

        // then
        assertEquals("504 TIMED_OUT", told(answer));
    }

    @Test
    void asMuchAsSageMakerTakesReachesIt() throws Exception {
        // given
        var sageMaker = stub(asked -> Reply.score("0.5"));
        var function = running(RunningFunction.start(folder, sageMaker));
        var reading = "1".repeat(SAGEMAKER_TAKES);

        // when
        var answer = function.answer(ProxyEvents.format2(reading));

        // then
        assertEquals("0.5", answer.body());
        assertEquals(
                List.of(reading),
                sageMaker.asked().stream().map(SageMakerStub.Asked::body).toList());
    }

    @Test
    void tooMuchIsRefusedByTheFunctionOrByTheModel() throws Exception {
        // given
        var sageMaker = stub(asked -> new Reply(
                424,
                "ModelError",
                "{\"OriginalStatusCode\": 413, \"Message\": \"Received client error (413) from primary.\"}"));
        var function = running(RunningFunction.start(folder, sageMaker));

        // when
        var tooMuchForSageMaker = function.answer(ProxyEvents.format2("1".repeat(SAGEMAKER_TAKES + 1)));
        int asked = sageMaker.asked().size();
        var tooMuchForTheModel = function.answer(ProxyEvents.format2("1,".repeat(3_000_000)));

        // then
        assertEquals("413 READING_TOO_LARGE", told(tooMuchForSageMaker));
        assertEquals(0, asked);
        assertEquals("413 READING_TOO_LARGE", told(tooMuchForTheModel));
    }

    @Test
    void withoutAnEndpointsNameEachCallIsToldSo() throws Exception {
        // given
        var function = running(RunningFunction.start(
                folder, stub(asked -> Reply.score("0.5")), Map.of("SAGEMAKER_ENDPOINT_NAME", "")));

        // when
        var first = function.answer(ProxyEvents.format2(ProxyEvents.READING));
        var second = function.answer(ProxyEvents.format1(ProxyEvents.READING));

        // then
        assertEquals("500 ENDPOINT_NAME_MISSING", told(first));
        assertEquals("500 ENDPOINT_NAME_MISSING", told(second));
    }

    @Test
    void secretsAndTheAccountStayOutOfAnswersAndLogs() throws Exception {
        // given a SageMaker that tells all it knows
        var replies = List.of(
                        Reply.score("0.5"),
                        new Reply(403, "AccessDeniedException", NOT_ALLOWED),
                        new Reply(403, "InvalidSignatureException", SIGNED))
                .iterator();
        var function = running(
                RunningFunction.start(folder, stub(asked -> replies.next()), Map.of("NACELLE_LOG_SUCCESS", "on")));

        // when
        var told = new ArrayList<String>();
        var heard = new StringBuilder();
        while (replies.hasNext()) {
            var answer = function.answer(ProxyEvents.format2(ProxyEvents.READING));
            told.add(told(answer));
            heard.append(answer);
        }

        // then
        assertEquals(List.of("200 ", "500 ACCESS_DENIED", "500 CREDENTIALS_REFUSED"), told);
        heard.append(function.output());
        assertTrue(heard.indexOf("\"code\":\"ACCESS_DENIED\"") >= 0, heard::toString);
        for (var secret : List.of(
                FunctionProcess.SECRET_KEY, FunctionProcess.SESSION_TOKEN, RuntimeApi.ACCOUNT, ProxyEvents.READING)) {
            assertFalse(heard.indexOf(secret) >= 0, heard::toString);
        }
    }

    private static String told(ProxyAnswer answer) throws IOException {
        return answer.status() + " " + (answer.status() == 200 ? "" : answer.code());
    }
}
