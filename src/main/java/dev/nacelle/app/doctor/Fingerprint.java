package dev.nacelle.app.doctor;

import dev.nacelle.app.client.Outcome;
import dev.nacelle.app.diagnosis.Certainty;
import dev.nacelle.contract.ErrorCode;
import dev.nacelle.contract.HeaderNames;
import dev.nacelle.contract.WireResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which handler answers, told from how it takes OPTIONS, GET and POST.
 *
 * <p>Source: the editions of the workshop's function (aws-samples/amazon-sagemaker-build-train-deploy), whose behaviour
 * was recorded by running their code. Behind API Gateway a crash is 500 (HTTP API) or 502 (REST API) without a reason.
 */
final class Fingerprint {
    /** Who answers. */
    enum Handler {
        /** Nacelle's own function: it says so. */
        NACELLE,
        /** The workshop's of January 2024 and later: OPTIONS 200, GET 405, both without a body. */
        WORKSHOP_2024,
        /** The workshop's for Studio Classic, September 2023 and later: crashes on OPTIONS, GET 405. */
        WORKSHOP_CLASSIC,
        /** One of these two: API Gateway answered OPTIONS in their place. */
        WORKSHOP_CLASSIC_OR_2024,
        /** The workshop's of 2021 (payload format 2.0) or of 2023 (1.0): crashes on all but POST. */
        WORKSHOP_EARLY,
        /** Whatever it is, it fails on everything. */
        ALWAYS_FAILING,
        /** SageMaker itself: no function. */
        NONE,
        /** Answers like none of these. */
        UNKNOWN,
        /** Nothing answered that could be a function. */
        NOT_SEEN;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How a method is answered, as far as the editions differ in it. */
    private enum Manner {
        CRASHED,
        EMPTY_SUCCESS,
        EMPTY_REFUSAL,
        BY_GATEWAY,
        OTHERWISE
    }

    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Patient patient;
    private final Examined seen;

    Fingerprint(Patient patient, Examined seen) {
        this.patient = patient;
        this.seen = seen;
    }

    /** Who answers. */
    Certain<Handler> handler() {
        if (patient.isSageMaker()) {
            return Certain.sure(Handler.NONE);
        }
        if (version().isPresent() || speaksOurCodes()) {
            return Certain.sure(Handler.NACELLE);
        }
        if (seen.forFunction().noneMatch(Fingerprint::isPerhapsTheFunction)) {
            return Certain.oneOf(Handler.NOT_SEEN);
        }
        var options = manner(ProbeKind.PREFLIGHT);
        return switch (manner(ProbeKind.GET)) {
            case EMPTY_REFUSAL -> politely(options);
            case CRASHED -> crashing(options);
            default -> Certain.oneOf(Handler.UNKNOWN);
        };
    }

    /** The version of Nacelle's function, if it is that and tells. */
    Optional<String> version() {
        return told(HeaderNames.VERSION);
    }

    /** The payload format its events come in, as far as that can be told. */
    Optional<Certain<String>> payloadFormat() {
        var told = told(HeaderNames.PAYLOAD_FORMAT).filter(format -> !format.equals("unknown"));
        if (told.isPresent()) {
            return told.map(Certain::sure);
        }
        return switch (handler().value()) {
            // These read the method where only format 1.0 has it; on 2.0 they crash on everything.
            case WORKSHOP_2024, WORKSHOP_CLASSIC, WORKSHOP_CLASSIC_OR_2024 -> Optional.of(Certain.likely("1.0"));
            default -> Optional.empty();
        };
    }

    private static Certain<Handler> politely(Manner options) {
        return switch (options) {
            case EMPTY_SUCCESS -> Certain.likely(Handler.WORKSHOP_2024);
            case CRASHED -> Certain.likely(Handler.WORKSHOP_CLASSIC);
            case BY_GATEWAY -> new Certain<>(Handler.WORKSHOP_CLASSIC_OR_2024, Certainty.ONE_OF);
            default -> Certain.oneOf(Handler.UNKNOWN);
        };
    }

    private Certain<Handler> crashing(Manner options) {
        if (seen.scored().isPresent()) {
            return options == Manner.CRASHED || options == Manner.BY_GATEWAY
                    ? Certain.oneOf(Handler.WORKSHOP_EARLY)
                    : Certain.oneOf(Handler.UNKNOWN);
        }
        return seen.all(ProbeKind.READING).allMatch(reading -> manner(reading) == Manner.CRASHED)
                ? Certain.oneOf(Handler.ALWAYS_FAILING)
                : Certain.oneOf(Handler.UNKNOWN);
    }

    private Optional<String> told(String header) {
        return seen.forFunction()
                .flatMap(probed -> probed.header(header).stream())
                .findFirst();
    }

    /** Where the function is set to send no header of its own, its errors still have a code. */
    private boolean speaksOurCodes() {
        return seen.forFunction()
                .map(Probed::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .flatMap(refused -> ((Outcome.Refused) refused).code().stream())
                .anyMatch(code -> Arrays.stream(ErrorCode.values())
                        .anyMatch(known -> known.name().equals(code)));
    }

    /** A success, an unexplained crash, or a refused method: what a function answers and API Gateway passes on. */
    private static boolean isPerhapsTheFunction(Probed probed) {
        return probed.isScored()
                || manner(probed) == Manner.CRASHED
                || manner(probed) == Manner.EMPTY_REFUSAL
                || manner(probed) == Manner.EMPTY_SUCCESS;
    }

    private Manner manner(ProbeKind kind) {
        return seen.first(kind).map(Fingerprint::manner).orElse(Manner.OTHERWISE);
    }

    private static Manner manner(Probed probed) {
        return probed.response().map(Fingerprint::manner).orElse(Manner.OTHERWISE);
    }

    private static Manner manner(WireResponse answer) {
        if (answer.status() == NO_CONTENT) {
            return Manner.BY_GATEWAY;
        }
        if (isCrash(answer)) {
            return Manner.CRASHED;
        }
        if (!answer.body().isEmpty()) {
            return Manner.OTHERWISE;
        }
        if (answer.status() == METHOD_NOT_ALLOWED) {
            return Manner.EMPTY_REFUSAL;
        }
        return answer.status() == 200 && hasTheWorkshopsFields(answer) ? Manner.EMPTY_SUCCESS : Manner.OTHERWISE;
    }

    /** API Gateway's words for a function that failed. */
    static boolean isCrash(WireResponse answer) {
        return (answer.status() == 500 || answer.status() == 502)
                && answer.body().text().toLowerCase(Locale.ROOT).contains("internal server error");
    }

    /** The pair no library sends, and no list of methods beside it. */
    private static boolean hasTheWorkshopsFields(WireResponse answer) {
        var headers = answer.headers();
        return headers.first(HeaderNames.ALLOW_ORIGIN).filter("*"::equals).isPresent()
                && headers.first(HeaderNames.ALLOW_CREDENTIALS)
                        .filter("true"::equals)
                        .isPresent()
                && headers.first(HeaderNames.ALLOW_METHODS).isEmpty();
    }
}
