package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;
import dev.nacelle.mock.generation.HandlerGeneration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a fault from a scenario file: its {@code type}, and what that type takes. */
final class FaultReader {
    private static final String TYPE = "type";
    private static final String ATTEMPTS = "attempts";

    private static final List<Shape> SHAPES = List.of(
            new Shape("latency", List.of("hop", "delay"), FaultReader::latency),
            new Shape("cold-start", List.of("idle", "delay"), FaultReader::coldStart),
            new Shape(
                    "slow-body",
                    List.of("duration"),
                    in -> new SlowBody(in.of("duration").time())),
            new Shape(
                    "connection", List.of("kind"), in -> new ConnectionFault(kind(in, ConnectionFault.Kind.values()))),
            new Shape(
                    "gateway-refusal",
                    List.of("status"),
                    in -> new GatewayRefusal(in.of("status").smallWhole())),
            new Shape("payload-format", List.of("format"), FaultReader::payload),
            new Shape("function-throttled", List.of(), in -> new FunctionThrottled()),
            new Shape("function-crashed", List.of("errorType", "message"), FaultReader::crash),
            new Shape(
                    "function-timed-out",
                    List.of("limit"),
                    in -> new FunctionTimedOut(in.of("limit").time())),
            new Shape("wrong-result", List.of("kind"), in -> new WrongResult(kind(in, WrongResult.Kind.values()))),
            new Shape("older-handler", List.of("generation"), FaultReader::olderHandler),
            new Shape("sagemaker-error", List.of("kind", ATTEMPTS), FaultReader::runtimeFailure),
            new Shape("sagemaker-unreachable", List.of(ATTEMPTS), in -> new SageMakerUnreachable(attempts(in))),
            new Shape("model-error", List.of("status", "message"), FaultReader::modelFailure),
            new Shape("wrong-answer", List.of("kind"), in -> new WrongAnswer(kind(in, WrongAnswer.Kind.values()))));

    private FaultReader() {}

    /** Each type a file can name, in the order of the hops. */
    static List<String> types() {
        return SHAPES.stream().map(Shape::type).toList();
    }

    static Fault read(Place place) {
        if (!place.node().isObject()) {
            place.members(TYPE);
        }
        var shape = place.member(TYPE).oneOf(SHAPES, Shape::type);
        var keys = shape.keys().stream();
        var members = place.members(Stream.concat(Stream.of(TYPE), keys).toList());
        return place.made(() -> shape.reader().apply(members));
    }

    /** @param keys beside its type */
    private record Shape(String type, List<String> keys, Function<Place.Members, Fault> reader) {}

    private static Fault latency(Place.Members in) {
        return new Latency(in.of("hop").oneOf(Latency.HOPS, Hop::wireName), delay(in.of("delay")));
    }

    private static Fault coldStart(Place.Members in) {
        return new ColdStart(in.of("idle").time(), delay(in.of("delay")));
    }

    private static Fault payload(Place.Members in) {
        var formats = List.of(PayloadSwitched.Format.values());
        return new PayloadSwitched(in.of("format").oneOf(formats, PayloadSwitched.Format::wireName));
    }

    private static Fault crash(Place.Members in) {
        return new FunctionCrashed(in.of("errorType").text(), in.orElse("message", Place::text, ""));
    }

    private static Fault olderHandler(Place.Members in) {
        var older = Arrays.stream(HandlerGeneration.values())
                .filter(generation -> generation != HandlerGeneration.CURRENT)
                .toList();
        return new OlderHandler(in.of("generation").oneOf(older, HandlerGeneration::wireName));
    }

    private static Fault runtimeFailure(Place.Members in) {
        return new RuntimeFailure(kind(in, RuntimeFailure.Kind.values()), attempts(in));
    }

    private static Fault modelFailure(Place.Members in) {
        return new ModelFailure(in.of("status").smallWhole(), in.orElse("message", Place::text, ""));
    }

    private static int attempts(Place.Members in) {
        return in.orElse(ATTEMPTS, Place::smallWhole, RuntimeFailure.ALL_ATTEMPTS);
    }

    private static <E extends WireNamed> E kind(Place.Members in, E[] kinds) {
        return in.of("kind").oneOf(List.of(kinds), WireNamed::wireName);
    }

    private static Delay delay(Place place) {
        if (place.node().isObject()) {
            return place.made(() -> drawn(place));
        }
        return new Delay.Fixed(place.time());
    }

    private static Delay drawn(Place place) {
        var kind = place.member("kind").oneOf(List.of("uniform", "log-normal"), Function.identity());
        if (kind.equals("uniform")) {
            var in = place.members("kind", "min", "max");
            return new Delay.Uniform(in.of("min").time(), in.of("max").time());
        }
        var in = place.members("kind", "median", "sigma", "cap");
        return new Delay.LogNormal(
                in.of("median").time(), in.of("sigma").number(), in.of("cap").time());
    }
}
