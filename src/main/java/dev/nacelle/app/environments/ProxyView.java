package dev.nacelle.app.environments;

import dev.nacelle.app.environments.EditorViewModel.ProxyKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which proxy calls go through, and the login it may want. */
final class ProxyView {
    private final EditorViewModel model;

    ProxyView(EditorViewModel model) {
        this.model = model;
    }

    Node build() {
        var kind =
                FieldsView.choice("proxy", model.proxyProperty(), List.of(ProxyKind.values()), "environments.proxy.");
        var fixed = row(FieldsView.text(model, Field.PROXY_HOST), FieldsView.text(model, Field.PROXY_PORT));
        var login = row(FieldsView.text(model, Field.PROXY_USER), FieldsView.text(model, Field.PROXY_PASSWORD));
        return new VBox(
                8,
                FieldsView.labelled("proxy", kind),
                FieldsView.showWhen(fixed, model.proxyProperty().isEqualTo(ProxyKind.FIXED)),
                FieldsView.showWhen(login, model.proxyProperty().isNotEqualTo(ProxyKind.NONE)));
    }

    private static HBox row(Node first, Node second) {
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        return new HBox(12, first, second);
    }
}
