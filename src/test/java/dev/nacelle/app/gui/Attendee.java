package dev.nacelle.app.gui;

import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.doctor.DoctorViewModel;
import dev.nacelle.app.environments.EditorViewModel;
import dev.nacelle.app.environments.Field;
import dev.nacelle.app.hops.HopState;
import dev.nacelle.app.hops.HopTime;
import dev.nacelle.app.score.ScoreViewModel.State;
import dev.nacelle.contract.Hop;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;

/** What a person does in the window, and what the window says. */
final class Attendee {
    private final TestWindow window;

    Attendee(TestWindow window) {
        this.window = window;
    }

    /** Makes an environment of that address and chooses it. */
    void environment(String address, Consumer<EditorViewModel> more) {
        FxHarness.doFx(() -> {
            var desk = window.context().desk();
            desk.create();
            var editor = desk.editor();
            editor.text(Field.NAME).set("Workshop");
            editor.text(Field.ADDRESS).set(address);
            more.accept(editor);
            desk.save();
            if (desk.openProperty().get()) {
                throw new IllegalStateException("A field is wrong");
            }
        });
    }

    /** Sends the reading and waits for what comes of it. */
    State score() {
        var state = window.context().score().stateProperty();
        FxHarness.await(
                state,
                now -> now == State.SCORED || now == State.FAILED,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.ENTER));
        return FxHarness.onFx(state::get);
    }

    /** Opens the Doctor's pane. */
    void openDoctor() {
        FxHarness.press(KeyCode.F3);
    }

    /** Asks the Doctor and waits for the report; what it ends in. */
    String examine() {
        var doctor = window.context().doctor();
        FxHarness.await(
                doctor.stateProperty(),
                now -> now == DoctorViewModel.State.DONE || now == DoctorViewModel.State.FAILED,
                () -> FxHarness.press(KeyCode.CONTROL, KeyCode.D));
        return FxHarness.onFx(
                () -> doctor.reportProperty().get().orElseThrow().headline().rule());
    }

    Diagnosis failure() {
        return FxHarness.onFx(
                () -> window.context().score().failureProperty().get().orElseThrow());
    }

    /** The hops of the last call: + passed, ! failed, ? unknown, - not reached, o not used. */
    String hops() {
        return FxHarness.onFx(() -> window.context().score().hopsProperty().get().orElseThrow().hops().stream()
                .map(Attendee::sign)
                .collect(Collectors.joining(" ")));
    }

    /** What that hop of the last call took, as the strip tells it. */
    Optional<HopTime> time(Hop hop) {
        return FxHarness.onFx(() -> window.context()
                .score()
                .hopsProperty()
                .get()
                .flatMap(strip -> strip.at(hop))
                .flatMap(HopState::time));
    }

    private static String sign(HopState state) {
        return switch (state.verdict()) {
            case PASSED -> "+";
            case FAILED -> "!";
            case STOPPED -> "x";
            case UNKNOWN -> "?";
            case NOT_REACHED -> "-";
            case NOT_USED -> "o";
        };
    }
}
