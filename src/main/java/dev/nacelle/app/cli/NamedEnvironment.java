package dev.nacelle.app.cli;

import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The environments the window keeps, for commands. */
final class NamedEnvironment {
    private final Tools tools;

    NamedEnvironment(Tools tools) {
        this.tools = tools;
    }

    /** The environment of that name; capital and small letters are the same. */
    Optional<Environment> find(String name) {
        var loaded = tools.environments().get().load();
        loaded.notice().ifPresent(tools::tell);
        return loaded.environments().stream()
                .filter(environment -> environment.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Every name, for a person to choose from. */
    String names() {
        var names = tools.environments().get().load().environments().stream()
                .map(Environment::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Messages.text("cli.env.none") : names;
    }

    /**
     * Takes what secrets the key store has, and insists on the rest.
     *
     * @throws ParameterException if one is missing; the message says how to give it
     */
    void requireSecrets(Environment environment, SecretBox secrets, CommandSpec spec) {
        var known = secrets.of(environment.name());
        if (environment.keyStore()) {
            known.missing(environment.slots()).forEach(slot -> tools.keyStore()
                    .get()
                    .get(environment.keyName(slot))
                    .ifPresent(secret -> secrets.put(environment.name(), slot, secret)));
        }
        known.missing(environment.slots()).stream().findFirst().ifPresent(slot -> {
            throw new ParameterException(
                    spec.commandLine(), Messages.text(way(slot), environment.name(), slot.label()));
        });
    }

    private static String way(SecretSlot slot) {
        if (slot.equals(SecretSlot.token())) {
            return "cli.call.missing.token";
        }
        if (slot.equals(SecretSlot.proxy())) {
            return "cli.call.missing.proxy";
        }
        return slot.equals(SecretSlot.query()) ? "cli.call.missing.query" : "cli.call.missing.header";
    }
}
