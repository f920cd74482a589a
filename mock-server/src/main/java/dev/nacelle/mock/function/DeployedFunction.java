package dev.nacelle.mock.function;

import dev.nacelle.mock.gateway.FunctionFailedException;
import dev.nacelle.mock.gateway.FunctionInvoker;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.setup.FunctionSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function whose code and time-out may be replaced while it runs, as by a deployment to Lambda: calls under way end as
 * they began. Safe for use by many threads.
 */
public final class DeployedFunction implements FunctionInvoker {
    private final String endpointName;
    private final Function<FunctionSettings, FunctionInvoker> deploy;
    private volatile Version version;

    /**
     * Deploys it.
     *
     * @param endpointName of the SageMaker endpoint that it asks
     * @param deploy makes the function of those settings
     */
    public DeployedFunction(
            String endpointName, Function<FunctionSettings, FunctionInvoker> deploy, FunctionSettings settings) {
        this.endpointName = endpointName;
        this.deploy = deploy;
        this.version = new Version(settings, deploy.apply(settings));
    }

    /** The SageMaker endpoint that it asks. */
    public String endpointName() {
        return endpointName;
    }

    /** How it is deployed now. */
    public FunctionSettings settings() {
        return version.settings;
    }

    /** Deploys it anew, for calls that come from now on. */
    public void use(FunctionSettings settings) {
        version = new Version(settings, deploy.apply(settings));
    }

    /** The same function with other code, beside it. */
    public FunctionInvoker with(HandlerGeneration other) {
        return deploy.apply(settings().withHandler(other));
    }

    @Override
    public byte[] invoke(byte[] event) throws FunctionFailedException {
        return version.function.invoke(event);
    }

    @Override
    public Optional<Duration> endsWithin() {
        return version.function.endsWithin();
    }

    private record Version(FunctionSettings settings, FunctionInvoker function) {}
}
