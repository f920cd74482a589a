package dev.nacelle.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.Score;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineTextTest {
    private static final Reading WORKSHOP = Profiles.windTurbine().initialReading();

    private final Baseline pinned =
            new Baseline(Calls.kept(Calls.scored(Calls.MOCK, WORKSHOP, "0.4", Calls.START)), WORKSHOP, Score.of("0.4"));

    @Test
    void theSameReadingIsSaidToBeTheSame() {
        assertEquals(
                "\u00b10.000 against the pinned 0.400: the same reading",
                BaselineText.of(pinned, WORKSHOP, Score.of("0.4")));
    }

    @Test
    void whatWasChangedIsNamedWithItsValues() {
        var other = with("oil_level", "5");

        var text = BaselineText.of(pinned, other, Score.of("0.25"));

        var field = WORKSHOP.profile().indexOf("oil_level");
        assertEquals(
                "\u22120.150 against the pinned 0.400: "
                        + WORKSHOP.profile().field(field).label() + " " + WORKSHOP.value(field) + " \u2192 5",
                text);
    }

    @Test
    void anotherProfileHasNoDifference() {
        var machine = Profiles.ai4i().initialReading();

        assertEquals(
                "The pinned call is of another profile: wind-turbine.",
                BaselineText.of(pinned, machine, Score.of("0.4")));
    }

    @ParameterizedTest
    @CsvSource({"0.5, +0.500", "-0.5, \u22120.500", "0, \u00b10.000", "-0.0001, \u00b10.000"})
    void aDifferenceHasItsSign(double difference, String shown) {
        assertEquals(shown, BaselineText.signed(difference));
    }

    private static Reading with(String name, String value) {
        var values = new ArrayList<>(WORKSHOP.values());
        values.set(WORKSHOP.profile().indexOf(name), value);
        return new Reading(WORKSHOP.profile(), values);
    }
}
