package dev.nacelle.mock.gateway;

import static dev.nacelle.mock.gateway.EventJson.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in whom a Lambda authorizer lets in. Decisions are not cached.
 *
 * <p>Source: API Gateway developer guide, "Control access to HTTP APIs with AWS Lambda authorizers" and "Use API Gateway
 * Lambda authorizers" (REST). How a context looks in an event of payload format 1.0 is not recorded: its members stand
 * in {@code authorizer}, as in a REST API's.
 */
final class AuthorizerCheck implements Doorkeeper {
    private static final System.Logger LOG = System.getLogger(AuthorizerCheck.class.getName());

    private final List<IdentitySource> sources;
    private final FunctionInvoker function;

    AuthorizerCheck(FrontDoor.Authorizer door) {
        this.sources =
                door.identitySources().stream().map(IdentitySource::parse).toList();
        this.function = door.function();
    }

    @Override
    public Entry judge(Arrival arrival) {
        var found = sources.stream()
                .map(source -> source.in(arrival.request()))
                .flatMap(Optional::stream)
                .toList();
        return found.size() < sources.size() ? refused(GatewayError.UNAUTHORIZED, arrival) : ask(arrival, found);
    }

    private Entry ask(Arrival arrival, List<String> found) {
        try {
            return entry(
                    arrival,
                    ResultJson.object(function.invoke(event(arrival, found))).members());
        } catch (FunctionFailedException failed) {
            LOG.log(Level.ERROR, "The authorizer failed: " + failed.getMessage(), failed.getCause());
        } catch (BadResultException unusable) {
            LOG.log(Level.ERROR, "The authorizer''s answer is none: {0}", unusable.getMessage());
        }
        return refused(GatewayError.AUTHORIZER_FAILED, arrival);
    }

    private static byte[] event(Arrival arrival, List<String> found) {
        return arrival.settings().kind() == ApiKind.HTTP
                ? EventV2.authorizerJson(arrival, found)
                : object(json -> {
                    json.writeStringField("type", "TOKEN");
                    json.writeStringField("methodArn", arrival.routeArn());
                    json.writeStringField("authorizationToken", found.get(0));
                });
    }

    private static Entry entry(Arrival arrival, JsonNode answer) throws BadResultException {
        if (answer.path("errorMessage").asText().equals("Unauthorized")) {
            return refused(GatewayError.UNAUTHORIZED, arrival);
        }
        return isAuthorized(arrival, answer) ? Entry.of(caller(answer)) : refused(GatewayError.DENIED, arrival);
    }

    private static boolean isAuthorized(Arrival arrival, JsonNode answer) throws BadResultException {
        var simple = answer.path("isAuthorized");
        if (simple.isBoolean() && arrival.settings().kind() == ApiKind.HTTP) {
            return simple.booleanValue();
        }
        return new Policy(answer.path("policyDocument")).allows(arrival.routeArn());
    }

    private static Caller caller(JsonNode answer) {
        var context = answer.path("context");
        var flat = JsonNodeFactory.instance.objectNode();
        if (answer.has("principalId")) {
            flat.set("principalId", answer.get("principalId"));
        }
        if (context instanceof ObjectNode members) {
            flat.setAll(members);
        }
        var lambda = JsonNodeFactory.instance.objectNode();
        lambda.set("lambda", context.isObject() ? context : JsonNodeFactory.instance.nullNode());
        return new Caller(Map.of(), flat, lambda);
    }

    private static Entry refused(GatewayError why, Arrival arrival) {
        return Entry.refused(why.answer(arrival.settings().kind()));
    }
}
