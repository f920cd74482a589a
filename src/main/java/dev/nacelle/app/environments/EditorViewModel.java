package dev.nacelle.app.environments;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.Secret;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.environment.Environment;
import dev.nacelle.app.environment.Found;
import dev.nacelle.app.environment.Mark;
import dev.nacelle.app.environment.SecretBox;
import dev.nacelle.app.environment.SecretSlot;
import dev.nacelle.app.text.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One environment being entered: its fields, and what is wrong with each. */
public final class EditorViewModel {
    /** Which proxy is meant. */
    public enum ProxyKind {
        COMPUTER,
        NONE,
        FIXED
    }

    /** What was entered, ready to be kept. */
    public record Entered(Optional<String> replaces, Environment environment, List<Found.Given> secrets) {}

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final Map<Field, ReadOnlyObjectWrapper<Optional<String>>> problems = new EnumMap<>(Field.class);
    private final ObservableList<HeaderRow> headers = FXCollections.observableArrayList();
    private final ObjectProperty<Mark> mark = new SimpleObjectProperty<>(Mark.RED);
    private final ObjectProperty<Auth.Kind> auth = new SimpleObjectProperty<>(Auth.Kind.NONE);
    private final ObjectProperty<ProxyKind> proxy = new SimpleObjectProperty<>(ProxyKind.COMPUTER);
    private final BooleanProperty systemCertificates = new SimpleBooleanProperty(true);
    private final BooleanProperty keyStore = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<AddressCheck.Questionable>> doubt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Environment>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private SecretBox.OfOne known = SecretBox.OfOne.NONE;
    private List<Found.Given> cameAlong = List.of();
    private Optional<String> insistedOn = Optional.empty();
    private Optional<Supplier<Optional<Path>>> chooser = Optional.empty();

    EditorViewModel() {
        for (var field : Field.values()) {
            texts.put(field, new SimpleStringProperty(""));
            problems.put(field, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
        text(Field.ADDRESS).addListener((observable, before, now) -> doubt.set(Optional.empty()));
        reset();
    }

    /** A text as it is entered. */
    public StringProperty text(Field field) {
        return of(texts, field);
    }

    /** What is wrong with it, since it was last looked at. */
    public ReadOnlyObjectProperty<Optional<String>> problem(Field field) {
        return of(problems, field).getReadOnlyProperty();
    }

    /** The header fields that are added to each call. */
    public ObservableList<HeaderRow> headers() {
        return headers;
    }

    public ObjectProperty<Mark> markProperty() {
        return mark;
    }

    public ObjectProperty<Auth.Kind> authProperty() {
        return auth;
    }

    public ObjectProperty<ProxyKind> proxyProperty() {
        return proxy;
    }

    /** Whether the operating system's certificates are believed. */
    public BooleanProperty systemCertificatesProperty() {
        return systemCertificates;
    }

    /** Whether secrets outlive the program. */
    public BooleanProperty keyStoreProperty() {
        return keyStore;
    }

    /** An address that will most likely not do, waiting for a word. */
    public ReadOnlyObjectProperty<Optional<AddressCheck.Questionable>> doubtProperty() {
        return doubt.getReadOnlyProperty();
    }

    /** The environment that is being changed; nothing for a new one. */
    public ReadOnlyObjectProperty<Optional<Environment>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Whether the secret of that place is known already: then an empty field leaves it as it is. */
    public boolean isKnown(SecretSlot slot) {
        return known.get(slot).isPresent();
    }

    /** Shows the fields of a new environment, empty. */
    void create() {
        reset();
        edited.set(Optional.empty());
    }

    /**
     * Shows an environment.
     *
     * @param secrets those that are known; none of them is shown
     * @param given secrets that came with a pasted command, to be kept with what is entered
     */
    void show(
            Environment environment, Optional<Environment> replaces, SecretBox.OfOne secrets, List<Found.Given> given) {
        reset();
        known = slot -> secrets.get(slot).or(() -> given.stream()
                .filter(one -> one.slot().equals(slot))
                .map(Found.Given::secret)
                .findFirst());
        cameAlong = given;
        new EditorFields(this).show(environment);
        edited.set(replaces);
        mark.set(environment.mark());
        keyStore.set(environment.keyStore());
        environment.headers().forEach(plan -> headers.add(new HeaderRow(plan)));
        if (environment.query()) {
            insistedOn = Optional.of(text(Field.ADDRESS).get());
        }
    }

    /** Has files of certificates chosen in another way than the desktop's. */
    public void chooseCertificatesBy(Supplier<Optional<Path>> other) {
        chooser = Optional.of(other);
    }

    /** Takes the file of certificates a person chooses; one who chooses none leaves all as it is. */
    void chooseCertificates(Supplier<Optional<Path>> desktop) {
        chooser.orElse(desktop).get().ifPresent(file -> text(Field.CA_FILE)
                .set(file.toAbsolutePath().toString()));
    }

    /** One header field more. */
    public void addHeader() {
        headers.add(new HeaderRow());
    }

    /** Takes the address that was most likely meant. */
    public void useSuggestion() {
        doubt.get().ifPresent(waiting -> text(Field.ADDRESS)
                .set(waiting.suggestion().toString()));
        problemAt(Field.ADDRESS, Optional.empty());
    }

    /** Takes the address as it stands. */
    public void useAsGiven() {
        insistedOn = Optional.of(text(Field.ADDRESS).get());
        doubt.set(Optional.empty());
        problemAt(Field.ADDRESS, Optional.empty());
    }

    /** What was entered, if nothing is wrong with it; else each field tells what is. */
    public Optional<Entered> check() {
        problems.values().forEach(problem -> problem.set(Optional.empty()));
        var environment = new EditorCheck(this).environment();
        return environment.flatMap(checked -> {
            var given = given(checked);
            return problems.values().stream().allMatch(problem -> problem.get().isEmpty())
                    ? Optional.of(new Entered(edited.get().map(Environment::name), checked, given))
                    : Optional.empty();
        });
    }

    /** The environment that is edited with its address unchanged. */
    Optional<Environment> unchangedAddress() {
        return edited.get().filter(before -> EditorFields.address(before)
                .equals(text(Field.ADDRESS).get()));
    }

    boolean isInsistedOn(String address) {
        return insistedOn.filter(address::equals).isPresent();
    }

    void doubt(AddressCheck.Questionable waiting) {
        doubt.set(Optional.of(waiting));
    }

    void problemAt(Field field, Optional<String> sentence) {
        of(problems, field).set(sentence);
    }

    private List<Found.Given> given(Environment environment) {
        var given = new ArrayList<Found.Given>();
        cameAlong.stream()
                .filter(one -> environment.slots().contains(one.slot()))
                .forEach(given::add);
        environment
                .auth()
                .slots()
                .forEach(slot -> secret(Field.SECRET, slot, text(Field.SECRET).get(), given));
        environment
                .network()
                .proxy()
                .user()
                .ifPresent(user -> secret(
                        Field.PROXY_PASSWORD,
                        SecretSlot.proxy(),
                        text(Field.PROXY_PASSWORD).get(),
                        given));
        for (var row : headers) {
            if (row.secretProperty().get() && !row.isBlank()) {
                var slot = SecretSlot.header(row.nameProperty().get().strip());
                secret(Field.HEADERS, slot, row.valueProperty().get(), given);
            }
        }
        AddressText.query(text(Field.ADDRESS).get())
                .ifPresent(query -> given.add(new Found.Given(SecretSlot.query(), query)));
        return given;
    }

    /** A secret that is entered is taken; one that is not is asked for when it is needed. */
    private void secret(Field field, SecretSlot slot, String entered, List<Found.Given> given) {
        if (entered.isBlank()) {
            return;
        }
        try {
            given.add(new Found.Given(slot, Secret.of(entered)));
        } catch (IllegalArgumentException unusable) {
            problemAt(field, Optional.of(Messages.text("environments.problem.secret")));
        }
    }

    private void reset() {
        texts.values().forEach(text -> text.set(""));
        problems.values().forEach(problem -> problem.set(Optional.empty()));
        headers.clear();
        known = SecretBox.OfOne.NONE;
        cameAlong = List.of();
        insistedOn = Optional.empty();
        doubt.set(Optional.empty());
        new EditorFields(this).usual();
        mark.set(Mark.RED);
        auth.set(Auth.Kind.NONE);
        proxy.set(ProxyKind.COMPUTER);
        systemCertificates.set(true);
        keyStore.set(false);
    }

    private static <T> T of(Map<Field, T> map, Field field) {
        var value = map.get(field);
        if (value == null) {
            throw new IllegalStateException("Every field has one: " + field);
        }
        return value;
    }
}
