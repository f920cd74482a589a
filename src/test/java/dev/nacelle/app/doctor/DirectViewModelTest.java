package dev.nacelle.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DirectViewModelTest {
    private static final AwsSource CHAIN = new AwsSource.DefaultChain();
    private static final AwsSource LAB = new AwsSource.Profile("lab");

    private final SimpleObjectProperty<Optional<URI>> api =
            new SimpleObjectProperty<>(Optional.of(Exchanges.API.uri()));
    private final SimpleObjectProperty<Optional<Auth.Direct>> known = new SimpleObjectProperty<>(Optional.empty());
    private final DirectViewModel offer = new DirectViewModel(api, known);

    @Test
    void withoutANameSageMakerIsNotAsked() {
        assertTrue(offer.check());
        assertEquals(Optional.empty(), offer.wish());
    }

    @Test
    void theRegionIsTheAddressesUnlessAnotherIsWritten() {
        offer.nameProperty().set(" turbine ");
        assertTrue(offer.check());
        assertEquals(Optional.of(new Auth.Direct("turbine", "eu-west-1", CHAIN)), offer.wish());

        offer.regionProperty().set("us-east-1");
        assertEquals(Optional.of(new Auth.Direct("turbine", "us-east-1", CHAIN)), offer.wish());
    }

    @Test
    void anAddressOfNoRegionAsksForOne() {
        api.set(Optional.of(URI.create("https://api.example.com/score")));
        offer.nameProperty().set("turbine");

        assertFalse(offer.check());
        assertTrue(offer.problemProperty().get().startsWith("This address names no AWS region."));

        offer.regionProperty().set("eu-west-1");
        assertTrue(offer.check());
        assertEquals("", offer.problemProperty().get());
    }

    @Test
    void whatCannotBeANameIsToldAndNotAsked() {
        offer.nameProperty().set("https://runtime.sagemaker");

        assertFalse(offer.check());
        assertTrue(offer.problemProperty().get().contains("cannot be a SageMaker endpoint"));
    }

    @Test
    void anEnvironmentThatAsksSageMakerNamesTheEndpointUntilAPersonDoes() {
        known.set(Optional.of(new Auth.Direct("known", "eu-central-1", LAB)));
        assertEquals(known.get(), offer.wish());

        offer.nameProperty().set("mine");
        known.set(Optional.empty());
        assertEquals("mine", offer.nameProperty().get());
    }

    @Test
    void callsThatAreSignedAlreadyLendTheirCredentials() {
        var wish = new Auth.Direct("turbine", "eu-west-1", CHAIN);

        assertEquals(
                new Auth.Direct("turbine", "eu-west-1", LAB),
                DirectViewModel.signedAs(wish, Auth.SigV4.forApi("eu-west-1", LAB)));
        assertEquals(wish, DirectViewModel.signedAs(wish, Auth.none()));
    }

    @Test
    void theMockAndSageMakerItselfHaveNoApiToBeBeside() {
        offer.nameProperty().set("turbine");
        assertTrue(offer.offeredProperty().getValue());

        api.set(Optional.empty());

        assertFalse(offer.offeredProperty().getValue());
        assertEquals(Optional.empty(), offer.wish());
    }

    @Test
    void theExaminationAsksItWhereTheApiGivesNoScore() {
        var scripted = Scripted.crashing().on("DIRECT", 200, "", "0.25", 30);
        var tasks = new DirectTaskRunner();
        var model = new DoctorViewModel(
                Doctors.asking(scripted),
                tasks,
                Runnable::run,
                profile -> Optional.of(() -> Target.usual(Exchanges.API)),
                new SimpleObjectProperty<>(Profiles.windTurbine()),
                offer);
        offer.nameProperty().set("turbine");

        model.run();
        tasks.runAll();

        assertEquals(List.of("OPTIONS", "GET", "11", "6", "bad", "GET", "DIRECT"), scripted.asked);
        assertEquals(
                "direct-works",
                model.reportProperty().get().orElseThrow().headline().rule());
    }

    @Test
    void aWrongNameKeepsTheExaminationFromBeginning() {
        var scripted = Scripted.ours();
        var tasks = new DirectTaskRunner();
        var model = new DoctorViewModel(
                Doctors.asking(scripted),
                tasks,
                Runnable::run,
                profile -> Optional.of(() -> Target.usual(Exchanges.API)),
                new SimpleObjectProperty<>(Profiles.windTurbine()),
                offer);
        offer.nameProperty().set("no name");

        model.run();
        tasks.runAll();

        assertEquals(List.of(), scripted.asked);
        assertEquals(DoctorViewModel.State.IDLE, model.stateProperty().get());
    }
}
