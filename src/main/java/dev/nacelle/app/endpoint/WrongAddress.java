package dev.nacelle.app.endpoint;

import dev.nacelle.app.text.Messages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people paste instead of the API's address, and what to tell them.
 *
 * <p>Source of the kinds: the AWS workshop's own corrections ("you are looking for the name of the endpoint, not its
 * URL"; "blur the API address to avoid confusion") and the host names AWS documents for each service.
 */
final class WrongAddress {
    /** Something recognised by its form: the whole of a text, or the whole of "host/path". */
    private record Kind(Pattern form, String message) {
        static Kind of(String form, String message) {
            return new Kind(Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), message);
        }
    }

    private static final List<Kind> TEXTS = List.of(
            Kind.of("", "endpoint.refused.empty"),
            Kind.of("arn:aws[a-z-]*:lambda:.*", "endpoint.refused.lambda-arn"),
            Kind.of("arn:aws[a-z-]*:sagemaker:.*", "endpoint.refused.sagemaker-arn"),
            Kind.of("arn:aws[a-z-]*:(execute-api|apigateway):.*", "endpoint.refused.api-arn"),
            Kind.of("arn:.*", "endpoint.refused.arn"),
            Kind.of("s3:.*", "endpoint.refused.s3"),
            Kind.of(".*([<>{}\u2022\u2588\u2591-\u2593\u2026]|\\.\\.|\\*\\*|\\*\\.).*", "endpoint.refused.placeholder"),
            Kind.of(
                    "(?=.*\\.(execute-api|lambda-url)\\.)(https?://)?([^/]*[./-])?(x{4,}|your[a-z-]*|(rest-?)?api-?id|url-?id|region)\\..*",
                    "endpoint.refused.placeholder"),
            Kind.of(
                    "(?!https?:)[a-z][a-z0-9+.-]*://.*|(mailto|javascript|data|file|about):.*",
                    "endpoint.refused.scheme"),
            Kind.of("[^/,;\\t]*([,;\\t][^/,;\\t]*){4,}", "endpoint.refused.reading"),
            Kind.of("[a-z0-9](-*[a-z0-9])*", "endpoint.refused.name"));

    private static final List<Kind> HOSTS = List.of(
            Kind.of(
                    "([a-z0-9-]+\\.)*console\\.(aws\\.amazon\\.com|amazonaws\\.cn)/lambda.*",
                    "endpoint.refused.lambda-console"),
            Kind.of(
                    "([a-z0-9-]+\\.)*console\\.(aws\\.amazon\\.com|amazonaws\\.cn)/apigateway.*",
                    "endpoint.refused.api-console"),
            Kind.of("([a-z0-9-]+\\.)*console\\.(aws\\.amazon\\.com|amazonaws\\.cn)/.*", "endpoint.refused.console"),
            Kind.of(
                    "([a-z0-9-]+\\.)*(signin\\.aws\\.amazon\\.com|signin\\.aws|awsapps\\.com|workshops\\.aws)/.*",
                    "endpoint.refused.console"),
            Kind.of("runtime[a-z0-9-]*\\.sagemaker[a-z0-9-]*\\..*", "endpoint.refused.invocation"),
            Kind.of("[^/]*\\.amazonaws\\.com(\\.cn)?/endpoints/[^/]+/invocations.*", "endpoint.refused.invocation"),
            Kind.of(
                    "([a-z0-9-]+\\.)*(sagemaker\\.aws|sagemaker\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?)/.*",
                    "endpoint.refused.sagemaker"),
            Kind.of("([^/]+\\.)?s3([.-][a-z0-9.-]+)?\\.amazonaws\\.com(\\.cn)?/.*", "endpoint.refused.s3"),
            Kind.of("lambda\\.[a-z0-9-]+\\.(amazonaws\\.com(\\.cn)?|api\\.aws)/.*", "endpoint.refused.lambda-service"));

    private WrongAddress() {}

    /** What the text is instead of an address, told by its form alone. */
    static Optional<String> text(String text) {
        return message(TEXTS, text);
    }

    /** What answers at that address instead of the API. */
    static Optional<String> address(URI uri) {
        return message(
                HOSTS,
                uri.getHost().toLowerCase(Locale.ROOT) + "/" + uri.getRawPath().replaceFirst("^/", ""));
    }

    private static Optional<String> message(List<Kind> kinds, String text) {
        return kinds.stream()
                .filter(kind -> kind.form().matcher(text).matches())
                .map(kind -> Messages.text(kind.message()))
                .findFirst();
    }
}
