package dev.nacelle.runtime;

import dev.nacelle.emulator.RuntimeApi;
import dev.nacelle.emulator.SageMakerStub;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a function's process as AWS Lambda starts it: the environment of a deployed function and nothing else, both
 * outputs in one file.
 *
 * @param command without what depends on the one run
 * @param directory where it starts
 * @param environment besides {@link #AS_DEPLOYED}, or in its place
 */
public record FunctionProcess(List<String> command, Path directory, Map<String, String> environment) {
    public static final String HANDLER = "dev.nacelle.lambda.TurbineScoreHandler";
    public static final String ENDPOINT = "turbine-endpoint";
    public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    public static final String SESSION_TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKENaCXVzLWVhc3QtMSJHMEUCIQDs";

    /** What the template has the JVM told where it is to be kept as a snapshot. */
    public static final String FOR_A_SNAPSHOT = "-XX:+DisableExplicitGC";

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** Source: AWS Lambda's developer guide, "Defined runtime environment variables". */
    private static final Map<String, String> AS_DEPLOYED = Map.ofEntries(
            Map.entry("_HANDLER", HANDLER),
            Map.entry("AWS_REGION", "eu-west-1"),
            Map.entry("AWS_DEFAULT_REGION", "eu-west-1"),
            Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
            Map.entry("AWS_LAMBDA_FUNCTION_NAME", "turbine-score"),
            Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
            Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
            Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/turbine-score"),
            Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/22/[$LATEST]0123456789abcdef"),
            Map.entry("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            Map.entry("AWS_SECRET_ACCESS_KEY", SECRET_KEY),
            Map.entry("AWS_SESSION_TOKEN", SESSION_TOKEN),
            Map.entry("LANG", "en_US.UTF-8"),
            Map.entry("TZ", ":UTC"),
            // The files of whoever runs this are none of the function's.
            Map.entry("AWS_CONFIG_FILE", "/nonexistent"),
            Map.entry("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent"),
            Map.entry("SAGEMAKER_ENDPOINT_NAME", ENDPOINT));

    /**
     * A handler in the runtime interface client.
     *
     * @param javaHome of the JDK that runs it
     * @param options for the JVM, with the class path and the {@linkplain NativeLibrary native library}
     */
    public static List<String> runtimeInterfaceClient(Path javaHome, List<String> options, String handler) {
        var command = new ArrayList<String>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(options);
        command.add(MAIN);
        command.add(handler);
        return List.copyOf(command);
    }

    /**
     * Starts it.
     *
     * @param output where it writes to
     */
    public Process start(RuntimeApi api, SageMakerStub sageMaker, File output) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().clear();
        builder.environment().putAll(environment(api, sageMaker));
        return builder.start();
    }

    private Map<String, String> environment(RuntimeApi api, SageMakerStub sageMaker) {
        var all = new LinkedHashMap<>(AS_DEPLOYED);
        all.put("LAMBDA_TASK_ROOT", directory.toString());
        all.put("AWS_LAMBDA_RUNTIME_API", api.authority());
        all.put("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", sageMaker.address());
        all.putAll(environment);
        return all;
    }
}
