package dev.nacelle.app.cli;

import dev.nacelle.app.client.Target;
import dev.nacelle.app.doctor.Doctor;
import dev.nacelle.app.doctor.Patient;
import dev.nacelle.app.doctor.Report;
import dev.nacelle.app.doctor.ReportJson;
import dev.nacelle.app.doctor.ReportText;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Examines an endpoint and prints the Doctor's report. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final String ORIGIN = "https?://[^/?#\\s]+";

    private final Tools tools;
    private final Supplier<Doctor> doctors;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL", arity = "0..1", descriptionKey = "cli.doctor.url")
    private Optional<String> url = Optional.empty();

    @Mixin
    private CallOptions call = new CallOptions();

    @Option(
            names = "--profile",
            paramLabel = "ID|FILE",
            defaultValue = "wind-turbine",
            converter = ProfileOption.class,
            descriptionKey = "cli.doctor.profile")
    private Profile profile = Profiles.windTurbine();

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            defaultValue = Patient.SOME_ORIGIN,
            descriptionKey = "cli.doctor.origin")
    private String origin = Patient.SOME_ORIGIN;

    @Option(names = "--endpoint-name", paramLabel = "NAME", descriptionKey = "cli.doctor.endpoint-name")
    private Optional<String> endpointName = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.doctor.json")
    private Optional<String> json = Optional.empty();

    /**
     * @param doctors makes the one that examines
     */
    DoctorCommand(Tools tools, Supplier<Doctor> doctors) {
        this.tools = tools;
        this.doctors = doctors;
    }

    @Override
    public Integer call() {
        require(origin.matches(ORIGIN), "cli.doctor.origin.wrong");
        require(url.isEmpty() || call.isMock(), "cli.call.one-place");
        return print(url.map(this::report).orElseGet(this::examineOther)).number();
    }

    private Report report(String given) {
        return LiveAddress.check(given)
                .match(
                        usable -> {
                            usable.notes().forEach(note -> tools.tell(Messages.text("cli.score.note", note)));
                            return examine(at(usable.uri()));
                        },
                        this::doubtful,
                        refused -> Report.refusedAddress(Instant.now(), refused.message()));
    }

    /** Plain http shows what is sent to everybody on the way: not without being told to. */
    private Report doubtful(AddressCheck.Questionable doubt) {
        return call.isAsIs() || doubt.asGiven().getScheme().equals("https")
                ? examine(at(doubt.asGiven()))
                : Report.refusedAddress(Instant.now(), doubt.message() + " " + Messages.text("cli.call.as-is.hint"));
    }

    private Target at(URI address) {
        return call.target(tools, Endpoint.live(address));
    }

    private Report examineOther() {
        return call.isMock() ? examineMock() : examine(call.target(tools));
    }

    private Report examineMock() {
        require(Profiles.builtIn(profile.id()).filter(profile::equals).isPresent(), "cli.score.no-mock");
        try (var mock = tools.mocks().start(profile)) {
            return examine(call.target(tools, mock.endpoint()));
        }
    }

    private Report examine(Target target) {
        var api = Patient.of(target.endpoint(), target.settings(), profile, Profiles.builtIn())
                .withOrigin(origin);
        var patient = endpointName
                .filter(name -> !target.endpoint().isMock())
                .map(name -> api.withDirect(call.beside(tools, name, target.endpoint())))
                .orElse(api);
        return StopKey.during(() -> doctors.get().examine(patient, progress -> {}));
    }

    private ExitCode print(Report report) {
        if (json.filter(STANDARD_OUTPUT::equals).isPresent()) {
            tools.out().print(ReportJson.of(report));
        } else {
            tools.out().print(Plain.text(ReportText.of(report)));
            json.ifPresent(file -> write(file, ReportJson.of(report)));
        }
        tools.out().flush();
        return ExitCode.of(report);
    }

    private void write(String file, String text) {
        try {
            Files.writeString(Path.of(file), text, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException refused) {
            throw new ParameterException(
                    spec.commandLine(),
                    Messages.text(
                            "cli.doctor.json.failed", file, refused.getClass().getSimpleName()));
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), Messages.text(otherwise));
        }
    }
}
