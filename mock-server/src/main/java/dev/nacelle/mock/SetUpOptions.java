package dev.nacelle.mock;

import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.mock.setup.FunctionSettings;
import dev.nacelle.mock.setup.SetUp;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say what stands in AWS. */
final class SetUpOptions {
    @Option(
            names = "--api-kind",
            order = 10,
            paramLabel = "http|rest",
            defaultValue = "http",
            converter = Converters.Kind.class,
            description = "An HTTP API, or a REST API as the workshop had until 2020 (default: ${DEFAULT-VALUE}).")
    private ApiKind kind = ApiKind.HTTP;

    @Option(
            names = "--stage",
            order = 11,
            paramLabel = "NAME",
            defaultValue = Option.NULL_VALUE,
            description = "First segment of each path (default: default, of a REST API Prod).")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--payload",
            order = 12,
            paramLabel = "1.0|2.0",
            defaultValue = Option.NULL_VALUE,
            converter = Converters.Payload.class,
            description = "Payload format of the function's events (default: 1.0, of workshop-2021 2.0).")
    private Optional<PayloadFormat> payload = Optional.empty();

    @Option(
            names = "--handler",
            order = 13,
            paramLabel = "EDITION",
            defaultValue = "current",
            converter = Converters.Handler.class,
            description = "The function's code: current, or the workshop's of workshop-2021, workshop-2023,"
                    + " workshop-classic or workshop-2024, with the payload format and the model of that edition"
                    + " (default: ${DEFAULT-VALUE}).")
    private HandlerGeneration handler = HandlerGeneration.CURRENT;

    @Option(
            names = "--function-timeout",
            order = 14,
            paramLabel = "SECONDS",
            defaultValue = Option.NULL_VALUE,
            description = "After how long Lambda stops a call of the function (default: 29; Lambda's own is 3).")
    private Optional<Integer> timeout = Optional.empty();

    @Option(
            names = "--api-timeout",
            order = 15,
            paramLabel = "SECONDS",
            defaultValue = Option.NULL_VALUE,
            description = "After how long API Gateway no longer waits for the function, at most 30, of a REST API 29"
                    + " (default: that).")
    private Optional<Integer> apiTimeout = Optional.empty();

    @Option(
            names = "--answers",
            order = 16,
            paramLabel = "SHAPE",
            defaultValue = Option.NULL_VALUE,
            converter = Converters.Shape.class,
            description = "How the model answers: predictions, scores, number, array, lines or npy (default:"
                    + " predictions, behind workshop-2024 npy).")
    private Optional<Generation> answers = Optional.empty();

    @Option(
            names = "--content-type",
            order = 17,
            paramLabel = "TYPE",
            defaultValue = Option.NULL_VALUE,
            description = "The one media type the model takes readings as (default: text/csv, for npy text/plain).")
    private Optional<String> contentType = Optional.empty();

    @Option(
            names = "--rows",
            order = 18,
            paramLabel = "first|all",
            defaultValue = "first",
            converter = Converters.RowsAnswered.class,
            description = "Which rows of a body the model answers (default: ${DEFAULT-VALUE}, as the workshop's did).")
    private ContainerSettings.Rows rows = ContainerSettings.Rows.FIRST;

    /** @throws IllegalArgumentException if AWS would refuse it; the message says why */
    SetUp setUp() {
        var edition = SetUp.usual().withApi(api()).withHandler(handler);
        return edition.withApi(payload.map(edition.api()::withPayloadFormat).orElse(edition.api()))
                .withFunction(function(edition.function()))
                .withContainer(container(edition.container()));
    }

    private ApiSettings api() {
        var usual = kind == ApiKind.REST ? ApiSettings.restApi() : ApiSettings.httpApi();
        var staged = stage.map(usual::withStage).orElse(usual);
        return apiTimeout
                .map(Duration::ofSeconds)
                .map(staged::withIntegrationTimeout)
                .orElse(staged);
    }

    private FunctionSettings function(FunctionSettings edition) {
        return timeout.map(Duration::ofSeconds).map(edition::withTimeout).orElse(edition);
    }

    private ContainerSettings container(ContainerSettings edition) {
        var shaped = answers.map(edition::withGeneration).orElse(edition);
        return contentType
                .map(type -> shaped.withContentTypes(Set.of(type)))
                .orElse(shaped)
                .withRows(rows);
    }
}
