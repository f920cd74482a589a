package dev.nacelle.mock;

import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a mock is set up. Begin with {@link #defaults()} and change what differs.
 *
 * @param host the only address it listens on; default {@code 127.0.0.1}, which no other computer can reach
 * @param port 0 to 65535; default 0, any free port
 * @param api how its API is set up; default {@link ApiSettings#httpApi()}, as the Lambda console sets it up
 * @param model which stand-in model answers; default {@link ModelVariant#VIVID}
 * @param functionName what the first profile's function is called; empty for its usual name
 * @param profiles what it serves, each by a function of its own; default every built-in profile
 * @throws IllegalArgumentException if a value is out of its range; the message names it
 */
public record MockConfig(
        String host,
        int port,
        ApiSettings api,
        ModelVariant model,
        Optional<String> functionName,
        List<Profile> profiles) {
    private static final int GREATEST_PORT = 65_535;

    // API reference of CreateFunction.
    private static final Pattern FUNCTION_NAME = Pattern.compile("[a-zA-Z0-9-_]{1,64}");

    public MockConfig {
        profiles = List.copyOf(profiles);
        require(port >= 0 && port <= GREATEST_PORT, "A port lies between 0 and 65535, this is " + port);
        require(!profiles.isEmpty(), "The mock needs a profile to serve");
        functionName.ifPresent(name -> require(
                FUNCTION_NAME.matcher(name).matches(),
                "A function's name has up to 64 letters, digits, dashes and underscores, this is \u201c%s\u201d"
                        .formatted(name)));
        var names = names(profiles, functionName);
        require(
                names.stream().distinct().count() == names.size(),
                "Each function needs a name of its own: " + String.join(", ", names));
    }

    /** One whose API differs from the default in the format of its events only. */
    public MockConfig(
            String host,
            int port,
            PayloadFormat payloadFormat,
            ModelVariant model,
            Optional<String> functionName,
            List<Profile> profiles) {
        this(host, port, ApiSettings.httpApi().withPayloadFormat(payloadFormat), model, functionName, profiles);
    }

    /** The defaults named above. */
    public static MockConfig defaults() {
        return new MockConfig(
                "127.0.0.1", 0, ApiSettings.httpApi(), ModelVariant.VIVID, Optional.empty(), Profiles.builtIn());
    }

    /** The same on another address. */
    public MockConfig withHost(String other) {
        return new MockConfig(other, port, api, model, functionName, profiles);
    }

    /** The same on another port. */
    public MockConfig withPort(int other) {
        return new MockConfig(host, other, api, model, functionName, profiles);
    }

    /** The same with other events. */
    public MockConfig withPayloadFormat(PayloadFormat other) {
        return withApi(api.withPayloadFormat(other));
    }

    /** The same with another API. */
    public MockConfig withApi(ApiSettings other) {
        return new MockConfig(host, port, other, model, functionName, profiles);
    }

    /** The same with another model. */
    public MockConfig withModel(ModelVariant other) {
        return new MockConfig(host, port, api, other, functionName, profiles);
    }

    /** The same with another name for the first profile's function. */
    public MockConfig withFunctionName(String other) {
        return new MockConfig(host, port, api, model, Optional.of(other), profiles);
    }

    /** The same for other profiles. */
    public MockConfig withProfiles(List<Profile> others) {
        return new MockConfig(host, port, api, model, functionName, others);
    }

    /** What the function of the profile at that place is called. */
    String functionName(int index) {
        return names(profiles, functionName).get(index);
    }

    private static List<String> names(List<Profile> profiles, Optional<String> first) {
        var names = profiles.stream().map(MockConfig::usualName).collect(Collectors.toCollection(ArrayList::new));
        first.ifPresent(name -> names.set(0, name));
        return names;
    }

    private static String usualName(Profile profile) {
        return profile.id().equals(Profiles.windTurbine().id()) ? "turbine-score" : profile.id() + "-score";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
