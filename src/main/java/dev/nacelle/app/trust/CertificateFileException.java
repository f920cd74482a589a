package dev.nacelle.app.trust;

import dev.nacelle.app.text.Messages;
import java.nio.file.Path;

/** A file of certificates cannot be used; the message names file and reason, for people. */
public final class CertificateFileException extends Exception {
    private final String sentence;

    /** @param reason the text's key after {@code trust.reason.} */
    CertificateFileException(Path file, String reason, Object... more) {
        this(Messages.text("trust.file", file, Messages.text("trust.reason." + reason, more)));
    }

    private CertificateFileException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Which file cannot be used and why. */
    public String sentence() {
        return sentence;
    }

    /** What to do next, one sentence. */
    public String nextStep() {
        return Messages.text("trust.next");
    }
}
