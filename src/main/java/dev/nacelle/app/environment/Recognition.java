package dev.nacelle.app.environment;

import dev.nacelle.app.auth.AwsSource;
import dev.nacelle.app.endpoint.Endpoint;
import dev.nacelle.app.endpoint.LiveAddress;
import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what people paste: a text of environments, a curl command, the ARN, address or console page of a SageMaker
 * endpoint, the ARN or console page of an API, an address. What is an environment is offered, never taken by itself.
 *
 * <p>Source of the forms: AWS, "Amazon Resource Names" of each service; the console's addresses as seen in April 2025.
 */
public final class Recognition {
    private static final int LONGEST = 200_000;
    private static final String AROUND = "^[\\s\"'`<(]+|[\\s\"'`>),;.]+$";
    private static final String NAME = "([a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62})";

    /** Something told by its form, and what it makes. */
    private record Form(Pattern pattern, Function<MatchResult, Optional<Found>> found) {
        static Form of(String pattern, Function<MatchResult, Optional<Found>> found) {
            return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), found);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of(
                    "arn:aws[a-z-]*:sagemaker:([a-z0-9-]+):\\d*:endpoint/" + NAME,
                    parts -> direct(parts.group(2), parts.group(1))),
            Form.of(
                    "(?:https?://)?runtime(?:-fips)?\\.sagemaker\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/endpoints/"
                            + NAME + "(?:/invocations.*)?",
                    parts -> direct(parts.group(2), parts.group(1))),
            Form.of(
                    "https?://(?:([a-z0-9-]+)\\.)?console\\.(?:aws\\.amazon\\.com|amazonaws\\.cn)/sagemaker/.*region=([a-z0-9-]+).*/endpoints/"
                            + NAME + ".*",
                    parts -> direct(parts.group(3), parts.group(2))),
            Form.of(
                    "arn:aws[a-z-]*:execute-api:([a-z0-9-]+):\\d*:([a-z0-9]{10})/([^/*]+)/(?:[A-Z]+|\\*)(/[^*]*)?",
                    parts -> api(parts.group(2), parts.group(1), parts.group(3), parts.group(4))),
            Form.of(
                    "arn:aws[a-z-]*:apigateway:([a-z0-9-]+)::/(?:apis|restapis)/([a-z0-9]{10})(?:/stages/([^/]+))?.*",
                    parts -> api(parts.group(2), parts.group(1), parts.group(3), null)),
            Form.of(
                    "https?://(?:[a-z0-9-]+\\.)?console\\.(?:aws\\.amazon\\.com|amazonaws\\.cn)/apigateway/.*[?&]api=([a-z0-9]{10})&(?:.*&)?region=([a-z0-9-]+).*",
                    parts -> api(parts.group(1), parts.group(2), null, null)),
            Form.of(
                    "https?://(?:[a-z0-9-]+\\.)?console\\.(?:aws\\.amazon\\.com|amazonaws\\.cn)/apigateway/.*[?&]region=([a-z0-9-]+).*/(?:apis|api-detail)/([a-z0-9]{10}).*",
                    parts -> api(parts.group(2), parts.group(1), null, null)));

    private Recognition() {}

    /** What that text makes; nothing where it is none of these. An address alone is left to its field. */
    public static Optional<Found> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (EnvironmentsText.isOne(text)) {
            return Optional.of(environments(text));
        }
        var curl = CurlCommand.of(text);
        return curl.isPresent() ? curl.flatMap(Recognition::curl) : form(text.replaceAll(AROUND, ""));
    }

    /** The name of a SageMaker endpoint, if the text could be one and nothing else that is known. */
    public static Optional<String> endpointName(String text) {
        var name = text.strip();
        return name.matches(NAME) && name.contains("-") ? Optional.of(name) : Optional.empty();
    }

    private static Optional<Found> form(String text) {
        return FORMS.stream()
                .map(form -> Optional.of(form.pattern().matcher(text))
                        .filter(matcher -> matcher.matches())
                        .flatMap(matcher -> form.found().apply(matcher.toMatchResult())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Found environments(String text) {
        return EnvironmentsText.read(text)
                .map(read -> new Found(
                        Messages.text(
                                "environment.found.text", read.environments().size()),
                        read.environments(),
                        List.of(),
                        read.problems(),
                        Optional.empty()))
                .orElseGet(() -> new Found(
                        Messages.text("environment.found.broken"), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private static Optional<Found> curl(CurlCommand command) {
        var asDirect = form(command.url().replaceAll(AROUND, ""));
        if (asDirect.isPresent()) {
            return asDirect.map(found ->
                    new Found(found.sentence(), found.environments(), List.of(), found.notes(), command.data()));
        }
        return LiveAddress.check(command.url())
                .<Optional<URI>>match(
                        usable -> Optional.of(usable.uri()),
                        doubt -> Optional.of(doubt.asGiven()),
                        refused -> Optional.empty())
                .flatMap(uri -> curl(command, uri));
    }

    private static Optional<Found> curl(CurlCommand command, URI uri) {
        try {
            return Optional.of(new CurlEnvironment(command).found(name(uri), uri));
        } catch (IllegalArgumentException noEnvironment) {
            return Optional.empty();
        }
    }

    private static Optional<Found> direct(String endpoint, String region) {
        try {
            var plan = new AuthPlan.Direct(endpoint, region, new AwsSource.DefaultChain());
            return Optional.of(Found.one(
                    Messages.text("environment.found.direct", endpoint, region),
                    Environment.direct(endpoint.length() > 60 ? endpoint.substring(0, 60) : endpoint, plan)));
        } catch (IllegalArgumentException noEndpoint) {
            return Optional.empty();
        }
    }

    private static Optional<Found> api(String id, String region, @Nullable String stage, @Nullable String route) {
        var path = (stage == null || stage.equals("$default") ? "" : "/" + stage) + (route == null ? "" : route);
        var uri = URI.create("https://" + id + ".execute-api." + region + ".amazonaws.com" + path);
        return LiveAddress.check(uri.toString())
                .match(
                        usable -> Optional.of(Found.one(api(usable.uri()), Environment.at(id, usable.uri()))),
                        doubt -> Optional.of(Found.one(
                                api(doubt.suggestion()), Environment.at(id, doubt.suggestion()), doubt.message())),
                        refused -> Optional.empty());
    }

    private static String api(URI uri) {
        return Messages.text("environment.found.api", uri);
    }

    /** What an environment is called that came from an address. */
    private static String name(URI uri) {
        var host = Endpoint.live(uri).host();
        var first = host.contains(".execute-api.") ? host.substring(0, host.indexOf('.')) : host;
        return Environment.isName(first) ? first : Environment.UNNAMED;
    }
}
