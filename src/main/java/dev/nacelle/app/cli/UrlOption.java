package dev.nacelle.app.cli;

import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** An address on the command line, looked at before it is used. */
final class UrlOption {
    private final CommandSpec spec;
    private final boolean asIs;

    /** @param asIs whether a doubtful address is insisted on */
    UrlOption(CommandSpec spec, boolean asIs) {
        this.spec = spec;
        this.asIs = asIs;
    }

    URI address(String given) {
        return LiveAddress.check(given)
                .match(usable -> usable.uri(), doubt -> asIs ? doubt.asGiven() : refuse(doubt), refused -> {
                    throw new ParameterException(spec.commandLine(), refused.message());
                });
    }

    private URI refuse(AddressCheck.Questionable doubt) {
        throw new ParameterException(spec.commandLine(), doubt.message() + " " + Messages.text("cli.call.as-is.hint"));
    }
}
