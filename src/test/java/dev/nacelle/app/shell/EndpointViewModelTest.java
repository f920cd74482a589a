package dev.nacelle.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.MockUnavailableException;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class EndpointViewModelTest {
    private static final String LIVE = "https://abc123defg.execute-api.eu-west-1.amazonaws.com/default/turbine-score";

    private final EmbeddedMock mock = new EmbeddedMock(() -> {
        throw new IllegalStateException("no port left");
    });
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final EnvironmentsViewModel environments =
            new EnvironmentsViewModel(List.of(), new SecretBox(), KeyStore.NONE, tasks, notice -> {});
    private final EndpointViewModel endpoint = new EndpointViewModel(mock, environments);

    @Test
    void theBadgeSaysInWordsWhoAnswers() {
        assertEquals("MOCK \u00b7 starting\u2026", endpoint.badgeBinding().get());

        endpoint.mockIs(EndpointViewModel.MockState.READY);
        assertEquals(
                "MOCK \u00b7 this computer answers", endpoint.badgeBinding().get());

        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        assertEquals("LIVE \u00b7 no address yet", endpoint.badgeBinding().get());

        endpoint.addressProperty().set(LIVE);
        endpoint.checkAddress();
        assertEquals(
                "LIVE \u00b7 abc123defg.execute-api.eu-west-1.amazonaws.com",
                endpoint.badgeBinding().get());
    }

    @Test
    void aPastedAddressIsCleanedBeforeItIsUsed() throws Exception {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        endpoint.addressProperty().set("  \"" + LIVE + "\"\n");

        var picked = endpoint.pick(Profiles.windTurbine()).orElseThrow().call();

        assertEquals(Target.usual(Endpoint.live(URI.create(LIVE))), picked);
        assertEquals(LIVE, endpoint.addressProperty().get());
    }

    @Test
    void withoutAUsableAddressThereIsNothingToSendToAndItIsAskedFor() {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        endpoint.addressProperty().set("arn:aws:lambda:eu-west-1:123456789012:function:turbine-score");

        assertEquals(Optional.empty(), endpoint.pick(Profiles.windTurbine()));

        assertInstanceOf(
                AddressCheck.Refused.class, endpoint.checkProperty().get().orElseThrow());
        assertEquals(1, endpoint.askedForAddressProperty().get());
    }

    @Test
    void aDoubtfulAddressWaitsForAWord() throws Exception {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        endpoint.addressProperty().set("https://abc123defg.execute-api.eu-west-1.amazonaws.com/");
        assertEquals(Optional.empty(), endpoint.pick(Profiles.windTurbine()));

        endpoint.useAsGiven();

        var picked = endpoint.pick(Profiles.windTurbine()).orElseThrow().call();
        assertEquals(
                "abc123defg.execute-api.eu-west-1.amazonaws.com",
                picked.endpoint().host());
    }

    @Test
    void changingTheAddressForgetsTheOldOne() {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        endpoint.addressProperty().set(LIVE);
        endpoint.checkAddress();

        endpoint.addressProperty().set("nonsense");

        assertEquals(Optional.empty(), endpoint.checkProperty().get());
        assertEquals(Optional.empty(), endpoint.pick(Profiles.windTurbine()));
    }

    @Test
    void aMockThatDidNotStartSaysWhy() throws InterruptedException {
        var told = new CountDownLatch(1);
        mock.start(up -> told.countDown());
        assertTrue(told.await(180, TimeUnit.SECONDS));

        var picked = endpoint.pick(Profiles.windTurbine()).orElseThrow();

        var thrown = assertThrows(MockUnavailableException.class, picked::call);
        assertEquals("The mock did not start: no port left", thrown.getMessage());
    }

    @Test
    void anAddressAloneLeavesNamedEnvironmentsAndTheirSecretsAlone() throws Exception {
        var named = environments.put(
                Optional.empty(),
                Environment.at("Lab", URI.create("https://lab.example.com/score"))
                        .withAuth(new AuthPlan.Bearer()),
                List.of(new Found.Given(SecretSlot.token(), Secret.of("t"))));
        endpoint.choose(named);
        assertEquals("LIVE \u00b7 Lab", endpoint.badgeBinding().get());

        endpoint.addressProperty().set(LIVE);
        var picked = endpoint.pick(Profiles.windTurbine()).orElseThrow().call();

        assertEquals(Target.usual(Endpoint.live(URI.create(LIVE))), picked);
        assertEquals(
                List.of("Lab", Environment.UNNAMED),
                environments.all().stream().map(Environment::name).toList());
    }

    @Test
    void theNextAddressTakesThePlaceOfTheLastUnnamedOne() {
        endpoint.addressProperty().set(LIVE);
        endpoint.checkAddress();
        endpoint.addressProperty().set(LIVE + "-2");
        endpoint.checkAddress();

        assertEquals(List.of(Environment.at(Environment.UNNAMED, URI.create(LIVE + "-2"))), environments.all());
    }

    @Test
    void anAddressThatIsKnownChoosesItsEnvironment() {
        var named = environments.put(Optional.empty(), Environment.at("Lab", URI.create(LIVE)), List.of());

        endpoint.addressProperty().set(LIVE);
        endpoint.checkAddress();

        assertEquals(Optional.of(named), endpoint.currentProperty().get());
    }

    @Test
    void whatFollowsTheQuestionMarkIsSentAndNotShown() throws Exception {
        endpoint.kindProperty().set(Endpoint.Kind.LIVE);
        endpoint.addressProperty().set(LIVE + "?key=k-secret");

        var picked = endpoint.pick(Profiles.windTurbine()).orElseThrow().call();

        assertEquals(URI.create(LIVE + "?key=k-secret"), picked.endpoint().uri());
        assertEquals(LIVE + "?" + Secret.HIDDEN, endpoint.addressProperty().get());
    }

    @Test
    void aMissingSecretIsAskedFor() {
        endpoint.choose(environments.put(
                Optional.empty(), Environment.at("Lab", URI.create(LIVE)).withAuth(new AuthPlan.Bearer()), List.of()));

        assertEquals(Optional.empty(), endpoint.pick(Profiles.windTurbine()));

        assertEquals(1, endpoint.askedForSecretsProperty().get());
    }
}
