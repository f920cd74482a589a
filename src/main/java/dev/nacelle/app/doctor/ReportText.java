package dev.nacelle.app.doctor;

import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.Version;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report as plain text, to be read, printed and shared. The same in the window and on the command line. */
public final class ReportText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Report report) {
        this.report = report;
    }

    /** The text, with a line end at its end. */
    public static String of(Report report) {
        return new ReportText(report).write();
    }

    private String write() {
        head();
        headline(report.headline());
        section("doctor.text.hops");
        report.hops().forEach(this::hop);
        if (!report.probes().isEmpty()) {
            section("doctor.text.probes");
            report.probes().forEach(this::probe);
        }
        if (!report.findings().isEmpty()) {
            section("doctor.text.findings");
            report.findings().forEach(this::finding);
        }
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        lines.add(Messages.text(
                "doctor.text.head",
                Version.current(),
                MINUTE.format(report.started()),
                Seen.time(report.elapsed()),
                report.probes().size()));
        if (!report.address().isEmpty()) {
            lines.add(Messages.text(
                    report.mock() ? "doctor.text.mock" : "doctor.text.live", report.address(), report.profile()));
        }
    }

    private void headline(Diagnosis headline) {
        lines.add("");
        lines.add(headline.title() + ".");
        lines.add(headline.sentence());
        if (!report.isWell() && !report.isUnfinished()) {
            lines.add(Messages.text(
                    "doctor.text.hop",
                    headline.hop().map(ReportText::words).orElse(Messages.text("doctor.text.no-hop")),
                    headline.certainty().words()));
        }
        if (!headline.nextStep().isEmpty()) {
            lines.add(Messages.text("doctor.text.next", headline.nextStep()));
        }
        headline.console().ifPresent(page -> lines.add(Messages.text("doctor.text.console", page)));
        if (!headline.evidence().isEmpty()) {
            lines.add(Messages.text("doctor.text.evidence", String.join("; ", headline.evidence())));
        }
    }

    private void section(String title) {
        lines.add("");
        lines.add(Messages.text(title));
    }

    private void hop(HopRow row) {
        row(row.mark(), words(row.hop()), row.time(), row.seen());
    }

    private void probe(ProbeRow row) {
        var asked = row.asked() + row.profile().map(id -> " (" + id + ")").orElse("");
        lines.add(String.format(
                Locale.ROOT, "  %-11s  %s", row.mark().words(), row.kind().purpose()));
        lines.add("               " + asked);
        lines.add("               " + Messages.text("doctor.text.answer", row.seen(), Seen.time(row.elapsed())));
    }

    private void finding(Finding finding) {
        var doubt = finding.certainty() == Certainty.SURE
                ? ""
                : " "
                        + Messages.text(
                                "doctor.text.certainty", finding.certainty().words());
        row(finding.mark(), finding.topic().words(), Optional.empty(), finding.sentence() + doubt);
        if (!finding.next().isEmpty()) {
            lines.add("               " + Messages.text("doctor.text.next", finding.next()));
        }
    }

    private void row(Mark mark, String name, Optional<Duration> time, String seen) {
        var line = String.format(
                Locale.ROOT,
                "  %-11s  %-16s  %8s  %s",
                mark.words(),
                name,
                time.map(Seen::time).orElse(""),
                seen);
        lines.add(line.stripTrailing());
    }

    private static String words(Hop hop) {
        return Messages.text("hop." + hop.wireName());
    }
}
