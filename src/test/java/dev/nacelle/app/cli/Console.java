package dev.nacelle.app.cli;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.doctor.Doctor;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A terminal in memory with a client and a mock that do what a test tells them. */
final class Console {
    static final URI MOCK = URI.create("http://127.0.0.1:8091/default/turbine-score");

    /** What was sent, in order. */
    final List<String> sent = new ArrayList<>();

    /** Where the client was told to call, and how. */
    final List<Target> calls = new ArrayList<>();

    /** How many mocks run now. */
    int mocks;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Function<Exchange, Outcome> answer;
    private final Map<String, String> variables = new HashMap<>();
    private Path home = Path.of("target", "no-such-folder");
    private String input = "";
    private Supplier<RuleBook> rules = RuleBook::shipped;

    private Console(Function<Exchange, Outcome> answer) {
        this.answer = answer;
    }

    /** A client that gets that score, spelt and answered so. */
    static Console scoring(String score) {
        return answering(exchange -> new Outcome.Scored(Score.of(score), exchange));
    }

    /** A client that comes to that outcome. */
    static Console answering(Function<Exchange, Outcome> answer) {
        return new Console(answer);
    }

    /** The same with that on the standard input. */
    Console with(String text) {
        input = text;
        return this;
    }

    /** The same with those rules. */
    Console with(RuleBook book) {
        rules = () -> book;
        return this;
    }

    /** The same with that folder for what the window keeps. */
    Console in(Path folder) {
        home = folder;
        return this;
    }

    /** The same with that environment variable. */
    Console with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    int run(String... args) {
        return NacelleCommand.run(tools(), args);
    }

    /** The same with these Doctors. */
    int run(Supplier<Doctor> doctors, String... args) {
        return NacelleCommand.run(tools(), doctors, args);
    }

    String out() {
        return lines(out);
    }

    String err() {
        return lines(err);
    }

    private Tools tools() {
        return new Tools(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                client(),
                profile -> new Mock(),
                rules,
                () -> new EnvironmentStore(home, Clock.systemUTC()),
                () -> KeyStore.NONE,
                name -> Optional.ofNullable(variables.get(name)));
    }

    private ScoringClient client() {
        return (endpoint, settings, reading) -> {
            calls.add(new Target(endpoint, settings));
            sent.add(endpoint + " " + reading.toCsv());
            return answer.apply(exchange(endpoint, reading));
        };
    }

    private static Exchange exchange(Endpoint endpoint, Reading reading) {
        var request = new WireRequest("POST", "/", "", Headers.none(), Body.of(reading.toCsv()));
        var response = new WireResponse(200, Headers.none(), Body.of("0.25"));
        return new Exchange(endpoint, request, Optional.of(response), Instant.EPOCH, Duration.ofMillis(45));
    }

    private static String lines(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }

    private final class Mock implements LocalMock {
        Mock() {
            mocks++;
        }

        @Override
        public Endpoint endpoint() {
            return Endpoint.mock(MOCK);
        }

        @Override
        public void close() {
            mocks--;
        }
    }
}
