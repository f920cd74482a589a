package dev.nacelle.app.environments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.environment.AuthPlan;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.HeaderPlan;
import dev.nacelle.app.environment.Mark;
import dev.nacelle.app.environment.ProxyPlan;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.environments.DeskViewModel.Page;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.EnvironmentsViewModel;
import dev.nacelle.app.task.DirectTaskRunner;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.trust.ProxySettings;
import dev.nacelle.reading.Profiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeskViewModelTest {
    private static final String API = "https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/default/score";

    private final SecretBox secrets = new SecretBox();
    private final EnvironmentsViewModel environments =
            new EnvironmentsViewModel(List.of(), secrets, KeyStore.NONE, new DirectTaskRunner(), notice -> {});
    private final EndpointViewModel endpoint = new EndpointViewModel(
            new EmbeddedMock(() -> {
                throw new IllegalStateException("not wanted here");
            }),
            environments);
    private final List<String> readings = new ArrayList<>();
    private final DeskViewModel desk = new DeskViewModel(endpoint, readings::add, List.of("wind-turbine", "ai4i"));
    private final EditorViewModel editor = desk.editor();

    @Test
    void onlyAnAddressIsNeededAndItGoesLive() {
        desk.create();
        editor.text(Field.ADDRESS).set(" " + API);
        desk.save();

        var expected = Environment.at("a1b2c3d4e5", URI.create(API));
        assertEquals(List.of(expected), environments.all());
        assertEquals(Optional.of(expected), endpoint.currentProperty().get());
        assertEquals(Endpoint.Kind.LIVE, endpoint.kindProperty().get());
        assertEquals(Page.CLOSED, desk.pageProperty().get());
    }

    @Test
    void everyFieldEndsInTheEnvironmentAndEverySecretInTheBox() {
        desk.create();
        editor.text(Field.NAME).set("Lab");
        editor.text(Field.ADDRESS).set(API + "?q=1");
        editor.markProperty().set(Mark.TEAL);
        editor.authProperty().set(Auth.Kind.HEADER);
        editor.text(Field.SECRET).set("key");
        editor.text(Field.PROFILE).set("ai4i");
        editor.text(Field.MEDIA_TYPE).set("text/plain");
        editor.addHeader();
        editor.headers().get(0).nameProperty().set("Cookie");
        editor.headers().get(0).valueProperty().set("cake");
        editor.text(Field.CALL).set("9,5");
        editor.proxyProperty().set(EditorViewModel.ProxyKind.FIXED);
        editor.text(Field.PROXY_HOST).set("proxy");
        editor.text(Field.PROXY_PORT).set("8080");
        editor.text(Field.PROXY_USER).set("jo");
        editor.text(Field.PROXY_PASSWORD).set("pw");

        desk.save();

        var lab = environments.all().get(0);
        assertEquals(List.of(HeaderPlan.secret("Cookie")), lab.headers());
        assertEquals(new AuthPlan.Header("x-api-key"), lab.auth());
        assertEquals(
                new ProxyPlan(new ProxySettings.Fixed("proxy", 8080, Optional.empty()), Optional.of("jo")),
                lab.network().proxy());
        assertEquals(java.time.Duration.ofMillis(9500), lab.network().limits().call());
        assertEquals(
                List.of("q=1", "cake", "key", "pw"),
                lab.slots().stream()
                        .map(slot -> environments.secrets(lab).require(slot).reveal())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NAME        | Mock          | environments.problem.name
            ADDRESS     | arn:aws:lambda:eu-west-1:1:function:f | endpoint.refused.lambda-arn
            KEY_NAME    | x api key     | environments.problem.key-name
            MEDIA_TYPE  | csv           | environments.problem.media-type
            CONNECT     | soon          | environments.problem.connect
            CALL        | 601           | environments.problem.call
            CA_FILE     | no/such/file  | environments.problem.ca-file
            PROXY_HOST  | ''            | environments.problem.proxy-host
            PROXY_PORT  | 65536         | environments.problem.proxy-port
            """)
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept(Field field, String text, String sentence) {
        desk.create();
        editor.text(Field.ADDRESS).set(API);
        editor.authProperty().set(Auth.Kind.HEADER);
        editor.proxyProperty().set(EditorViewModel.ProxyKind.FIXED);
        editor.text(Field.PROXY_HOST).set("proxy");
        editor.text(Field.PROXY_PORT).set("8080");
        editor.text(field).set(text);

        desk.save();

        assertEquals(Optional.of(Messages.text(sentence)), editor.problem(field).get());
        assertEquals(List.of(), environments.all());
        assertTrue(desk.openProperty().get());
    }

    @Test
    void aSignatureNeedsARegionOnlyWhereTheAddressTellsNone() {
        desk.create();
        editor.authProperty().set(Auth.Kind.SIGV4);
        editor.text(Field.ADDRESS).set("https://api.example.com/score");
        desk.save();
        assertEquals(
                Optional.of(Messages.text("environments.problem.region")),
                editor.problem(Field.REGION).get());

        editor.text(Field.ADDRESS).set(API);
        desk.save();

        assertEquals(
                new AuthPlan.SigV4(Optional.empty(), new AwsSource.DefaultChain()),
                environments.all().get(0).auth());
    }

    @Test
    void aBareEndpointNameIsAskedDirectlyOnceItsRegionIsGiven() {
        desk.createDirect("turbine-1");
        desk.save();
        assertEquals(
                Optional.of(Messages.text("environments.problem.region")),
                editor.problem(Field.REGION).get());

        editor.text(Field.REGION).set("eu-west-1");
        editor.text(Field.AWS_PROFILE).set("lab");
        desk.save();

        assertEquals(
                new AuthPlan.Direct("turbine-1", "eu-west-1", new AwsSource.Profile("lab")),
                environments.all().get(0).auth());
    }

    @Test
    void aDoubtfulAddressWaitsForAWord() {
        desk.create();
        editor.text(Field.ADDRESS).set("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/");
        desk.save();
        assertTrue(editor.doubtProperty().get().isPresent());
        assertEquals(List.of(), environments.all());

        editor.useSuggestion();
        desk.save();

        assertEquals(
                "/default/end-to-end-ml-lambda-function",
                environments.all().get(0).address().getPath());
    }

    @Test
    void anEditedEnvironmentKeepsTheSecretsThatAreNotEnteredAnew() {
        desk.create();
        editor.text(Field.NAME).set("Lab");
        editor.text(Field.ADDRESS).set(API + "?q=1");
        editor.authProperty().set(Auth.Kind.BEARER);
        editor.text(Field.SECRET).set("Bearer token");
        desk.save();

        desk.edit(environments.all().get(0));
        assertEquals("", editor.text(Field.SECRET).get());
        assertEquals(API + "?" + Secret.HIDDEN, editor.text(Field.ADDRESS).get());
        assertTrue(editor.isKnown(SecretSlot.token()));
        editor.text(Field.NAME).set("Other");
        desk.save();

        var other = environments.all().get(0);
        assertEquals(
                List.of("Other"),
                environments.all().stream().map(Environment::name).toList());
        assertEquals(List.of(), environments.missing(other));
        assertEquals("2 secrets", secrets.toString());
    }

    @Test
    void aCallWithoutItsSecretAsksForIt() {
        desk.create();
        editor.text(Field.ADDRESS).set(API);
        editor.authProperty().set(Auth.Kind.BEARER);
        desk.save();

        assertEquals(Optional.empty(), endpoint.pick(Profiles.windTurbine()));

        assertEquals(Page.EDITOR, desk.pageProperty().get());
        assertEquals("a1b2c3d4e5", editor.text(Field.NAME).get());
    }

    @Test
    void aPastedCommandIsOfferedAndTakenOnlyWhenWanted() throws Exception {
        var command = "curl " + API + " -H 'x-api-key: k' -d TID001,HAWT";

        assertTrue(desk.offer(command));
        assertEquals(Page.IMPORT, desk.pageProperty().get());
        assertEquals(List.of(), environments.all());

        desk.take();

        assertEquals(
                new Auth.Header("x-api-key", Secret.of("k")),
                endpoint.pick(Profiles.windTurbine())
                        .orElseThrow()
                        .call()
                        .settings()
                        .auth());
        assertEquals(List.of("TID001,HAWT"), readings);
    }

    @Test
    void aPastedCommandCanBeChangedFirstAndKeepsItsSecrets() {
        desk.offer("curl " + API + " -H 'x-api-key: k'");
        desk.editFound();
        editor.text(Field.NAME).set("Mine");

        desk.save();

        assertEquals("Mine", environments.all().get(0).name());
        assertEquals(List.of(), environments.missing(environments.all().get(0)));
    }

    @Test
    void whatIsHandedOnCanBeTakenUpBesideItself() {
        desk.create();
        editor.text(Field.NAME).set("Lab");
        editor.text(Field.ADDRESS).set(API);
        desk.save();

        desk.importText();
        desk.read(desk.exported());
        desk.take();

        assertEquals(
                List.of("Lab", "Lab 2"),
                environments.all().stream().map(Environment::name).toList());
    }

    @Test
    void aTextWithoutAnEnvironmentIsCalledSo() {
        desk.importText();

        desk.read("good morning");

        assertEquals(
                Optional.of(Messages.text("environments.none-found")),
                desk.problemProperty().get());
        assertFalse(desk.offer("good morning"));
    }

    @Test
    void aDeletedEnvironmentLeavesNothingAndTheMockAnswers() {
        desk.create();
        editor.text(Field.ADDRESS).set(API);
        editor.authProperty().set(Auth.Kind.BEARER);
        editor.text(Field.SECRET).set("t");
        desk.save();

        desk.edit(environments.all().get(0));
        desk.remove();

        assertEquals(List.of(), environments.all());
        assertEquals("0 secrets", secrets.toString());
        assertEquals(Endpoint.Kind.MOCK, endpoint.kindProperty().get());
    }

    @Test
    void theDoctorIsOfferedOnceThereIsOne() {
        assertFalse(desk.canTestBinding().get());
        var tested = new ArrayList<String>();
        desk.testWith(
                () -> tested.add(endpoint.currentProperty().get().orElseThrow().name()));
        assertTrue(desk.canTestBinding().get());

        desk.create();
        editor.text(Field.ADDRESS).set(API);
        desk.saveAndTest();

        assertEquals(List.of("a1b2c3d4e5"), tested);
    }
}
