package dev.nacelle.lambda;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;

/**
 * What the model's container said when it did not answer a score.
 *
 * <p>SageMaker wraps it, as recorded from AWS: {@code Received client error (400) from container-1 with message "invalid
 * fields: rpm_blade". See https://... in account ... for more information.}
 *
 * @param status the container's; 0 where it gave none, as when it did not answer in time
 * @param wrapped SageMaker's sentence around the container's words; empty if there is none
 * @param bare the container's words alone; empty if SageMaker left them out
 */
record ContainerWords(int status, String wrapped, String bare) {
    private static final Pattern STATUS = Pattern.compile("Received (?:client|server) error \\((\\d{1,3})\\)");
    private static final Pattern QUOTED =
            Pattern.compile("with message \"(.*)\"(?:\\.? See \\S+://|\\.?\\s*$)", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<[!/a-zA-Z]");
    private static final int LONGEST = 200;

    /** The words in that exception. */
    static ContainerWords of(ModelErrorException model) {
        var details = model.awsErrorDetails();
        var wrapped = details == null ? "" : Objects.requireNonNullElse(details.errorMessage(), "");
        var status = model.originalStatusCode();
        return new ContainerWords(
                status == null ? statusIn(wrapped) : status,
                wrapped,
                Objects.requireNonNullElse(model.originalMessage(), ""));
    }

    private static int statusIn(String wrapped) {
        var status = STATUS.matcher(wrapped);
        return status.find() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** Whether SageMaker gave up waiting for the container. */
    boolean tellOfTimeOut() {
        return status == 0 && (wrapped + bare).contains("timed out");
    }

    /**
     * The words as a caller may hear them, without the full stop: no account id, no address, no markup, at most 200
     * characters. Of a stack trace the last line, where Python names the error.
     */
    Optional<String> forCaller() {
        return Stream.of(bare, quoted())
                .filter(words -> !words.isBlank())
                .findFirst()
                .filter(words -> !MARKUP.matcher(words).find())
                .map(words -> SafeText.forCaller(lastLine(words), LONGEST))
                .map(words ->
                        words.endsWith(".") && !words.endsWith("...") ? words.substring(0, words.length() - 1) : words)
                .filter(words -> !words.isBlank());
    }

    private String quoted() {
        var quoted = QUOTED.matcher(wrapped);
        return quoted.find() ? quoted.group(1) : "";
    }

    private static String lastLine(String words) {
        return words.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }
}
