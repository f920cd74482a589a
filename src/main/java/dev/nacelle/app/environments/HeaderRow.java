package dev.nacelle.app.environments;

import dev.nacelle.app.environment.HeaderPlan;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A header field being entered. */
public final class HeaderRow {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final BooleanProperty secret = new SimpleBooleanProperty();

    HeaderRow() {
        name.addListener((observable, before, now) -> {
            if (isSecretByName(now)) {
                secret.set(true);
            }
        });
    }

    HeaderRow(HeaderPlan plan) {
        this();
        name.set(plan.name());
        value.set(plan.value().orElse(""));
        secret.set(plan.value().isEmpty());
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** Empty where a secret is known already and stays. */
    public StringProperty valueProperty() {
        return value;
    }

    public BooleanProperty secretProperty() {
        return secret;
    }

    boolean isBlank() {
        return name.get().isBlank() && value.get().isBlank();
    }

    /** @throws IllegalArgumentException if it can be no header field */
    HeaderPlan plan() {
        var named = name.get().strip();
        return secret.get() ? HeaderPlan.secret(named) : HeaderPlan.plain(named, value.get());
    }

    private static boolean isSecretByName(String name) {
        try {
            return HeaderPlan.isSecretByName(name.strip());
        } catch (IllegalArgumentException notYet) {
            return false;
        }
    }
}
