package dev.nacelle.app.hops;

import dev.nacelle.app.client.Exchange;
import dev.nacelle.app.client.TlsFacts;
import dev.nacelle.app.client.WireText;
import dev.nacelle.app.text.Messages;
import dev.nacelle.contract.Hop;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes in and out before the network is left: the reading, the name, the connection. */
final class LocalFlow {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Exchange exchange;

    LocalFlow(Exchange exchange) {
        this.exchange = exchange;
    }

    String in(Hop hop) {
        return switch (hop) {
            case CLIENT -> exchange.request().body().text();
            case DNS -> exchange.endpoint().uri().getHost();
            default ->
                lines(Stream.of(
                        exchange.connection().remote().map(remote -> Messages.text("hops.flow.to", remote)),
                        exchange.connection().proxy().map(proxy -> Messages.text("hops.flow.proxy", proxy))));
        };
    }

    String out(Hop hop) {
        return switch (hop) {
            case CLIENT -> WireText.request(exchange);
            case DNS -> addresses();
            default -> exchange.connection().tls().map(LocalFlow::encryption).orElseGet(this::noEncryption);
        };
    }

    private String addresses() {
        var found = exchange.connection().addresses();
        return found.isEmpty() ? Messages.text("hops.flow.nothing") : String.join("\n", found);
    }

    private String noEncryption() {
        return Messages.text(exchange.timings().reused() ? "hops.flow.kept" : "hops.flow.nothing");
    }

    private static String encryption(TlsFacts facts) {
        return lines(Stream.of(
                facts.version(),
                facts.cipher(),
                facts.subject().map(subject -> Messages.text("hops.flow.subject", subject)),
                facts.issuer().map(issuer -> Messages.text("hops.flow.issuer", issuer)),
                facts.own().map(LocalFlow::valid),
                facts.replacedBy().map(who -> Messages.text("hops.flow.replaced", who))));
    }

    private static String valid(X509Certificate certificate) {
        return Messages.text(
                "hops.flow.valid",
                DAY.format(certificate.getNotBefore().toInstant()),
                DAY.format(certificate.getNotAfter().toInstant()));
    }

    private static String lines(Stream<Optional<String>> parts) {
        var text = parts.flatMap(Optional::stream).collect(Collectors.joining("\n"));
        return text.isEmpty() ? Messages.text("hops.flow.nothing") : text;
    }
}
