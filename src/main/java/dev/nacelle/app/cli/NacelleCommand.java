package dev.nacelle.app.cli;

import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.diagnosis.Diagnostician;
import dev.nacelle.app.diagnosis.SessionHistory;
import dev.nacelle.app.doctor.Doctor;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Version;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a command: it has subcommands, and help. */
@Command(name = "nacelle", mixinStandardHelpOptions = true)
public final class NacelleCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    NacelleCommand() {}

    /**
     * Runs the command line.
     *
     * @return what the process is to exit with, see {@link ExitCode}
     */
    public static int run(String... args) {
        return run(Tools.real(), args);
    }

    static int run(Tools tools, String... args) {
        return run(tools, () -> doctor(tools), args);
    }

    static int run(Tools tools, Supplier<Doctor> doctors, String... args) {
        return commandLine(tools, doctors).execute(args);
    }

    /** A Doctor that knows nothing from before: each command is a session of its own. */
    private static Doctor doctor(Tools tools) {
        var rules = tools.rules().get();
        rules.notice().ifPresent(notice -> tools.tell(Messages.text("cli.score.note", notice)));
        return new Doctor(new HttpScoringClient(), new Diagnostician(rules), new SessionHistory());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("cli.no-command"));
    }

    private static CommandLine commandLine(Tools tools, Supplier<Doctor> doctors) {
        var doctor = new DoctorCommand(tools, doctors);
        var top = described(new CommandLine(new NacelleCommand()), "cli.nacelle")
                .addSubcommand(described(new CommandLine(new ScoreCommand(tools)), "cli.score"))
                .addSubcommand(described(new CommandLine(doctor), "cli.doctor"))
                .addSubcommand(described(new CommandLine(new ProfilesCommand(tools)), "cli.profiles"))
                .addSubcommand(environments(tools));
        top.getCommandSpec().version("nacelle " + Version.current());
        top.setResourceBundle(Messages.bundle());
        return top.setOut(tools.out())
                .setErr(tools.err())
                .setParameterExceptionHandler((wrong, args) -> usage(tools, wrong))
                .setExecutionExceptionHandler((broken, command, parsed) -> unexpected(tools, broken));
    }

    private static CommandLine environments(Tools tools) {
        var env = described(new CommandLine(new EnvCommand(tools)), "cli.env");
        env.getSubcommands().forEach((name, command) -> described(command, "cli.env." + name));
        return env;
    }

    private static CommandLine described(CommandLine command, String texts) {
        var help = command.getCommandSpec().usageMessage();
        help.description(Messages.text(texts + ".description"));
        help.footer(Messages.text(texts + ".footer").split("\n", -1));
        if (texts.equals("cli.nacelle") || texts.equals("cli.score")) {
            help.exitCodeListHeading(Messages.text("cli.exit-codes"));
            var codes = new LinkedHashMap<String, String>();
            Arrays.stream(ExitCode.values())
                    .forEach(code -> codes.put(String.format("%2d", code.number()), code.meaning()));
            help.exitCodeList(codes);
        }
        return command;
    }

    private static int usage(Tools tools, ParameterException wrong) {
        tools.tell(words(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, tools.err());
        tools.tell(Messages.text(
                "cli.see-help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    private static int unexpected(Tools tools, Exception broken) {
        tools.tell(Messages.text("cli.unexpected", words(broken)));
        return ExitCode.UNEXPECTED.number();
    }

    private static String words(Exception thrown) {
        var message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
