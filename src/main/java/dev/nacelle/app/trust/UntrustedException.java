package dev.nacelle.app.trust;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server's certificate is not believed; carries what the server presented. */
public final class UntrustedException extends CertificateException {
    /** What is wrong with the certificate. */
    public enum Reason {
        /** No list knows the authority that issued it. */
        UNKNOWN_AUTHORITY,
        /** It is made out to another name. */
        OTHER_NAME,
        /** Its time is over, or has not come yet; or this computer's clock is wrong. */
        WRONG_TIME
    }

    private final Reason reason;
    private final transient List<X509Certificate> presented;

    UntrustedException(Reason reason, List<X509Certificate> presented, CertificateException cause) {
        super(innermost(cause), cause);
        this.reason = reason;
        this.presented = List.copyOf(presented);
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** The certificates as the server sent them, its own first. */
    public List<X509Certificate> presented() {
        return presented;
    }

    /** The reason behind a check that failed for the certificate itself and not for its name. */
    static Reason reason(CertificateException failed) {
        return chain(failed)
                        .anyMatch(link -> link instanceof CertificateExpiredException
                                || link instanceof CertificateNotYetValidException)
                ? Reason.WRONG_TIME
                : Reason.UNKNOWN_AUTHORITY;
    }

    private static String innermost(CertificateException failed) {
        return chain(failed)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, link -> link != null, link -> link.getCause())
                .limit(20);
    }
}
