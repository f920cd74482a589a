package dev.nacelle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.contract.HeaderNames;
import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import dev.nacelle.emulator.SageMakerStub.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the function answers when AWS's own client runs it. */
class RuntimeClientTest extends StartsFunctions {
    private static final String SCORE = "0.998887598515";

    @Test
    void oneProcessAnswersEventsOfBothPayloadFormats() throws Exception {
        // given
        var sageMaker = stub(asked -> Reply.score(SCORE));
        var function = running(RunningFunction.start(folder, sageMaker));

        // when
        var answers = List.of(
                function.answer(ProxyEvents.format1(ProxyEvents.READING)),
                function.answer(ProxyEvents.format2(ProxyEvents.READING)));

        // then
        assertEquals(List.of(200, 200), each(answers, ProxyAnswer::status));
        assertEquals(List.of(SCORE, SCORE), each(answers, ProxyAnswer::body));
        assertEquals(List.of("1.0", "2.0"), each(answers, one -> one.header(HeaderNames.PAYLOAD_FORMAT)));
        assertEquals(
                List.of("/endpoints/turbine-endpoint/invocations", "/endpoints/turbine-endpoint/invocations"),
                each(sageMaker.asked(), SageMakerStub.Asked::path));
        assertEquals(
                List.of(ProxyEvents.READING, ProxyEvents.READING), each(sageMaker.asked(), SageMakerStub.Asked::body));
    }

    @Test
    void oneInstanceServesEventAfterEventAndIsColdOnce() throws Exception {
        // given a model that answers the number it was asked with
        var function = running(RunningFunction.start(folder, stub(asked -> Reply.score(asked.body()))));
        var numbers = IntStream.range(1000, 1300).mapToObj(n -> "0." + n + "1").toList();

        // when
        var answers = new ArrayList<ProxyAnswer>();
        for (var number : numbers) {
            answers.add(function.answer(ProxyEvents.format2(number)));
        }

        // then
        assertEquals(numbers, each(answers, ProxyAnswer::body));
        var starts = each(answers, one -> one.header(HeaderNames.START));
        assertEquals("cold", starts.get(0));
        assertEquals(List.of("warm"), starts.stream().skip(1).distinct().toList());
    }

    /** Lambda's managed instances ask for this; the runtime then calls one handler from several threads. */
    @Test
    void eventsAtTheSameTimeEachGetTheirOwnAnswer() throws Exception {
        // given a model that answers nobody before all four have asked
        var all = new CountDownLatch(4);
        var sageMaker = stub(asked -> {
            all.countDown();
            all.await();
            return Reply.score(asked.body());
        });
        var function = running(RunningFunction.start(folder, sageMaker, Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "4")));
        var numbers = List.of("0.1", "0.2", "0.3", "0.4");

        // when
        var coming = numbers.stream()
                .map(number -> function.invoke(ProxyEvents.format2(number)))
                .toList();
        var answers = new ArrayList<ProxyAnswer>();
        for (CompletableFuture<RuntimeApi.Result> one : coming) {
            answers.add(ProxyAnswer.of(function.result(one)));
        }

        // then
        assertEquals(numbers, each(answers, ProxyAnswer::body));
    }

    @Test
    void noEventMakesARuntimeError() throws Exception {
        // given
        var function = running(RunningFunction.start(folder, stub(asked -> Reply.score(SCORE))));
        var events = List.of(
                "",
                "null",
                "[]",
                "{}",
                "\"text\"",
                "{\"httpMethod\"",
                "[".repeat(5000),
                "\u00ff\u00fe\u0000",
                "{\"version\": \"2.0\", \"requestContext\": {\"http\": {\"method\": 1e999999}}}");

        // when
        var answers = new ArrayList<ProxyAnswer>();
        for (var event : events) {
            answers.add(ProxyAnswer.of(function.result(event.getBytes(StandardCharsets.ISO_8859_1))));
        }

        // then
        for (var answer : answers) {
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
            assertTrue(!answer.code().isEmpty(), answer.toString());
        }
    }

    /** What the test above would see if there were a runtime error. */
    @Test
    void aHandlerThatIsNotThereIsARuntimeError() throws Exception {
        // given
        var function = running(RunningFunction.start(
                folder, stub(asked -> Reply.score(SCORE)), Map.of(), List.of(), "dev.nacelle.NoSuchHandler"));

        // when
        var result = function.result("{}".getBytes(StandardCharsets.UTF_8));

        // then
        assertTrue(result.isError());
        assertTrue(result.body().contains("java.lang.ClassNotFoundException"), result.body());
    }

    private static <T, R> List<R> each(List<T> all, Function<T, R> what) {
        return all.stream().map(what).toList();
    }
}
