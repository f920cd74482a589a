package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.app.doctor.Finding.Topic;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.WireResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the answers show of the way: address, encryption, slow starts, the rest of the host. */
final class WayFindings {
    private static final int FORBIDDEN = 403;

    private final Patient patient;
    private final Examined seen;

    WayFindings(Patient patient, Examined seen) {
        this.patient = patient;
        this.seen = seen;
    }

    /** What is odd about the address itself, and about who encrypts. */
    Stream<Finding> before() {
        return Stream.concat(address(), encryption().stream());
    }

    /** What else the answers show. */
    Stream<Finding> after() {
        return Stream.of(start(), host(), direct()).flatMap(Optional::stream);
    }

    private Stream<Finding> address() {
        var endpoint = patient.endpoint();
        if (endpoint.isMock() || patient.isSageMaker()) {
            return Stream.empty();
        }
        List<String> oddities = LiveAddress.check(endpoint.uri().toString())
                .match(
                        usable -> usable.notes(),
                        doubt -> Stream.concat(Stream.of(doubt.message()), doubt.notes().stream())
                                .toList(),
                        refused -> List.of(refused.message()));
        return oddities.stream().map(text -> new Finding(Topic.ADDRESS, Mark.ODD, Certainty.LIKELY, text, ""));
    }

    private Optional<Finding> encryption() {
        return seen.probes().stream()
                .flatMap(probed -> probed.exchange().connection().tls().stream())
                .filter(tls -> tls.version().isPresent())
                .flatMap(tls -> tls.replacedBy().stream())
                .findFirst()
                .map(issuer -> new Finding(
                        Topic.ENCRYPTION,
                        Mark.ODD,
                        Certainty.SURE,
                        Messages.text("doctor.encryption.replaced", issuer),
                        Messages.text("doctor.encryption.replaced.next", issuer)));
    }

    private Optional<Finding> start() {
        return ColdStart.of(seen).map(WayFindings::start);
    }

    private static Finding start(ColdStart start) {
        var key = "doctor.start." + start.kind().wireName();
        var isSaid = start.kind() == ColdStart.Kind.FUNCTION || start.kind() == ColdStart.Kind.WARM;
        var isSlow = start.kind() == ColdStart.Kind.STEADILY_SLOW;
        return new Finding(
                Topic.START,
                isSlow ? Mark.ODD : Mark.GOOD,
                isSaid || isSlow ? Certainty.SURE : Certainty.LIKELY,
                Messages.text(key, Seen.time(start.first()), Seen.time(start.later())),
                isSlow ? Messages.text("doctor.start.steadily-slow.next") : "");
    }

    private Optional<Finding> host() {
        var reading = seen.decisive().flatMap(Probed::response);
        return seen.first(ProbeKind.ROOT).flatMap(root -> root.response().map(answer -> {
            var isSame = reading.filter(other -> isSame(answer, other)).isPresent();
            return new Finding(
                    Topic.HOST,
                    isSame ? Mark.ODD : Mark.GOOD,
                    Certainty.SURE,
                    Messages.text(isSame ? "doctor.host.same" : "doctor.host.other", answer.status()),
                    "");
        }));
    }

    private static boolean isSame(WireResponse one, WireResponse other) {
        return one.status() == other.status()
                && one.body().text().strip().equals(other.body().text().strip());
    }

    private Optional<Finding> direct() {
        return seen.first(ProbeKind.DIRECT).map(WayFindings::direct);
    }

    private static Finding direct(Probed probed) {
        if (probed.isScored()) {
            return direct(Mark.GOOD, "doctor.direct.scored", probed);
        }
        if (probed.outcome() instanceof Outcome.NotSent) {
            return direct(Mark.UNKNOWN, "doctor.direct.not-asked", probed);
        }
        var isRefused = probed.status().filter(status -> status == FORBIDDEN).isPresent();
        return isRefused
                ? direct(Mark.UNKNOWN, "doctor.direct.no-leave", probed)
                : direct(Mark.BAD, "doctor.direct.not", probed);
    }

    private static Finding direct(Mark mark, String key, Probed probed) {
        return new Finding(Topic.DIRECT, mark, Certainty.SURE, Messages.text(key, Seen.of(probed)), "");
    }
}
