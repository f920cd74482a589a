package dev.nacelle.mock.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalJsonTest {
    private static final CallRecord CALL = new CallRecord(
            7,
            "JCJgriq-vHcEPMg=",
            Instant.parse("2025-04-14T22:16:23.5Z"),
            "127.0.0.1",
            "/default/turbine-score",
            new KeptRequest("POST", "/default/turbine-score", "", Headers.of("A", "1", "a", "2"), whole("1,2")),
            Optional.of(new FunctionRecord(
                    whole("{\"version\":\"1.0\"}"),
                    new Span(1_000_000, 9_000_000),
                    Optional.of(whole("{\"statusCode\":200}")),
                    Optional.empty())),
            List.of(
                    new AttemptRecord(
                            1,
                            new Span(2_000_000, 2_500_000),
                            new KeptRequest(
                                    "POST", "/endpoints/wind-turbine/invocations", "", Headers.none(), whole("1,2")),
                            Optional.empty(),
                            Optional.of("Connection reset")),
                    new AttemptRecord(
                            2,
                            new Span(3_000_000, 4_000_000),
                            new KeptRequest(
                                    "POST", "/endpoints/wind-turbine/invocations", "", Headers.none(), whole("1,2")),
                            Optional.of(new KeptResponse(
                                    200, Headers.none(), new KeptBody(Body.of(new byte[] {(byte) 0x93}), 1))),
                            Optional.empty())),
            new KeptResponse(200, Headers.of("Content-Type", "application/json"), new KeptBody(Body.of("0."), 18)),
            "whole",
            List.of("SageMaker breaks the connection"),
            10_000_000,
            12_345_678);

    private static final String JSON = """
            {"sequence":7,"id":"JCJgriq-vHcEPMg=","start":"2025-04-14T22:16:23.500Z","client":"127.0.0.1",
            "route":"/default/turbine-score","faults":["SageMaker breaks the connection"],
            "millis":{"sent":12.346,"answered":10.0,"function":8.0,"sageMaker":1.5},
            "request":{"method":"POST","path":"/default/turbine-score","query":"","headers":[["A","1"],["a","2"]],"body":{"bytes":3,"text":"1,2"}},
            "function":{"fromMillis":1.0,"millis":8.0,"event":{"version":"1.0"},"result":{"bytes":18,"text":"{\\"statusCode\\":200}"}},
            "attempts":[
            {"number":1,"fromMillis":2.0,"millis":0.5,"request":{"method":"POST","path":"/endpoints/wind-turbine/invocations","query":"","headers":[],"body":{"bytes":3,"text":"1,2"}},"failure":"Connection reset"},
            {"number":2,"fromMillis":3.0,"millis":1.0,"request":{"method":"POST","path":"/endpoints/wind-turbine/invocations","query":"","headers":[],"body":{"bytes":3,"text":"1,2"}},"response":{"status":200,"headers":[],"body":{"bytes":1,"base64":"kw=="}}}],
            "response":{"status":200,"headers":[["Content-Type","application/json"]],"body":{"bytes":18,"cut":true,"text":"0."}},
            "delivery":"whole"}""".replace("\n", "");

    @Test
    void aCallIsOneObject() throws IOException {
        var out = new ByteArrayOutputStream();

        JournalJson.write(CALL, out);

        assertEquals(JSON, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void callsAreLinesOrAnArray() throws IOException {
        var lines = new ByteArrayOutputStream();
        var array = new ByteArrayOutputStream();

        JournalJson.writeLines(List.of(CALL, CALL), lines);
        JournalJson.writeArray(List.of(CALL, CALL), array);

        assertEquals(JSON + "\n" + JSON + "\n", lines.toString(StandardCharsets.UTF_8));
        assertEquals("{\"calls\":[" + JSON + "," + JSON + "]}", array.toString(StandardCharsets.UTF_8));
    }

    private static KeptBody whole(String text) {
        return new KeptBody(Body.of(text), text.length());
    }
}
