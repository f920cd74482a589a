package dev.nacelle.app.client;

import static dev.nacelle.app.client.Explanation.Certainty.LIKELY;
import static dev.nacelle.app.client.Explanation.Certainty.ONE_OF;
import static dev.nacelle.app.client.Explanation.Certainty.SURE;
import static dev.nacelle.contract.Hop.API_GATEWAY;
import static dev.nacelle.contract.Hop.CLIENT;
import static dev.nacelle.contract.Hop.LAMBDA;
import static dev.nacelle.contract.Hop.MODEL;

import dev.nacelle.app.client.Explanation.Certainty;
import dev.nacelle.contract.Hop;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP error means on the way from API Gateway to the model; the first rule that holds explains it.
 *
 * <p>Source: statuses and bodies of API Gateway's own errors as its developer guide and recorded answers of April 2025
 * give them. A HTTP API answers 500 with capital letters where a REST API answers 502 with small ones; both hide what
 * the function did. Lambda's time limit is 3 s unless changed, API Gateway's is 30 s (REST APIs 29 s).
 */
final class RefusalRules {
    /** The texts under {@code key} explain every refusal that {@code holds}. */
    private record Rule(
            Predicate<RefusalFacts> holds,
            String key,
            @Nullable Hop hop,
            Certainty certainty) {}

    private static final List<Rule> RULES = List.of(
            rule(facts -> facts.fromFunction(CLIENT), "outcome.function.client", CLIENT, SURE),
            rule(facts -> facts.fromFunction(LAMBDA), "outcome.function.lambda", LAMBDA, SURE),
            rule(facts -> facts.fromFunction(Hop.SAGEMAKER), "outcome.function.sagemaker", Hop.SAGEMAKER, SURE),
            rule(facts -> facts.fromFunction(MODEL), "outcome.function.model", MODEL, SURE),
            rule(facts -> facts.statusIn(300, 399), "outcome.redirect", null, SURE),
            rule(facts -> facts.status(401), "outcome.unauthorized", API_GATEWAY, SURE),
            rule(
                    facts -> facts.status(403) && facts.says("missing authentication token"),
                    "outcome.no-such-path",
                    API_GATEWAY,
                    SURE),
            rule(
                    facts -> facts.status(403) && facts.says("signature", "security token", "not authorized"),
                    "outcome.unsigned",
                    API_GATEWAY,
                    SURE),
            rule(
                    facts -> facts.status(403) && facts.says("forbidden") && facts.fromGateway(),
                    "outcome.forbidden",
                    API_GATEWAY,
                    ONE_OF),
            rule(facts -> facts.status(403), "outcome.forbidden-elsewhere", null, ONE_OF),
            rule(
                    facts -> facts.status(404) && facts.says("not found") && facts.fromGateway(),
                    "outcome.no-route",
                    API_GATEWAY,
                    SURE),
            rule(facts -> facts.status(404), "outcome.not-there", null, LIKELY),
            rule(facts -> facts.status(405), "outcome.no-post", null, SURE),
            rule(facts -> facts.status(407), "outcome.proxy", CLIENT, SURE),
            rule(facts -> facts.status(413), "outcome.too-large", API_GATEWAY, SURE),
            rule(facts -> facts.status(415) || facts.status(406), "outcome.media-type", MODEL, LIKELY),
            rule(facts -> facts.status(429), "outcome.throttled", API_GATEWAY, LIKELY),
            rule(facts -> facts.anonymous() && facts.took(2.9, 3.5), "outcome.three-seconds", LAMBDA, LIKELY),
            rule(
                    facts -> facts.statusIn(500, 504) && facts.took(28.5, 31),
                    "outcome.thirty-seconds",
                    API_GATEWAY,
                    LIKELY),
            rule(facts -> facts.status(502) && facts.atFunctionUrl(), "outcome.function-threw", LAMBDA, SURE),
            rule(facts -> facts.anonymous() && facts.status(500), "outcome.function-hidden", null, ONE_OF),
            rule(facts -> facts.anonymous() && facts.status(502), "outcome.function-shape", LAMBDA, ONE_OF),
            rule(facts -> facts.status(502), "outcome.bad-gateway", null, ONE_OF),
            rule(facts -> facts.status(503), "outcome.unavailable", null, ONE_OF),
            rule(facts -> facts.status(504), "outcome.late", null, ONE_OF),
            rule(RefusalFacts::isPage, "outcome.page", null, LIKELY),
            rule(facts -> true, "outcome.refused", null, SURE));

    private RefusalRules() {}

    /** The refusal in words. */
    static Explanation explain(Outcome.Refused outcome) {
        var facts = new RefusalFacts(outcome);
        var rule = RULES.stream()
                .filter(candidate -> candidate.holds().test(facts))
                .findFirst()
                .orElseThrow();
        return Explaining.explain(rule.key(), Optional.ofNullable(rule.hop()), rule.certainty(), facts.values());
    }

    private static Rule rule(Predicate<RefusalFacts> holds, String key, @Nullable Hop hop, Certainty certainty) {
        return new Rule(holds, key, hop, certainty);
    }
}
