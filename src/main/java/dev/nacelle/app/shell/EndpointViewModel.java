package dev.nacelle.app.shell;

import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TargetSource;
import dev.nacelle.app.endpoint.AddressCheck;
import dev.nacelle.app.endpoint.EmbeddedMock;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.Profile;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Who answers: the embedded mock, or the live address a person gave. */
public final class EndpointViewModel implements TargetSource {
    /** How the embedded mock is. */
    public enum MockState {
        /** Not up yet; a score asked for now waits for it. */
        STARTING,
        /** It answers. */
        READY,
        /** It did not start. */
        FAILED
    }

    private final EmbeddedMock mock;
    private final ObjectProperty<Endpoint.Kind> kind = new SimpleObjectProperty<>(Endpoint.Kind.MOCK);
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<MockState> mockState = new ReadOnlyObjectWrapper<>(MockState.STARTING);
    private final ReadOnlyObjectWrapper<Optional<AddressCheck>> check = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<URI>> live = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper askedForAddress = new ReadOnlyIntegerWrapper();
    private final StringBinding badge;
    private boolean settling;

    public EndpointViewModel(EmbeddedMock mock) {
        this.mock = mock;
        address.addListener((observable, before, now) -> {
            if (!settling) {
                live.set(Optional.empty());
                check.set(Optional.empty());
            }
        });
        badge = Bindings.createStringBinding(this::badgeNow, kind, live, mockState);
    }

    /** Mock or live. */
    public ObjectProperty<Endpoint.Kind> kindProperty() {
        return kind;
    }

    /** The live address as typed or pasted; {@link #checkAddress()} cleans it. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The live address readings go to; nothing while there is no usable one. */
    public ReadOnlyObjectProperty<Optional<URI>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** What became of the address when it was last checked; nothing since it was changed. */
    public ReadOnlyObjectProperty<Optional<AddressCheck>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** How the embedded mock is. */
    public ReadOnlyObjectProperty<MockState> mockStateProperty() {
        return mockState.getReadOnlyProperty();
    }

    /** Counts how often a usable address was wanted and not there. */
    public ReadOnlyIntegerProperty askedForAddressProperty() {
        return askedForAddress.getReadOnlyProperty();
    }

    /** In words, who answers. */
    public StringBinding badgeBinding() {
        return badge;
    }

    /** Told by who started the mock. */
    public void mockIs(MockState state) {
        mockState.set(state);
    }

    /** Cleans the address and says what is wrong with it. */
    public void checkAddress() {
        settle(LiveAddress.check(address.get()));
    }

    /** Takes the address the last check suggests. */
    public void useSuggestion() {
        questionable().ifPresent(doubt -> accept(doubt.suggestion()));
    }

    /** Takes the address as it was given, in spite of the last check. */
    public void useAsGiven() {
        questionable().ifPresent(doubt -> accept(doubt.asGiven()));
    }

    /** Whether there is somebody to send to without asking for an address first. */
    public boolean isKnown() {
        return kind.get() == Endpoint.Kind.MOCK || live.get().isPresent();
    }

    @Override
    public Optional<Callable<Target>> pick(Profile profile) {
        if (kind.get() == Endpoint.Kind.MOCK) {
            return Optional.of(() -> Target.usual(mock.endpoint(profile)));
        }
        if (live.get().isEmpty()) {
            checkAddress();
        }
        if (live.get().isEmpty()) {
            askedForAddress.set(askedForAddress.get() + 1);
        }
        return live.get().map(uri -> () -> Target.usual(Endpoint.live(uri)));
    }

    private void settle(AddressCheck result) {
        check.set(Optional.of(result));
        result.<Optional<URI>>match(
                        usable -> Optional.of(usable.uri()), doubt -> Optional.empty(), no -> Optional.empty())
                .ifPresent(this::show);
    }

    private void accept(URI uri) {
        check.set(Optional.empty());
        show(uri);
    }

    private void show(URI uri) {
        settling = true;
        address.set(uri.toString());
        settling = false;
        live.set(Optional.of(uri));
    }

    private Optional<AddressCheck.Questionable> questionable() {
        return check.get()
                .flatMap(result -> result.match(usable -> Optional.empty(), Optional::of, refused -> Optional.empty()));
    }

    private String badgeNow() {
        if (kind.get() == Endpoint.Kind.LIVE) {
            return live.get()
                    .map(uri -> Messages.text(
                            "endpoint.badge.live", Endpoint.live(uri).host()))
                    .orElse(Messages.text("endpoint.badge.live.none"));
        }
        return switch (mockState.get()) {
            case STARTING -> Messages.text("endpoint.badge.mock.starting");
            case READY -> Messages.text("endpoint.badge.mock");
            case FAILED -> Messages.text("endpoint.badge.mock.failed");
        };
    }
}
