package dev.nacelle.app.doctor;

import dev.nacelle.app.diagnosis.ProbeAnswer;
import dev.nacelle.app.text.Messages;
import java.util.Locale;
import java.util.Optional;

/** What the Doctor can ask. */
public enum ProbeKind {
    /** What a browser asks before it lets a page send: shows the way, and what pages may do. */
    PREFLIGHT(ProbeAnswer.Kind.OPTIONS),
    /** What a browser's address bar sends: the handler's editions differ in it. */
    GET(ProbeAnswer.Kind.GET),
    /** GET once more: whether a call without a reading fails sooner is not told by one time alone. */
    GET_AGAIN(ProbeAnswer.Kind.GET_AGAIN),
    /** A reading of the chosen profile: the question itself. */
    READING,
    /** The same reading once more: tells a slow start from a slow model, and a hiccup from a fault. */
    AGAIN,
    /** A reading of another profile: the deployed model may be the workshop's other edition. */
    OTHER_READING(ProbeAnswer.Kind.OTHER),
    /** A reading no model takes: is it told from a failure? */
    BAD_READING(ProbeAnswer.Kind.BAD),
    /** The host without stage and route: is it this address that is refused, or all of them? */
    ROOT(ProbeAnswer.Kind.ROOT),
    /** SageMaker itself, with the person's own credentials: the API or the model? */
    DIRECT(ProbeAnswer.Kind.DIRECT),
    /** Another host's name: this name, or no name service? */
    NAMES;

    private final Optional<ProbeAnswer.Kind> remembered;

    ProbeKind() {
        this.remembered = Optional.empty();
    }

    ProbeKind(ProbeAnswer.Kind remembered) {
        this.remembered = Optional.of(remembered);
    }

    /** Its name in files: lower case, dashes. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is for, a short question. */
    public String purpose() {
        return Messages.text("doctor.probe." + wireName());
    }

    /** As what the diagnosis of later calls remembers its answer. */
    Optional<ProbeAnswer.Kind> remembered() {
        return remembered;
    }

    /** Whether it asks for the score of a reading that should get one. */
    boolean isReading() {
        return this == READING || this == AGAIN || this == OTHER_READING;
    }

    /** Whether it is answered by the function, if there is one. */
    boolean isForFunction() {
        return this != ROOT && this != DIRECT && this != NAMES;
    }
}
