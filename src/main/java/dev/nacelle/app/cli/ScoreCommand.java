package dev.nacelle.app.cli;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one reading and prints its score. */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
    private static final double SHORTEST = 0.1;
    private static final double LONGEST = 600;
    private static final double MILLIS = 1_000;

    private final Tools tools;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "READING", arity = "1..*", descriptionKey = "cli.score.reading")
    private List<String> reading = List.of();

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "cli.score.url")
    private Optional<String> url = Optional.empty();

    @Option(names = "--as-is", descriptionKey = "cli.score.as-is")
    private boolean asIs;

    @Option(
            names = "--profile",
            paramLabel = "ID|FILE",
            defaultValue = "wind-turbine",
            converter = ProfileOption.class,
            descriptionKey = "cli.score.profile")
    private Profile profile = Profiles.windTurbine();

    @Option(names = "--threshold", paramLabel = "0..1", defaultValue = "0.5", descriptionKey = "cli.score.threshold")
    private double threshold;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30", descriptionKey = "cli.score.timeout")
    private double timeout;

    @Option(names = "--json", descriptionKey = "cli.score.json")
    private boolean json;

    ScoreCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        require(threshold >= 0 && threshold <= 1, "cli.score.threshold.wrong");
        require(timeout >= SHORTEST && timeout <= LONGEST, "cli.score.timeout.wrong");
        var address = url.map(this::address);
        var report = new ScoreReport(tools, threshold, json);
        return new ReadingArgument(tools, profile)
                .read(reading, report)
                .map(valid -> answer(valid, address, report))
                .orElse(ExitCode.USAGE)
                .number();
    }

    private ExitCode answer(Reading valid, Optional<URI> address, ScoreReport report) {
        var outcome = address.map(live -> send(Endpoint.live(live), valid)).orElseGet(() -> sendToMock(valid));
        return report.print(valid, outcome);
    }

    private Outcome send(Endpoint endpoint, Reading valid) {
        return tools.client()
                .apply(Duration.ofMillis(Math.round(timeout * MILLIS)))
                .score(endpoint, valid);
    }

    private Outcome sendToMock(Reading valid) {
        require(Profiles.builtIn(profile.id()).filter(profile::equals).isPresent(), "cli.score.no-mock");
        try (var mock = tools.mocks().start(profile)) {
            return send(mock.endpoint(), valid);
        }
    }

    private URI address(String given) {
        return LiveAddress.check(given)
                .match(usable -> usable.uri(), doubt -> asIs ? doubt.asGiven() : refuse(doubt), refused -> {
                    throw new ParameterException(spec.commandLine(), refused.message());
                });
    }

    private URI refuse(AddressCheck.Questionable doubt) {
        throw new ParameterException(spec.commandLine(), doubt.message() + " " + Messages.text("cli.score.as-is.hint"));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), Messages.text(otherwise));
        }
    }
}
