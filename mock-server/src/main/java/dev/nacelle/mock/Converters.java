package dev.nacelle.mock;

import dev.nacelle.mock.fault.InvalidScenarioException;
import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.fault.ScenarioFile;
import dev.nacelle.mock.fault.Scenarios;
import dev.nacelle.mock.gateway.ApiKind;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.sagemaker.ContainerSettings;
import dev.nacelle.mock.sagemaker.Generation;
import dev.nacelle.reading.InvalidProfileException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the words after an option mean. */
final class Converters {
    private Converters() {}

    /** A kind of API by its name. */
    static final class Kind implements ITypeConverter<ApiKind> {
        @Override
        public ApiKind convert(String value) {
            return switch (value) {
                case "http" -> ApiKind.HTTP;
                case "rest" -> ApiKind.REST;
                default -> throw new TypeConversionException("it can be http or rest, not \u201c" + value + "\u201d");
            };
        }
    }

    /** A payload format by its version. */
    static final class Payload implements ITypeConverter<PayloadFormat> {
        @Override
        public PayloadFormat convert(String value) {
            return PayloadFormat.named(value)
                    .orElseThrow(
                            () -> new TypeConversionException("it can be 1.0 or 2.0, not \u201c" + value + "\u201d"));
        }
    }

    /** An edition of the function by its name. */
    static final class Handler implements ITypeConverter<HandlerGeneration> {
        @Override
        public HandlerGeneration convert(String value) {
            return HandlerGeneration.named(value)
                    .orElseThrow(() -> new TypeConversionException("it can be %s, not \u201c%s\u201d"
                            .formatted(
                                    Arrays.stream(HandlerGeneration.values())
                                            .map(HandlerGeneration::wireName)
                                            .collect(Collectors.joining(", ")),
                                    value)));
        }
    }

    /** The shape of a model's answers by its name. */
    static final class Shape implements ITypeConverter<Generation> {
        @Override
        public Generation convert(String value) {
            try {
                return Generation.named(value);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }

    /** Which rows are answered. */
    static final class RowsAnswered implements ITypeConverter<ContainerSettings.Rows> {
        @Override
        public ContainerSettings.Rows convert(String value) {
            return switch (value) {
                case "first" -> ContainerSettings.Rows.FIRST;
                case "all" -> ContainerSettings.Rows.ALL;
                default -> throw new TypeConversionException("it can be first or all, not \u201c" + value + "\u201d");
            };
        }
    }

    /** A model variant by its name. */
    static final class Variant implements ITypeConverter<ModelVariant> {
        @Override
        public ModelVariant convert(String value) {
            try {
                return ModelVariant.named(value);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }

    /** A scenario by the id of one that comes with the mock, or in a file. */
    static final class ScenarioOrFile implements ITypeConverter<Scenario> {
        @Override
        public Scenario convert(String value) {
            return Scenarios.named(value).orElseGet(() -> read(Path.of(value)));
        }

        private static Scenario read(Path file) {
            if (!Files.isRegularFile(file)) {
                var known = Scenarios.shipped().stream().map(Scenario::id).collect(Collectors.joining(", "));
                throw new TypeConversionException(
                        "\u201c%s\u201d is no file and none of the scenarios: %s".formatted(file, known));
            }
            try {
                return ScenarioFile.read(file);
            } catch (IOException | InvalidScenarioException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }

    /** A profile by the id of a built-in one, or in a file. */
    static final class ProfileOrFile implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String value) {
            return Profiles.builtIn(value).orElseGet(() -> read(Path.of(value)));
        }

        private static Profile read(Path file) {
            if (!Files.isRegularFile(file)) {
                var known = Profiles.builtIn().stream().map(Profile::id).collect(Collectors.joining(", "));
                throw new TypeConversionException(
                        "\u201c%s\u201d is no file and none of the built-in profiles: %s".formatted(file, known));
            }
            try {
                return Profiles.read(file);
            } catch (IOException | InvalidProfileException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }
}
