package dev.nacelle.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, https://runtime.sagemaker.eu-west-1.amazonaws.com",
        "us-gov-west-1, https://runtime.sagemaker.us-gov-west-1.amazonaws.com",
        "cn-north-1, https://runtime.sagemaker.cn-north-1.amazonaws.com.cn"
    })
    void eachRegionHasItsOwn(String region, URI address) {
        assertEquals(Optional.of(address), usual(Map.of("AWS_REGION", region)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_ENDPOINT_URL",
                "AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME",
                "AWS_USE_FIPS_ENDPOINT",
                "AWS_USE_DUALSTACK_ENDPOINT",
                "AWS_CONFIG_FILE",
                "AWS_PROFILE"
            })
    void whatMayAskForAnotherIsLeftToTheSdk(String variable) {
        assertEquals(Optional.empty(), usual(Map.of("AWS_REGION", "eu-west-1", variable, "true")));
    }

    @Test
    void aPropertyOfTheJvmMayAskForAnotherToo() {
        assertEquals(
                Optional.empty(),
                ServiceAddress.usual(Map.of("AWS_REGION", "eu-west-1"), Set.of("java.home", "aws.useFipsEndpoint")));
    }

    @Test
    void withoutARegionThereIsNone() {
        assertEquals(Optional.empty(), usual(Map.of()));
        assertEquals(Optional.empty(), usual(Map.of("AWS_REGION", " ")));
    }

    /** What makes a start slow where it goes unnoticed: an SDK that goes back to loading them all. */
    @Test
    void aDeployedFunctionLoadsNoOtherServicesAddresses() throws Exception {
        // given
        var loaded = folder.resolve("loaded.txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        java.toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(Map.of("AWS_REGION", "eu-west-1", "SAGEMAKER_ENDPOINT_NAME", "turbine-endpoint"));

        // when
        int exit = builder.start().waitFor();

        // then
        assertEquals(0, exit, () -> read(folder.resolve("output.txt")));
        assertTrue(read(loaded).contains(SageMakerEndpoint.class.getName()));
        assertEquals(
                0,
                read(loaded)
                        .lines()
                        .filter(line -> line.contains(".regions.servicemetadata."))
                        .count());
    }

    private static Optional<URI> usual(Map<String, String> environment) {
        return ServiceAddress.usual(environment, Set.of("java.home"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes the handler as Lambda does, in a process of its own. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            new TurbineScoreHandler();
        }
    }
}
