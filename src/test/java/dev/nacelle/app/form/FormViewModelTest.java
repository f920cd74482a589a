package dev.nacelle.app.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import dev.nacelle.reading.Reading;
import dev.nacelle.reading.ReadingProblem;
import dev.nacelle.reading.ReadingProblem.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import org.junit.jupiter.api.Test;

final class FormViewModelTest {
    private static final Profile TURBINE = Profiles.windTurbine();
    private static final Profile AI4I = Profiles.ai4i();
    private static final String RECORD = "TID008,HAWT,64,80,46,21,55,55,7,34,SE";

    private final FormViewModel form = new FormViewModel(Profiles.builtIn());

    @Test
    void aNewFormShowsTheInitialReading() {
        assertEquals(
                Optional.of(TURBINE.initialReading()), form.readingProperty().get());
        assertEquals(TURBINE.initialReading().toCsv(), form.lineProperty().get());
    }

    @Test
    void whatIsNoReadingYetIsKeptAsTypedUntilItIsOne() {
        form.paste(RECORD);
        assertEquals(Optional.empty(), form.unfinishedProperty().get());

        field("wind_speed").textProperty().set("abc");
        var typed = form.unfinishedProperty().get().orElseThrow();
        assertEquals("abc", typed.texts().get(2));
        assertEquals("TID008,HAWT,abc,80,46,21,55,55,7,34,SE", typed.line());

        var later = new FormViewModel(Profiles.builtIn());
        later.resume(typed.texts(), typed.line());
        assertEquals(Optional.of(typed), later.unfinishedProperty().get());
        assertEquals(Optional.empty(), later.readingProperty().get());

        field("wind_speed").textProperty().set("64");
        assertEquals(Optional.empty(), form.unfinishedProperty().get());
    }

    @Test
    void aLineThatIsNoReadingIsResumedAsTyped() {
        form.lineProperty().set("TID008,HAWT,six");
        var typed = form.unfinishedProperty().get().orElseThrow();

        var later = new FormViewModel(Profiles.builtIn());
        later.resume(typed.texts(), typed.line());

        assertEquals("TID008,HAWT,six", later.lineProperty().get());
        assertEquals(Optional.of(typed), later.unfinishedProperty().get());
    }

    @Test
    void theLineFollowsTheFields() {
        form.paste(RECORD);

        field("wind_speed").textProperty().set("70,5");

        assertEquals(
                "TID008,HAWT,70.5,80,46,21,55,55,7,34,SE", form.lineProperty().get());
        assertEquals("70,5", field("wind_speed").textProperty().get());
        assertEquals(List.of(Rule.TRAINING_DECIMALS), rules());
    }

    @Test
    void theFieldsFollowTheLineWhichStaysAsTyped() {
        var typed = "TID001, VAWT, 20, 30, 40, 10, 50, 60, 3, 70, NW";

        form.lineProperty().set(typed);

        assertEquals(typed, form.lineProperty().get());
        assertEquals("VAWT", field("turbine_type").value());
        assertEquals("NW", field("wind_direction").value());
        form.tidyLine();
        assertEquals(
                "TID001,VAWT,20,30,40,10,50,60,3,70,NW", form.lineProperty().get());
    }

    @Test
    void aLineThatIsNoReadingLeavesTheFieldsAndCannotBeSent() {
        form.paste(RECORD);

        form.lineProperty().set("TID008,HAWT,64");

        assertEquals(Optional.empty(), form.readingProperty().get());
        assertEquals(List.of(Rule.VALUE_COUNT), rules());
        assertEquals("80", field("rpm_blade").value());
    }

    @Test
    void editingAFieldAfterABrokenLineMakesAReadingAgain() {
        form.paste(RECORD);
        form.lineProperty().set("TID008,HAWT,64");

        field("wind_speed").step(1);

        assertEquals(
                "TID008,HAWT,65,80,46,21,55,55,7,34,SE", form.lineProperty().get());
        assertEquals(List.of(), rules());
    }

    @Test
    void aWrongValueIsNamedAndTheReadingIsGoneUntilItIsRight() {
        field("humidity").textProperty().set("wet");

        assertEquals(Optional.empty(), form.readingProperty().get());
        assertEquals("humidity", form.problems().get(0).field());

        field("humidity").textProperty().set("55");

        assertEquals(List.of(), form.problems());
        assertEquals(true, form.readingProperty().get().isPresent());
    }

    @Test
    void aReadingOfAnotherProfileIsOfferedAndNeverFillsWrongFields() {
        var before = form.lineProperty().get();

        form.paste("L, 298.4, 308.2, 1582, 70.7, 216");

        assertEquals(before, form.lineProperty().get());
        assertEquals(TURBINE, form.profileProperty().get());
        form.acceptOffer();
        assertEquals(AI4I, form.profileProperty().get());
        assertEquals("L,298.4,308.2,1582,70.7,216", form.lineProperty().get());
        assertEquals(Optional.empty(), form.offerProperty().get());
    }

    @Test
    void aTypedReadingOfAnotherProfileIsOfferedUntilItIsNoneAnyMore() {
        form.lineProperty().set("L,298.4,308.2,1582,70.7,216");
        assertEquals(Optional.of(AI4I), form.offerProperty().get().map(offer -> offer.profile()));

        form.lineProperty().set("L,298.4,308.2,1582,70.7");
        assertEquals(Optional.empty(), form.offerProperty().get());
    }

    @Test
    void anOfferGoesWhereAFieldIsTypedInInstead() {
        form.paste("L,298.4,308.2,1582,70.7,216");

        field("humidity").textProperty().set("56");

        assertEquals(Optional.empty(), form.offerProperty().get());
    }

    @Test
    void aTextThatIsNoReadingIsKeptForPuttingRight() {
        form.paste("TID008,HAWT,64,80,46,5,21,55,55,7,34,SE");

        assertEquals(
                "TID008,HAWT,64,80,46,5,21,55,55,7,34,SE", form.lineProperty().get());
        assertEquals(List.of(Rule.VALUE_COUNT), rules());
    }

    @Test
    void eachProfileKeepsItsLastReading() {
        form.paste(RECORD);

        form.choose(AI4I);
        form.useRandom();
        var machine = form.readingProperty().get();
        form.choose(TURBINE);

        assertEquals(RECORD, form.lineProperty().get());
        form.choose(AI4I);
        assertEquals(machine, form.readingProperty().get());
    }

    @Test
    void presetsAndRandomReadingsAreTheSameInEveryForm() {
        var other = new FormViewModel(Profiles.builtIn());

        form.use(TURBINE.presets().get(0));
        assertEquals(RECORD, form.lineProperty().get());
        form.useRandom();
        other.useRandom();

        assertEquals(other.readingProperty().get(), form.readingProperty().get());
    }

    @Test
    void stepsStayInsideTheTrainingRangeAndKeepItsDecimals() {
        form.choose(AI4I);
        var torque = field("torque");

        torque.textProperty().set("76.5");
        torque.step(10);
        assertEquals("76.6", torque.textProperty().get());
        torque.setNumber(new BigDecimal("40.2499"));
        assertEquals("40.2", torque.textProperty().get());
    }

    @Test
    void pastedNotesSayWhatWasCleaned() {
        form.paste("TID008; HAWT; 64; 80; 46,5; 21; 55; 55; 7; 34; SE");

        assertEquals(List.of("Spaces around values taken off.", "Decimal commas read as points."), form.notes());
        assertEquals(
                Optional.of("TID008,HAWT,64,80,46.5,21,55,55,7,34,SE"),
                form.readingProperty().get().map(Reading::toCsv));
    }

    @Test
    void aSecondPastedTextReplacesWhatWasSaidOfTheFirst() {
        form.paste("TID008,HAWT,640,fast,46,21,55,55,7,34,SOUTH");
        assertEquals(List.of(Rule.TRAINING_RANGE, Rule.NUMBER, Rule.KNOWN_CATEGORY), rules());

        form.paste("turbine_id,turbine_type,wind_speed\nTID001,HAWT,4\nTID001,HAWT,4");

        assertEquals(List.of(Rule.ONE_READING), rules());
    }

    @Test
    void whoListensToTheListsIsStillToldWhenNobodyHoldsThem() {
        var told = new ArrayList<String>();
        form.problems().addListener((Observable observable) -> told.add("problems"));
        form.notes().addListener((Observable observable) -> told.add("notes"));
        System.gc();

        form.paste("TID008, HAWT, 64, fast, 46, 21, 55, 55, 7, 34, SE");

        assertTrue(told.containsAll(List.of("problems", "notes")), told::toString);
    }

    private FieldViewModel field(String name) {
        return form.fields().get(form.profileProperty().get().indexOf(name));
    }

    private List<Rule> rules() {
        return form.problems().stream().map(ReadingProblem::rule).toList();
    }
}
