package dev.nacelle.mock;

import dev.nacelle.mock.fault.Fault;
import dev.nacelle.mock.fault.Rule;
import dev.nacelle.mock.journal.CallRecord;
import dev.nacelle.reading.Profiles;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** A mock in which something goes wrong with each call. */
final class FaultyMock implements AutoCloseable {
    static final String READING = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    private final MockServer server = MockServer.start(MockConfig.defaults());

    MockServer server() {
        return server;
    }

    /** These, and nothing else, from the next call on. */
    void set(Fault... faults) {
        server.faults().set(Arrays.stream(faults).map(Rule::always).toList());
    }

    /** Nothing goes wrong any more. */
    void heal() {
        server.faults().clear();
    }

    /** Asks for a score. */
    HttpResponse<String> call() {
        return Http.postCsv(server.functionUri(Profiles.windTurbine()), READING);
    }

    /** What the journal tells of the call that was answered so. */
    CallRecord record(HttpResponse<String> answer) {
        return server.journal()
                .find(answer.headers().firstValue("Apigw-Requestid").orElseThrow())
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
