package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Attempt;
import dev.nacelle.scoring.Failure;
import dev.nacelle.scoring.ModelEndpoint;
import dev.nacelle.scoring.ModelReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the function calls itself before its first event, and the model it makes up for that. */
class PrimingTest {
    private static final int CALLS = 40;
    private static final String BODY = "{\"predictions\": [{\"score\": 0.5}]}";

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "40, 40", "41, 40"})
    void itStopsAtTheFirstCallThatMeetsNoAnswer(int firstUnanswered, int asked) throws IOException {
        // given
        var model = new SilentFrom(firstUnanswered);
        var handler = new TurbineScoreHandler(model, SageMakerEndpointTest.settings(Map.of()), System::nanoTime);

        // when
        Priming.callInTurn(handler, CALLS);

        // then
        assertEquals(asked, model.readings.size());
    }

    @Test
    void eventsOfBothFormatsBringTheSameReading() throws IOException {
        // given
        var model = new SilentFrom(3);
        var handler = new TurbineScoreHandler(model, SageMakerEndpointTest.settings(Map.of()), System::nanoTime);

        // when
        Priming.callInTurn(handler, 2);

        // then
        assertEquals(
                List.of("TID008,HAWT,64,80,46,21,55,55,7,34,SE", "TID008,HAWT,64,80,46,21,55,55,7,34,SE"),
                model.readings);
    }

    @Test
    void everyTenthAnswerOfTheMadeUpModelLeavesItsConnectionOpen() throws IOException {
        // given
        try (var model = MadeUpModel.plain()) {

            // when
            var connections = IntStream.rangeClosed(1, 12)
                    .mapToObj(connection -> answers(model.address(), 2))
                    .toList();

            // then
            assertEquals(List.of("close"), connections.get(8));
            assertEquals(List.of("open", "close"), connections.get(9));
            assertEquals(List.of("close"), connections.get(10));
        }
    }

    /** Asks so often over one connection, at most; tells of each answer whether it leaves the connection open. */
    private static List<String> answers(URI model, int calls) {
        var answers = new ArrayList<String>();
        try (var socket = new Socket(model.getHost(), model.getPort())) {
            for (int call = 0; call < calls && !answers.contains("close"); call++) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: model\r\ncontent-length: 3\r\n\r\n1,2"
                                .getBytes(StandardCharsets.US_ASCII));
                answers.add(answer(socket.getInputStream()).contains("Connection: close\r\n") ? "close" : "open");
            }
        } catch (IOException broken) {
            answers.add(broken.toString());
        }
        return answers;
    }

    /** Head and body of one answer: the body's end is known. */
    private static String answer(InputStream input) throws IOException {
        var answer = new StringBuilder();
        for (int one = input.read(); one >= 0; one = answer.indexOf(BODY) < 0 ? input.read() : -1) {
            answer.append((char) one);
        }
        return answer.toString();
    }

    /** A model that answers until that call, and notes what it is asked. */
    private static final class SilentFrom implements ModelEndpoint {
        private final int firstUnanswered;
        private final List<String> readings = new ArrayList<>();

        private SilentFrom(int firstUnanswered) {
            this.firstUnanswered = firstUnanswered;
        }

        @Override
        public Attempt<ModelReply> ask(Body csv, Duration timeLeft) {
            readings.add(csv.text());
            return readings.size() < firstUnanswered
                    ? new Attempt.Done<>(new ModelReply(Body.of("0.5"), "none"))
                    : new Attempt.Failed<>(Failure.of(ErrorCode.TIMED_OUT));
        }
    }
}
