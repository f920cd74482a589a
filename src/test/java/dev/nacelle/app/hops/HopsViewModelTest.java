package dev.nacelle.app.hops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.contract.Hop;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class HopsViewModelTest {
    private static final List<Hop> ALL = List.of(Hop.values());

    private final SimpleObjectProperty<Optional<HopStrip>> strip = new SimpleObjectProperty<>(Optional.empty());
    private final HopsViewModel model = new HopsViewModel(strip);

    @Test
    void beforeTheFirstCallEveryHopIsShownAndNothingOfIt() {
        model.toggle(Hop.LAMBDA);

        assertEquals(ALL, model.path());
        assertEquals(Optional.empty(), model.detailBinding().get());
    }

    @Test
    void aHopStaysSelectedFromCallToCall() {
        model.toggle(Hop.LAMBDA);
        strip.set(Optional.of(strip(Hop.values())));
        strip.set(Optional.empty());
        strip.set(Optional.of(strip(Hop.values())));

        assertEquals(Optional.of(Hop.LAMBDA), model.detailBinding().get().map(HopState::hop));
    }

    @Test
    void aHopThatIsNotOnTheWayOfTheNextCallIsLeft() {
        model.toggle(Hop.LAMBDA);

        strip.set(Optional.of(strip(Hop.CLIENT, Hop.DNS, Hop.TLS, Hop.SAGEMAKER, Hop.MODEL)));

        assertEquals(Optional.empty(), model.selectedProperty().get());
    }

    @Test
    void theSameHopAgainClosesIt() {
        model.toggle(Hop.DNS);
        model.toggle(Hop.DNS);

        assertEquals(Optional.empty(), model.selectedProperty().get());
    }

    @Test
    void stepsStopAtTheEnds() {
        assertEquals(Hop.DNS, model.step(Hop.CLIENT, 1));
        assertEquals(Hop.CLIENT, model.step(Hop.DNS, -5));
        assertEquals(Hop.MODEL, model.step(Hop.DNS, 100));
        assertEquals(Optional.of(Hop.MODEL), model.selectedProperty().get());
    }

    private static HopStrip strip(Hop... hops) {
        return new HopStrip(Arrays.stream(hops)
                .map(hop -> new HopState(hop, HopVerdict.PASSED, Certainty.SURE, Optional.empty(), "", "", ""))
                .toList());
    }
}
