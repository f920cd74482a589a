package dev.nacelle.app.doctor;

import atlantafx.base.theme.Styles;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.Nodes;
import dev.nacelle.contract.Hop;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A report in the pane: the sentence, what to do, the hops, the findings, the questions. */
final class ReportView {
    private final Report report;

    ReportView(Report report) {
        this.report = report;
    }

    Node build() {
        var box = new VBox(headline(report.headline()), hops());
        box.getStyleClass().add("doctor-report");
        if (!report.findings().isEmpty()) {
            box.getChildren().add(findings());
        }
        if (!report.probes().isEmpty()) {
            box.getChildren().add(probes());
        }
        box.getChildren().add(examined());
        return box;
    }

    private Node headline(Diagnosis why) {
        var title = Nodes.paragraph(why.title(), Styles.TITLE_4, "doctor-title");
        title.setId("doctor-headline");
        title.setGraphic(icon(mark()));
        var box = new VBox(title);
        box.getStyleClass().addAll("doctor-headline", "doctor-" + mark().wireName());
        if (!report.isWell() && !report.isUnfinished()) {
            box.getChildren().add(chips(why));
        }
        box.getChildren().add(Nodes.paragraph(why.sentence()));
        if (!why.nextStep().isEmpty()) {
            box.getChildren().add(line(why.nextStep(), "fth-arrow-right", "next-step"));
        }
        why.console().ifPresent(page -> box.getChildren()
                .add(line(Messages.text("doctor.text.console", page), "fth-external-link", "console-page")));
        box.setAccessibleText(why.title() + ". " + why.sentence() + " " + why.nextStep());
        return box;
    }

    private Mark mark() {
        if (report.isWell()) {
            return Mark.GOOD;
        }
        return report.isUnfinished() ? Mark.UNKNOWN : Mark.BAD;
    }

    private static Node chips(Diagnosis why) {
        var hop = why.hop().map(ReportView::words).orElse(Messages.text("doctor.text.no-hop"));
        var chips = new FlowPane(
                Nodes.wholeLabel(Messages.text("doctor.chip.hop", hop), "hop"),
                Nodes.wholeLabel(
                        why.certainty().words(),
                        "certainty",
                        "certainty-" + why.certainty().wireName()));
        chips.getStyleClass().add("chips");
        return chips;
    }

    private Node hops() {
        return section("doctor.text.hops", report.hops().stream().map(ReportView::hop));
    }

    private static Node hop(HopRow row) {
        return row(row.mark(), words(row.hop()), row.time().map(Seen::time).orElse(""), row.seen(), "");
    }

    private Node findings() {
        return section("doctor.text.findings", report.findings().stream().map(ReportView::finding));
    }

    private static Node finding(Finding finding) {
        var doubt = finding.certainty() == Certainty.SURE
                ? ""
                : " "
                        + Messages.text(
                                "doctor.text.certainty", finding.certainty().words());
        return row(finding.mark(), finding.topic().words(), "", finding.sentence() + doubt, finding.next());
    }

    private Node probes() {
        return section("doctor.text.probes", report.probes().stream().map(ReportView::probe));
    }

    private static Node probe(ProbeRow row) {
        var asked = row.asked() + row.profile().map(id -> " (" + id + ")").orElse("");
        return row(row.mark(), row.kind().purpose(), Seen.time(row.elapsed()), row.seen(), asked);
    }

    private Node examined() {
        var text = report.address().isEmpty()
                ? ""
                : Messages.text(
                        report.mock() ? "doctor.text.mock" : "doctor.text.live", report.address(), report.profile());
        return Nodes.paragraph(text, "muted", "doctor-examined");
    }

    private static Node section(String title, Stream<Node> rows) {
        var box = new VBox(Nodes.label(Messages.text(title), "field-label"));
        rows.forEach(box.getChildren()::add);
        box.getStyleClass().add("doctor-section");
        return box;
    }

    /** Sign, name and word on one line, what was seen below; the sign alone never says it. */
    private static Node row(Mark mark, String name, String time, String seen, String more) {
        var label = Nodes.paragraph(name, "doctor-name");
        label.setGraphic(icon(mark));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var word = Nodes.wholeLabel(mark.words(), "doctor-word", "doctor-" + mark.wireName());
        var head = new HBox(10, label, Nodes.wholeLabel(time, "doctor-time"), word);
        head.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(head);
        box.getStyleClass().add("doctor-row");
        below(box, seen, "doctor-said");
        below(box, more, "muted");
        box.setAccessibleText(mark.words() + ": " + name + ". " + seen + " " + more);
        return box;
    }

    private static void below(VBox box, String text, String styleClass) {
        if (!text.isEmpty()) {
            box.getChildren().add(Nodes.paragraph(text, "doctor-seen", styleClass));
        }
    }

    private static Label line(String text, String icon, String styleClass) {
        var line = Nodes.paragraph(text, styleClass);
        line.setGraphic(Nodes.icon(icon));
        return line;
    }

    private static Node icon(Mark mark) {
        var literal =
                switch (mark) {
                    case GOOD -> "fth-check-circle";
                    case ODD -> "fth-info";
                    case BAD -> "fth-alert-triangle";
                    case UNKNOWN -> "fth-help-circle";
                    case NOT_REACHED -> "fth-minus-circle";
                };
        return Nodes.icon(literal, "doctor-icon", "doctor-icon-" + mark.wireName());
    }

    private static String words(Hop hop) {
        return Messages.text("hop." + hop.wireName());
    }
}
