package dev.nacelle.mock;

import dev.nacelle.mock.fault.Scenario;
import dev.nacelle.mock.journal.JournalLimits;
import dev.nacelle.mock.model.ModelChoice;
import dev.nacelle.mock.model.ModelVariant;
import dev.nacelle.mock.model.OwnModel;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The mock as a program of its own: starts, says where it is, runs until it is stopped. */
@Command(
        name = "nacelle-mock-server",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false,
        description = {
            "The turbine API on this computer: API Gateway and the SageMaker Runtime around the real function and a"
                    + " trained model. Needs no AWS account and reaches no network.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 1:it could not start, such as on a port in use", " 2:an option is wrong"})
public final class Main implements Callable<Integer> {
    private static final int COULD_NOT_START = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            order = 1,
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Where it listens; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            order = 2,
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address it listens on (default: ${DEFAULT-VALUE}, this computer only).")
    private String host = "";

    @Option(
            names = "--i-know-others-can-reach-it",
            order = 3,
            description = "Needed to listen beyond this computer, such as with --host 0.0.0.0. Callers from other"
                    + " computers must send the token that is shown.")
    private boolean consent;

    @Mixin
    private SetUpOptions setUp = new SetUpOptions();

    @Option(
            names = "--model",
            order = 20,
            paramLabel = "vivid|workshop",
            defaultValue = "vivid",
            converter = Converters.Variant.class,
            description = "Which stand-in model answers (default: ${DEFAULT-VALUE}).")
    private ModelVariant model = ModelVariant.VIVID;

    @Option(
            names = "--model-file",
            order = 21,
            paramLabel = "FILE",
            defaultValue = Option.NULL_VALUE,
            description = "A model of your own for the first profile: XGBoost's JSON, from save_model(\"name.json\").")
    private Optional<Path> modelFile = Optional.empty();

    @Option(
            names = "--encoding-file",
            order = 22,
            paramLabel = "FILE",
            defaultValue = Option.NULL_VALUE,
            description = "How a reading becomes that model's features (default: as the workshop's pipeline does).")
    private Optional<Path> encodingFile = Optional.empty();

    @Option(
            names = "--function",
            order = 23,
            paramLabel = "NAME",
            defaultValue = Option.NULL_VALUE,
            description = "Name of the first profile's function (default: turbine-score for wind-turbine).")
    private Optional<String> function = Optional.empty();

    @Option(
            names = "--profile",
            order = 24,
            paramLabel = "ID|FILE",
            converter = Converters.ProfileOrFile.class,
            description = "A profile to serve; may be given more than once (default: every built-in one).")
    private List<Profile> profiles = List.of();

    @Option(
            names = "--scenario",
            order = 25,
            paramLabel = "ID|FILE",
            defaultValue = Option.NULL_VALUE,
            converter = Converters.ScenarioOrFile.class,
            description = "What goes wrong on purpose, from the start: a scenario by its id or in a file (default:"
                    + " nothing).")
    private Optional<Scenario> scenario = Optional.empty();

    @Option(
            names = "--seed",
            order = 26,
            paramLabel = "NUMBER",
            defaultValue = Option.NULL_VALUE,
            description = "Seed of the scenario's chances (default: its own).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--journal",
            order = 27,
            paramLabel = "CALLS",
            defaultValue = "1000",
            description = "How many of the last calls it remembers, hop by hop (default: ${DEFAULT-VALUE}).")
    private int journal;

    @Option(
            names = "--control",
            order = 28,
            description = "Lets programs on this computer steer it over HTTP, under /__nacelle/.")
    private boolean control;

    private Main() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] args) {
        QuietLog.apply();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setParameterExceptionHandler((wrong, args) -> {
            wrong.getCommandLine().getErr().println(wrong.getMessage() + " (--help tells the options)");
            return CommandLine.ExitCode.USAGE;
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = config();
        try (var server = MockServer.start(config)) {
            scenario.ifPresent(played -> server.faults().activate(played, seed.orElse(played.seed())));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "mock-stop"));
            tell(server, config);
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (MockStartException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return COULD_NOT_START;
        }
    }

    private MockConfig config() {
        if (scenario.isEmpty() && seed.isPresent()) {
            throw wrong("--seed belongs to a scenario: give --scenario too");
        }
        if (!consent && !ListenAddress.of(host).isLoopback()) {
            throw wrong("Other computers can reach a mock on " + host
                    + ". If that is what you want, add --i-know-others-can-reach-it");
        }
        if (encodingFile.isPresent() && modelFile.isEmpty()) {
            throw wrong("--encoding-file needs --model-file");
        }
        try {
            return new MockConfig(
                    host,
                    port,
                    setUp.setUp(),
                    models(),
                    function,
                    served(),
                    JournalLimits.defaults().withRecords(journal),
                    control);
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<Profile> served() {
        return profiles.isEmpty() ? Profiles.builtIn() : profiles;
    }

    private ModelChoice models() {
        var ours = ModelChoice.of(model);
        return modelFile
                .map(file -> ours.withOwn(served().get(0), new OwnModel(file, encodingFile)))
                .orElse(ours);
    }

    private void tell(MockServer server, MockConfig config) {
        if (!server.isThisComputerOnly()) {
            spec.commandLine()
                    .getErr()
                    .println("Warning: every computer on the network can reach this mock. Whoever calls must send its"
                            + " token.");
        }
        new Greeting(server, config).lines(scenario).forEach(spec.commandLine().getOut()::println);
    }

    private void stop(MockServer server) {
        server.close();
        if (!server.isThisComputerOnly()) {
            Farewell.lines(server.journal().counts()).forEach(spec.commandLine().getOut()::println);
        }
    }
}
