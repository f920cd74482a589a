package dev.nacelle.mock.jmh;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.gateway.Api;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.ProxyIntegration;
import dev.nacelle.mock.gateway.RequestIds;
import dev.nacelle.mock.model.Booster;
import dev.nacelle.mock.model.Explanation;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.StandInModel;
import dev.nacelle.mock.sdk.InProcessRuntimeClient;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;

/** The parts of one call: event, the SDK's own part, result, prediction, explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 15, time = 1)
@Fork(1)
public class PartsBenchmark {
    private static final int ROWS = 1024;
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

    private final SageMakerRuntimeClient sdk = InProcessRuntimeClient.create(
            request -> new WireResponse(200, Headers.of("Content-Type", "text/csv"), Body.of("0.8101770281791687")),
            "us-east-1");
    private final Booster booster = booster();
    private final float[][] rows = rows(booster.featureCount());
    private int next;

    private static Booster booster() {
        try (var json = StandInModel.class.getResourceAsStream("wind-turbine/vivid.json")) {
            return Booster.read("vivid", json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Others each time, so that the processor cannot learn the way through the trees.
    private static float[][] rows(int features) {
        var random = new Random(1);
        var rows = new float[ROWS][features];
        for (var row : rows) {
            for (int i = 0; i < features; i++) {
                row[i] = random.nextInt(15, 86);
            }
        }
        return rows;
    }

    /** The event of payload format 1.0. */
    @Benchmark
    public byte[] event() {
        return call.event();
    }

    /** A request marshalled, signed, sent to nowhere, and its answer read, by the AWS SDK; what answers it takes no time. */
    @Benchmark
    public SdkBytes sdk() {
        return sdk.invokeEndpoint(request -> request.endpointName("wind-turbine")
                        .contentType("text/csv")
                        .body(SdkBytes.fromUtf8String(reading.toCsv())))
                .body();
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

    /** The score of a row that was encoded before. */
    @Benchmark
    public float row() {
        return booster.score(rows[next++ & (ROWS - 1)]);
    }

    /** What each field of one reading adds to its score. */
    @Benchmark
    public Explanation explanation() {
        return model.explain(reading);
    }
}
