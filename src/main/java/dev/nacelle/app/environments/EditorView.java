package dev.nacelle.app.environments;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.auth.Auth;
import dev.nacelle.app.environment.Mark;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of one environment: first the address, the rest behind “More”. */
final class EditorView {
    private final DeskViewModel desk;
    private final EditorViewModel model;
    private final List<String> awsProfiles;

    EditorView(DeskViewModel desk, List<String> awsProfiles) {
        this.desk = desk;
        this.model = desk.editor();
        this.awsProfiles = awsProfiles;
    }

    Node build() {
        var address = FieldsView.text(model, Field.ADDRESS);
        var fields = new VBox(
                row(FieldsView.text(model, Field.NAME), marks()),
                FieldsView.showWhen(address, is(Auth.Kind.DIRECT).not()),
                doubt(),
                auth(),
                FieldsView.showWhen(
                        row(FieldsView.text(model, Field.KEY_NAME), FieldsView.text(model, Field.SECRET)),
                        is(Auth.Kind.HEADER)),
                FieldsView.showWhen(FieldsView.text(model, Field.SECRET, "token"), is(Auth.Kind.BEARER)),
                FieldsView.showWhen(FieldsView.text(model, Field.ENDPOINT), is(Auth.Kind.DIRECT)),
                FieldsView.showWhen(
                        row(
                                FieldsView.text(model, Field.REGION),
                                FieldsView.combo(model, Field.AWS_PROFILE, awsProfiles)),
                        is(Auth.Kind.SIGV4).or(is(Auth.Kind.DIRECT))),
                keyStore(),
                more());
        fields.getStyleClass().add("editor");
        var scroll = Nodes.scrollable(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var whole = new VBox(scroll, buttons());
        whole.getStyleClass().add("sheet-page");
        return whole;
    }

    private Node auth() {
        return FieldsView.labelled(
                "auth",
                FieldsView.choice("auth", model.authProperty(), List.of(Auth.Kind.values()), "environments.auth."));
    }

    private Node marks() {
        var choice = FieldsView.choice("mark", model.markProperty(), List.of(Mark.values()), "environments.mark.");
        return FieldsView.labelled("mark", choice);
    }

    /** What is odd about the address, with the two ways on. */
    private Node doubt() {
        var use = Nodes.button("environments.suggestion", "fth-check", model::useSuggestion);
        use.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        use.setMinWidth(0);
        use.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.doubtProperty()
                                .get()
                                .map(doubt -> Messages.text("environments.suggestion.address", doubt.suggestion()))
                                .orElse(""),
                        model.doubtProperty()));
        var keep = Nodes.button("environments.as-given", "fth-corner-down-right", model::useAsGiven);
        keep.getStyleClass().add(Styles.SMALL);
        var row = new HBox(8, use, keep);
        Nodes.showWhen(
                row,
                Bindings.createBooleanBinding(() -> model.doubtProperty().get().isPresent(), model.doubtProperty()));
        return row;
    }

    private Node keyStore() {
        var box = FieldsView.check("key-store", model.keyStoreProperty());
        var hint = Nodes.paragraph(Messages.text("environments.key-store.hint"), "muted", "remark");
        var both = new VBox(2, box, hint);
        return both;
    }

    private Node more() {
        var profiles = new java.util.ArrayList<String>();
        profiles.add("");
        profiles.addAll(desk.profiles());
        var content = new VBox(
                row(
                        FieldsView.combo(model, Field.MEDIA_TYPE, List.of("text/csv", "text/plain")),
                        FieldsView.combo(model, Field.PROFILE, profiles)),
                new HeadersView(model).build(),
                row(FieldsView.text(model, Field.CONNECT), FieldsView.text(model, Field.CALL)),
                FieldsView.check("system-certificates", model.systemCertificatesProperty()),
                certificates(),
                new ProxyView(model).build());
        content.getStyleClass().add("editor");
        var pane = new TitledPane(Messages.text("environments.more"), content);
        pane.setId("environment-more");
        pane.getStyleClass().add("evidence");
        pane.setAnimated(false);
        pane.setExpanded(false);
        Arrays.stream(Field.values()).filter(Field::isRare).forEach(field -> model.problem(field)
                .addListener((observable, before, now) -> pane.setExpanded(pane.isExpanded() || now.isPresent())));
        return pane;
    }

    private Node certificates() {
        var field = FieldsView.text(model, Field.CA_FILE);
        var choose = Nodes.button(
                "environments.choose-ca",
                "fth-folder",
                () -> model.chooseCertificates(
                        () -> CertificateChoiceView.choose(field.getScene().getWindow())));
        // In a line with the field, whatever stands below that.
        var place = new VBox(3, Nodes.label(" ", "field-label"), choose);
        place.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, field, place);
        HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private Node buttons() {
        var save = Nodes.button("environments.save", "fth-check", desk::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        var test = Nodes.button("environments.test", "fth-activity", desk::saveAndTest);
        Nodes.showWhen(test, desk.canTestBinding());
        var delete = Nodes.button("environments.delete", "fth-trash-2", desk::remove);
        delete.getStyleClass().add(Styles.DANGER);
        Nodes.showWhen(
                delete,
                Bindings.createBooleanBinding(() -> model.editedProperty().get().isPresent(), model.editedProperty()));
        var cancel = Nodes.button("environments.cancel", "fth-x", desk::close);
        var row = new HBox(8, delete, Nodes.spacer(), cancel, test, save);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private BooleanExpression is(Auth.Kind kind) {
        return model.authProperty().isEqualTo(kind);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(12, parts);
        for (var part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        return row;
    }
}
