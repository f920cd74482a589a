package dev.nacelle.app.cli;

import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the built-in profiles with their fields, in wire order. */
@Command(name = "profiles", mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    private final Tools tools;

    ProfilesCommand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() {
        Profiles.builtIn().forEach(this::print);
        return ExitCode.SCORED.number();
    }

    private void print(Profile profile) {
        line(Messages.text("cli.profiles.title", profile.id(), profile.title(), profile.summary()));
        var width = profile.names().stream().mapToInt(String::length).max().orElseThrow();
        profile.fields()
                .forEach(field -> line(
                        "  " + field.name() + " ".repeat(width - field.name().length()) + "  " + describe(field)));
        line(Messages.text("cli.profiles.example", profile.initialReading().toCsv()));
        line("");
    }

    private static String describe(Field field) {
        var values = field.match(
                number -> Messages.text(
                        "cli.profiles.range",
                        number.min().toPlainString(),
                        number.max().toPlainString(),
                        number.common().unit()),
                category -> String.join(", ", category.values()));
        return values.strip() + (field.mayBeMissing() ? Messages.text("cli.profiles.may-be-empty") : "");
    }

    private void line(String text) {
        tools.out().println(Plain.text(text));
    }
}
