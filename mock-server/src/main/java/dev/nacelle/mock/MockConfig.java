package dev.nacelle.mock;

import dev.nacelle.mock.gateway.ApiSettings;
import dev.nacelle.mock.gateway.PayloadFormat;
import dev.nacelle.mock.generation.HandlerGeneration;
import dev.nacelle.mock.journal.JournalLimits;
import dev.nacelle.mock.model.ModelChoice;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.OwnModel;
import dev.nacelle.mock.setup.SetUp;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
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
 * @param setUp what stands in it: API, functions, models' containers; default {@link SetUp#usual()}
 * @param model which models answer; default Nacelle's own in the variant {@link ModelVariant#VIVID}
 * @param functionName what the first profile's function is called; empty for its usual name
 * @param profiles what it serves, each by a function of its own; default every built-in profile
 * @param journal how many calls its journal keeps; default {@link JournalLimits#defaults()}
 * @param control whether programs on this computer may steer it under {@code /__nacelle/}; default no
 * @throws IllegalArgumentException if a value is out of its range; the message names it
 */
public record MockConfig(
        String host,
        int port,
        SetUp setUp,
        ModelChoice model,
        Optional<String> functionName,
        List<Profile> profiles,
        JournalLimits journal,
        boolean control) {
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

    /** The defaults named above. */
    public static MockConfig defaults() {
        return new MockConfig(
                "127.0.0.1",
                0,
                SetUp.usual(),
                ModelChoice.of(ModelVariant.VIVID),
                Optional.empty(),
                Profiles.builtIn(),
                JournalLimits.defaults(),
                false);
    }

    /** The same on another address. */
    public MockConfig withHost(String other) {
        return new MockConfig(other, port, setUp, model, functionName, profiles, journal, control);
    }

    /** The same on another port. */
    public MockConfig withPort(int other) {
        return new MockConfig(host, other, setUp, model, functionName, profiles, journal, control);
    }

    /** The same with something else standing in it. */
    public MockConfig withSetUp(SetUp other) {
        return new MockConfig(host, port, other, model, functionName, profiles, journal, control);
    }

    /** The same with other events. */
    public MockConfig withPayloadFormat(PayloadFormat other) {
        return withApi(setUp.api().withPayloadFormat(other));
    }

    /** The same with another API. */
    public MockConfig withApi(ApiSettings other) {
        return withSetUp(setUp.withApi(other));
    }

    /** The same with another edition of the function, and what stood around it then; see {@link SetUp#withHandler}. */
    public MockConfig withHandler(HandlerGeneration other) {
        return withSetUp(setUp.withHandler(other));
    }

    /** The same with another variant of Nacelle's own models. */
    public MockConfig withModel(ModelVariant other) {
        return withModel(model.withStandIn(other));
    }

    /** The same with other models. */
    public MockConfig withModel(ModelChoice other) {
        return new MockConfig(host, port, setUp, other, functionName, profiles, journal, control);
    }

    /**
     * The same with somebody's own model for that profile, its features made as the workshop's pipeline for wind
     * turbines makes them.
     *
     * @param file what XGBoost wrote with {@code save_model("name.json")}; read when the mock starts
     */
    public MockConfig withOwnModel(Profile profile, Path file) {
        return withModel(model.withOwn(profile, new OwnModel(file, Optional.empty())));
    }

    /**
     * The same with somebody's own model for that profile.
     *
     * @param file what XGBoost wrote with {@code save_model("name.json")}; read when the mock starts
     * @param encoding how a reading becomes the model's features; {@code docs/how-to/your-own-model.md} tells its form
     */
    public MockConfig withOwnModel(Profile profile, Path file, Path encoding) {
        return withModel(model.withOwn(profile, new OwnModel(file, Optional.of(encoding))));
    }

    /** The same with another name for the first profile's function. */
    public MockConfig withFunctionName(String other) {
        return new MockConfig(host, port, setUp, model, Optional.of(other), profiles, journal, control);
    }

    /** The same for other profiles. */
    public MockConfig withProfiles(List<Profile> others) {
        return new MockConfig(host, port, setUp, model, functionName, others, journal, control);
    }

    /** The same with another journal. */
    public MockConfig withJournal(JournalLimits other) {
        return new MockConfig(host, port, setUp, model, functionName, profiles, other, control);
    }

    /** The same with or without control over HTTP. */
    public MockConfig withControl(boolean other) {
        return new MockConfig(host, port, setUp, model, functionName, profiles, journal, other);
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
