package dev.nacelle.app.environment;

import dev.nacelle.app.client.CallSettings;
import dev.nacelle.app.client.Target;
import dev.nacelle.app.client.TimeLimits;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.trust.TrustSettings;
import dev.nacelle.contract.MediaTypes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A live endpoint by name, and how calls to it are made. Holds no secret: it tells which ones it takes.
 *
 * @param name at most 60 characters, none of them a control character; two environments of one name, whatever the case
 *     of their letters, are never kept
 * @param profile id of the profile its model takes; nothing where readings of any are sent
 * @param address without user, query and fragment; for {@link AuthPlan.Direct} SageMaker's own
 * @param query whether the address goes on with a {@code ?} and a part that is a secret
 * @param mediaType sent as {@code Content-Type}
 * @param headers added to each call, in this order
 * @param keyStore whether its secrets are kept in the operating system's key store, and not in memory alone
 */
public record Environment(
        String name,
        Mark mark,
        Optional<String> profile,
        URI address,
        boolean query,
        String mediaType,
        List<HeaderPlan> headers,
        AuthPlan auth,
        Network network,
        boolean keyStore) {
    /** What an environment is called that came from an address alone; the next such address takes its place. */
    public static final String UNNAMED = "Unnamed";

    /** What nobody may call an environment. */
    public static final String MOCK = "Mock";

    private static final int LONGEST_NAME = 60;

    /** How calls get there. */
    public record Network(TimeLimits limits, TrustSettings trust, ProxyPlan proxy) {
        private static final Network USUAL = new Network(TimeLimits.usual(), TrustSettings.usual(), ProxyPlan.usual());

        /** The usual limits, this computer's own certificates and proxy. */
        public static Network usual() {
            return USUAL;
        }
    }

    public Environment {
        headers = List.copyOf(headers);
        if (!isName(name)) {
            throw new IllegalArgumentException("No name of an environment: " + name);
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("The address of an environment has no query and no fragment");
        }
        Endpoint.live(address);
        CallSettings.usual().withMediaType(mediaType);
        if (headers.stream().map(header -> header.slot().id()).distinct().count() < headers.size()) {
            throw new IllegalArgumentException("A header field stands twice");
        }
        if (auth instanceof AuthPlan.SigV4 signed && signed.regionFor(address).isEmpty()) {
            throw new IllegalArgumentException("A signature needs a region, and the address tells none");
        }
        if (auth instanceof AuthPlan.Direct direct && !direct.uri().equals(address)) {
            throw new IllegalArgumentException("SageMaker answers at its own address");
        }
    }

    /** Whether an environment may be called that. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl)
                && !name.equalsIgnoreCase(MOCK);
    }

    /** An address with nothing special about it; what follows its {@code ?} is left out and taken for a secret. */
    public static Environment at(String name, URI uri) {
        return new Environment(
                name,
                Mark.RED,
                Optional.empty(),
                URI.create(Endpoint.live(uri).address()),
                uri.getRawQuery() != null && !uri.getRawQuery().isBlank(),
                MediaTypes.CSV,
                List.of(),
                new AuthPlan.None(),
                Network.usual(),
                false);
    }

    /** A SageMaker endpoint asked directly. */
    public static Environment direct(String name, AuthPlan.Direct direct) {
        return at(name, direct.uri()).withAuth(direct);
    }

    /** The same under another name. */
    public Environment withName(String other) {
        return new Environment(other, mark, profile, address, query, mediaType, headers, auth, network, keyStore);
    }

    /** The same with another authorization. */
    public Environment withAuth(AuthPlan other) {
        return new Environment(name, mark, profile, address, query, mediaType, headers, other, network, keyStore);
    }

    /** The same with these header fields and no others. */
    public Environment withHeaders(List<HeaderPlan> others) {
        return new Environment(name, mark, profile, address, query, mediaType, others, auth, network, keyStore);
    }

    /** The same with another media type. */
    public Environment withMediaType(String other) {
        return new Environment(name, mark, profile, address, query, other, headers, auth, network, keyStore);
    }

    /** The same with another way there. */
    public Environment withNetwork(Network other) {
        return new Environment(name, mark, profile, address, query, mediaType, headers, auth, other, keyStore);
    }

    /** The same, its secrets in memory alone or in the key store too. */
    public Environment withKeyStore(boolean kept) {
        return new Environment(name, mark, profile, address, query, mediaType, headers, auth, network, kept);
    }

    /** Every place a secret goes to. */
    public List<SecretSlot> slots() {
        return Stream.of(
                        query ? List.of(SecretSlot.query()) : List.<SecretSlot>of(),
                        headers.stream()
                                .filter(header -> header.value().isEmpty())
                                .map(HeaderPlan::slot)
                                .toList(),
                        auth.slots(),
                        network.proxy().slots())
                .flatMap(List::stream)
                .toList();
    }

    /** What its secret for that place is called in a key store. */
    public String keyName(SecretSlot slot) {
        return name + " / " + slot.id();
    }

    /**
     * Where its calls go and how they are made.
     *
     * @throws IllegalStateException if a secret is missing
     */
    public Target target(SecretBox.OfOne secrets) {
        var uri = query
                ? URI.create(address + "?" + secrets.require(SecretSlot.query()).reveal())
                : address;
        var settings = CallSettings.usual()
                .withMediaType(mediaType)
                .withHeaders(
                        headers.stream().map(header -> header.filled(secrets)).toList())
                .withAuth(auth.filled(address, secrets))
                .withLimits(network.limits())
                .withTrust(network.trust())
                .withProxy(network.proxy().filled(secrets));
        return new Target(Endpoint.live(uri), settings);
    }
}
