package dev.nacelle.app.doctor;

import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.endpoint.ApiAddress;
import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The offer to ask SageMaker itself beside an API, to tell a broken API from a broken model: a person names the endpoint,
 * or an environment that asks SageMaker directly has named it already.
 */
public final class DirectViewModel {
    private final ObservableValue<Optional<URI>> api;
    private final ObservableValue<Optional<Auth.Direct>> known;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param api the API's address that would be examined; nothing while the mock or SageMaker itself would be
     * @param known what an environment says of the endpoint, if one does
     */
    public DirectViewModel(ObservableValue<Optional<URI>> api, ObservableValue<Optional<Auth.Direct>> known) {
        this.api = api;
        this.known = known;
        known.addListener((observable, before, now) -> propose(before, now));
        propose(Optional.empty(), known.getValue());
    }

    /** No offer. */
    static DirectViewModel none() {
        return new DirectViewModel(
                new SimpleObjectProperty<>(Optional.empty()), new SimpleObjectProperty<>(Optional.empty()));
    }

    /** Whether it makes sense now. */
    public ObservableValue<Boolean> offeredProperty() {
        return api.map(Optional::isPresent);
    }

    /** The SageMaker endpoint's name; empty if it is not to be asked. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Its region; empty where the API's address tells it. */
    public StringProperty regionProperty() {
        return region;
    }

    /** Why the endpoint cannot be asked by what was entered; empty if it can, or is not to be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Looks at what was entered; tells whether it will do. */
    boolean check() {
        problem.set("");
        if (!isWanted()) {
            return true;
        }
        if (where().isEmpty()) {
            problem.set(Messages.text("doctor.direct.region-missing"));
            return false;
        }
        try {
            wish();
            return true;
        } catch (IllegalArgumentException wrong) {
            problem.set(Messages.text("doctor.direct.wrong", entered(), where().get()));
            return false;
        }
    }

    /**
     * How SageMaker is to be asked, if it is.
     *
     * @throws IllegalArgumentException if what was entered cannot be a name or a region
     */
    Optional<Auth.Direct> wish() {
        var source = known.getValue().map(Auth.Direct::source).orElseGet(AwsSource.DefaultChain::new);
        return isWanted() ? where().map(place -> new Auth.Direct(entered(), place, source)) : Optional.empty();
    }

    /** The same wish, by the credentials that sign the calls to the API where some do. */
    static Auth.Direct signedAs(Auth.Direct wish, Auth api) {
        return api instanceof Auth.SigV4 signed
                ? new Auth.Direct(wish.endpointName(), wish.region(), signed.source())
                : wish;
    }

    private boolean isWanted() {
        return api.getValue().isPresent() && !entered().isEmpty();
    }

    private String entered() {
        return name.get().strip();
    }

    private Optional<String> where() {
        return Optional.of(region.get().strip())
                .filter(given -> !given.isEmpty())
                .or(() -> api.getValue().flatMap(ApiAddress::of).map(ApiAddress::region));
    }

    /** What a person entered stays. */
    private void propose(Optional<Auth.Direct> before, Optional<Auth.Direct> now) {
        if (entered().equals(before.map(Auth.Direct::endpointName).orElse(""))) {
            name.set(now.map(Auth.Direct::endpointName).orElse(""));
            region.set(now.map(Auth.Direct::region).orElse(""));
        }
    }
}
