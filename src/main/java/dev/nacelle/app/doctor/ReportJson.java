package dev.nacelle.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nacelle.app.client.Timings;
import dev.nacelle.app.diagnosis.Diagnosis;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.Hop;
import dev.nacelle.contract.Version;
import java.time.Duration;
import java.util.Optional;

/**
 * A report for programs: one JSON object, in ASCII. {@code docs/reference/cli.md} tells its keys; they are a promise for as
 * long as {@value #FORMAT_KEY} is {@value #FORMAT}.
 */
public final class ReportJson {
    private static final String FORMAT_KEY = "format";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReportJson() {}

    /** The object on several lines, with a line end at its end. */
    public static String of(Report report) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(object(report))
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("A tree of texts and numbers was not written", cannotBe);
        }
    }

    private static ObjectNode object(Report report) {
        var object = JSON.createObjectNode()
                .put(FORMAT_KEY, FORMAT)
                .put("nacelle", Version.current())
                .put("started", report.started().toString())
                .put("elapsedMs", report.elapsed().toMillis())
                .put("ending", report.ending().wireName())
                .put("endpoint", report.address())
                .put("endpointKind", report.mock() ? "mock" : "live")
                .put("profile", report.profile())
                .put("well", report.isWell());
        headline(object.putObject("diagnosis"), report.headline());
        var hops = object.putArray("hops");
        report.hops().forEach(row -> hop(hops.addObject(), row));
        var probes = object.putArray("probes");
        report.probes().forEach(row -> probe(probes.addObject(), row));
        var findings = object.putArray("findings");
        report.findings().forEach(finding -> finding(findings.addObject(), finding));
        return object;
    }

    private static void headline(ObjectNode object, Diagnosis headline) {
        object.put("rule", headline.rule())
                .put("title", headline.title())
                .put("sentence", headline.sentence())
                .put("cause", headline.cause())
                .put("hop", headline.hop().map(Hop::wireName).orElse(null))
                .put("certainty", headline.certainty().wireName())
                .put("nextStep", headline.nextStep())
                .put("console", headline.console().orElse(null));
        headline.evidence().forEach(object.putArray("evidence")::add);
    }

    private static void hop(ObjectNode object, HopRow row) {
        object.put("hop", row.hop().wireName())
                .put("state", row.mark().wireName())
                .put("seen", row.seen());
        millis(object, "ms", row.time());
    }

    private static void probe(ObjectNode object, ProbeRow row) {
        object.put("probe", row.kind().wireName())
                .put("asked", row.asked())
                .put("profile", row.profile().orElse(null))
                .put("state", row.mark().wireName());
        row.status().ifPresentOrElse(status -> object.put("status", status), () -> object.putNull("status"));
        object.put("seen", row.seen()).put("ms", row.elapsed().toMillis());
        timings(object.putObject("timings"), row.timings());
        headers(object.putObject("requestHeaders"), row.request());
        headers(object.putObject("responseHeaders"), row.response());
        object.put("body", row.body());
    }

    private static void timings(ObjectNode object, Timings timings) {
        millis(object, "dns", timings.dns());
        millis(object, "connect", timings.connect());
        millis(object, "tls", timings.tls());
        millis(object, "send", timings.send());
        millis(object, "firstByte", timings.firstByte());
        millis(object, "body", timings.body());
        object.put("reused", timings.reused());
    }

    /** Fields of the same name are put together, as HTTP has it (RFC 9110, 5.3). */
    private static void headers(ObjectNode object, Headers headers) {
        headers.fields().forEach(field -> object.put(field.name(), String.join(", ", headers.all(field.name()))));
    }

    private static void finding(ObjectNode object, Finding finding) {
        object.put("topic", finding.topic().wireName())
                .put("state", finding.mark().wireName())
                .put("certainty", finding.certainty().wireName())
                .put("sentence", finding.sentence())
                .put("nextStep", finding.next());
    }

    private static void millis(ObjectNode object, String key, Optional<Duration> time) {
        time.ifPresentOrElse(known -> object.put(key, known.toMillis()), () -> object.putNull(key));
    }
}
