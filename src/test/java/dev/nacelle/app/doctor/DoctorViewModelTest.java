package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.doctor.DoctorViewModel.State;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Scripted api = Scripted.ours();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SimpleObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profiles.windTurbine());
    private Optional<Callable<Target>> endpoint = Optional.of(() -> Target.usual(Exchanges.API));
    private final DoctorViewModel model =
            new DoctorViewModel(Doctors.asking(api), tasks, Runnable::run, chosen -> endpoint, profile);

    @Test
    void anExaminationEndsInAReport() {
        model.run();
        assertEquals(State.RUNNING, model.stateProperty().get());

        tasks.runAll();

        assertEquals(State.DONE, model.stateProperty().get());
        assertEquals(1, model.progressProperty().get());
        assertEquals("", model.stepProperty().get());
        assertTrue(model.reportProperty().get().orElseThrow().isWell());
    }

    /** The address may still be typed when it is examined: only then it is known that SageMaker can be asked as well. */
    @Test
    void whatCannotBeARegionIsToldAlsoWhereTheAddressComesLast() {
        var address = new SimpleObjectProperty<Optional<URI>>(Optional.empty());
        var direct = new DirectViewModel(address, new SimpleObjectProperty<>(Optional.empty()));
        direct.nameProperty().set("turbine");
        direct.regionProperty().set("{no region}");
        TargetSource typed = chosen -> {
            address.set(Optional.of(URI.create("https://api.example.com/score")));
            return endpoint;
        };
        var doctor = new DoctorViewModel(Doctors.asking(api), tasks, Runnable::run, typed, profile, direct);

        doctor.run();

        assertEquals(State.IDLE, doctor.stateProperty().get());
        assertTrue(direct.problemProperty().get().contains("{no region}"), direct.problemProperty()::get);
    }

    @Test
    void progressGoesOnWithEachQuestion() {
        var progress = new ArrayList<Double>();
        var steps = new ArrayList<String>();
        api.meanwhile(() -> {
            progress.add(model.progressProperty().get());
            steps.add(model.stepProperty().get());
        });

        model.run();
        tasks.runAll();

        assertEquals(List.of(0.0, 0.25, 0.5, 0.75), progress);
        assertEquals("Question 3 of 4: Does a reading get a score?", steps.get(2));
    }

    @Test
    void stoppingReportsWhatWasAnsweredAndDropsTheRest() {
        api.meanwhile(() -> {
            if (api.asked.size() == 3) {
                model.stop();
            }
        });

        model.run();
        tasks.runAll();

        assertEquals(State.STOPPED, model.stateProperty().get());
        var report = model.reportProperty().get().orElseThrow();
        assertEquals("stopped", report.headline().rule());
        assertEquals(
                List.of(ProbeKind.PREFLIGHT, ProbeKind.GET),
                report.probes().stream().map(ProbeRow::kind).toList());
    }

    @Test
    void stoppingBeforeTheFirstQuestionLeavesNoReport() {
        model.run();
        model.stop();
        tasks.runAll();

        assertEquals(State.STOPPED, model.stateProperty().get());
        assertEquals(Optional.empty(), model.reportProperty().get());
    }

    @Test
    void nothingHappensWithoutAnEndpoint() {
        endpoint = Optional.empty();

        model.run();
        tasks.runAll();

        assertEquals(State.IDLE, model.stateProperty().get());
        assertEquals(List.of(), api.asked);
    }

    @Test
    void anEndpointThatCannotBeHadIsTold() {
        endpoint = Optional.of(() -> {
            throw new IOException("The mock did not start");
        });

        model.run();
        tasks.runAll();

        assertEquals(State.FAILED, model.stateProperty().get());
        assertEquals(
                "There is nothing to examine: The mock did not start",
                model.problemProperty().get());
    }

    @Test
    void aNewExaminationDropsTheOldOne() {
        model.run();
        model.run();
        tasks.runAll();

        assertEquals(State.DONE, model.stateProperty().get());
        assertTrue(model.reportProperty().get().isPresent());
    }

    @Test
    void theReportIsSavedAsItsNameSays() throws IOException {
        model.run();
        tasks.runAll();

        model.save(folder.resolve("report.json"));
        model.save(folder.resolve("report.txt"));

        assertEquals(
                ReportJson.of(model.reportProperty().get().orElseThrow()),
                Files.readString(folder.resolve("report.json")));
        assertEquals(model.text(), Files.readString(folder.resolve("report.txt")));
        assertEquals("Saved as report.txt.", model.savedProperty().get());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        model.run();
        tasks.runAll();

        model.save(folder.resolve("nowhere").resolve("report.txt"));

        assertTrue(
                model.problemProperty().get().contains("could not be written"),
                model.problemProperty().get());
        assertEquals("", model.savedProperty().get());
    }
}
