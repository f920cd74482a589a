package dev.nacelle.app.cli;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.EnvironmentNames;
import dev.nacelle.app.environment.EnvironmentsText;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The environments the window keeps: listed, handed on, taken up. */
@Command(name = "env", mixinStandardHelpOptions = true)
final class EnvCommand implements Runnable {
    private final Tools tools;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EnvCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("cli.env.which"));
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        environments().forEach(environment -> tools.out()
                .println(Messages.text(
                        "cli.env.line",
                        environment.name(),
                        environment.address(),
                        environment.auth().kind().name().toLowerCase(java.util.Locale.ROOT),
                        needs(environment))));
        return ExitCode.SCORED.number();
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "cli.env.export.names")
                    List<String> names) {
        var known = environments();
        var wanted = new ArrayList<Environment>();
        for (var name : names == null ? List.<String>of() : names) {
            wanted.add(EnvironmentNames.find(known, name)
                    .orElseThrow(() -> wrong("cli.call.env.unknown", name, new NamedEnvironment(tools).names())));
        }
        tools.out().print(EnvironmentsText.export(wanted.isEmpty() ? known : wanted));
        tools.out().flush();
        return ExitCode.SCORED.number();
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", descriptionKey = "cli.env.import.file") String file) {
        var read = EnvironmentsText.read(text(file)).orElseThrow(() -> wrong("cli.env.import.none", file));
        read.problems().forEach(tools::tell);
        var all = new ArrayList<>(environments());
        for (var environment : read.environments()) {
            var named = EnvironmentNames.unique(environment, all);
            all.add(named);
            tools.tell(Messages.text("cli.env.import.taken", named.name(), needs(named)));
        }
        var problem = tools.environments().get().save(all);
        problem.ifPresent(tools::tell);
        return (problem.isEmpty() && read.problems().isEmpty() ? ExitCode.SCORED : ExitCode.USAGE).number();
    }

    private List<Environment> environments() {
        var loaded = tools.environments().get().load();
        loaded.notice().ifPresent(tools::tell);
        return loaded.environments();
    }

    private String text(String file) {
        try {
            return file.equals("-")
                    ? new String(tools.in().readNBytes(1 << 20), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw wrong("cli.env.import.unreadable", file, unreadable.getClass().getSimpleName());
        }
    }

    private static String needs(Environment environment) {
        var slots = environment.slots().stream().map(SecretSlot::label).collect(Collectors.joining(", "));
        return slots.isEmpty() ? "" : Messages.text("cli.env.needs", slots);
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), Messages.text(key, values));
    }
}
