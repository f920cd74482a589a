package dev.nacelle.app.cli;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one reading and prints its score. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
    private final Tools tools;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "READING", arity = "1..*", descriptionKey = "cli.score.reading")
    private List<String> reading = List.of();

    @Mixin
    private CallOptions calls = new CallOptions();

    @Option(
            names = "--profile",
            paramLabel = "ID|FILE",
            converter = ProfileOption.class,
            descriptionKey = "cli.score.profile")
    private Optional<Profile> profile = Optional.empty();

    @Option(names = "--threshold", paramLabel = "0..1", defaultValue = "0.5", descriptionKey = "cli.score.threshold")
    private double threshold;

    @Option(names = "--json", descriptionKey = "cli.score.json")
    private boolean json;

    ScoreCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        require(threshold >= 0 && threshold <= 1, "cli.score.threshold.wrong");
        // Options are looked at before the reading: a secret that is missing is told at once.
        var live = calls.isMock() ? Optional.<Target>empty() : Optional.of(calls.target(tools));
        var meant = profile();
        var report = new ScoreReport(tools, threshold, json);
        return new ReadingArgument(tools, meant)
                .read(reading, report)
                .map(valid -> report.print(
                        valid, live.map(target -> send(target, valid)).orElseGet(() -> sendToMock(valid))))
                .orElse(ExitCode.USAGE)
                .number();
    }

    /** The one given, else the environment's, else the turbine. */
    private Profile profile() {
        return profile.or(() ->
                        calls.environment(tools).flatMap(Environment::profile).flatMap(Profiles::builtIn))
                .orElseGet(Profiles::windTurbine);
    }

    private Outcome send(Target target, Reading valid) {
        return tools.client().score(target.endpoint(), target.settings(), valid);
    }

    private Outcome sendToMock(Reading valid) {
        require(
                Profiles.builtIn(valid.profile().id())
                        .filter(valid.profile()::equals)
                        .isPresent(),
                "cli.score.no-mock");
        try (var mock = tools.mocks().start(valid.profile())) {
            return send(calls.target(tools, mock.endpoint()), valid);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), Messages.text(otherwise));
        }
    }
}
