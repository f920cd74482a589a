package dev.nacelle.mock.jmh;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.ProxyIntegration;
import dev.nacelle.mock.gateway.RequestIds;
import dev.nacelle.mock.model.Explanation;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of one call: event, result, prediction, explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 15, time = 1)
@Fork(1)
public class PartsBenchmark {
    private static final byte[] RESULT = """
            {"statusCode":200,"headers":{"Content-Type":"application/json","Access-Control-Allow-Origin":"*"},\
            "body":"0.8101770281791687","isBase64Encoded":false}""".getBytes(StandardCharsets.UTF_8);

    private final Reading reading = Profiles.windTurbine().initialReading();
    private final StandInModel model = StandInModel.load(Profiles.windTurbine(), ModelVariant.VIVID);
    private final ProxyIntegration.Call call = ProxyIntegration.of(
                    Api.example(), ApiSettings.httpApi(), "turbine-score")
            .call(
                    new WireRequest(
                            "POST",
                            "/default/turbine-score",
                            "",
                            Headers.of("Host", "127.0.0.1", "Content-Type", "text/csv", "User-Agent", "jmh"),
                            Body.of(reading.toCsv())),
                    "127.0.0.1",
                    RequestIds.ofHttpApi("JKJaXmPLvHcESHA=", "Root=1-67fd8a37-0123456789abcdef01234567"),
                    Instant.EPOCH)
            .orElseThrow();

    /** The event of payload format 1.0. */
    @Benchmark
    public byte[] event() {
        return call.event();
    }

    /** What the gateway makes of the function's result. */
    @Benchmark
    public WireResponse result() {
        return call.answer(RESULT);
    }

    /** The score of one reading. */
    @Benchmark
    public float prediction() {
        return model.score(reading);
    }

    /** What each field of one reading adds to its score. */
    @Benchmark
    public Explanation explanation() {
        return model.explain(reading);
    }
}
