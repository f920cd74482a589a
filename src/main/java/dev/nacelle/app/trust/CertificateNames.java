package dev.nacelle.app.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** What certificates say about who made them out. */
public final class CertificateNames {
    private static final Pattern AWS =
            Pattern.compile("(?i).+\\.(amazonaws\\.com(\\.cn)?|api\\.aws|on\\.aws|api\\.amazonwebservices\\.com\\.cn)");
    // Who makes out AWS's certificates: Amazon Trust Services and, before it and in China, these.
    private static final List<String> AWS_ISSUERS = List.of("amazon", "starfield", "digicert");

    private CertificateNames() {}

    /** A name for people: organization, else common name, else the whole. */
    public static String shown(X500Principal principal) {
        return Stream.of("O", "CN")
                .flatMap(type -> part(principal, type).stream())
                .findFirst()
                .orElseGet(principal::getName);
    }

    /**
     * Who put certificates of their own in the place of AWS's, as networks do that inspect traffic.
     *
     * @param host as called
     * @param presented as the server sent them, its own first
     * @return the issuer's name; nothing for any other host than one of AWS, or where AWS's own authorities issued
     */
    public static Optional<String> replacedBy(String host, List<X509Certificate> presented) {
        if (presented.isEmpty() || !AWS.matcher(host).matches()) {
            return Optional.empty();
        }
        var issuer = shown(presented.get(0).getIssuerX500Principal());
        return AWS_ISSUERS.stream().anyMatch(issuer.toLowerCase(Locale.ROOT)::startsWith)
                ? Optional.empty()
                : Optional.of(issuer);
    }

    private static Optional<String> part(X500Principal principal, String type) {
        try {
            var name = new LdapName(principal.getName());
            return name.getRdns().stream()
                    .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                    .map(rdn -> String.valueOf(rdn.getValue()))
                    .filter(value -> !value.isBlank())
                    .findFirst();
        } catch (InvalidNameException unusual) {
            return Optional.empty();
        }
    }
}
