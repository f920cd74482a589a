package dev.nacelle.app.auth;

import static dev.nacelle.app.auth.CredentialsException.Problem.NO_CLI;
import static dev.nacelle.app.auth.CredentialsException.Problem.PROCESS_FAILED;
import static dev.nacelle.app.auth.CredentialsException.Problem.SESSION_ENDED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Asks the AWS CLI for a profile's keys: {@code aws configure export-credentials --profile … --format process} (AWS CLI
 * command reference). It refreshes a single sign-on session by itself as long as that lasts.
 */
final class AwsCli {
    private static final String EXIT = "non-zero exit value";
    private static final List<String> LOGIN_WORDS = List.of("sso", "expired", "log in", "login", "reauthenticate");

    private final List<String> command;
    private final Map<String, ProcessCredentialsProvider> byProfile = new ConcurrentHashMap<>();

    AwsCli(List<String> command) {
        this.command = List.copyOf(command);
    }

    AwsCredentialsIdentity export(String profile) throws CredentialsException {
        try {
            return byProfile.computeIfAbsent(profile, this::provider).resolveCredentials();
        } catch (SdkException | IllegalStateException | IllegalArgumentException failed) {
            throw failure(profile, failed);
        }
    }

    /** What a process that was to print credentials came to. Its output stays untold: it could hold them. */
    static CredentialsException failure(String profile, RuntimeException failed) {
        if (chain(failed).anyMatch(IOException.class::isInstance)) {
            return new CredentialsException(NO_CLI, profile);
        }
        var words = chain(failed)
                .map(Throwable::getMessage)
                .filter(message -> message != null && message.contains(EXIT))
                .findFirst()
                .map(Words::of)
                .orElse("\u2013");
        var lower = words.toLowerCase(Locale.ROOT);
        var problem = LOGIN_WORDS.stream().anyMatch(lower::contains) ? SESSION_ENDED : PROCESS_FAILED;
        return new CredentialsException(problem, profile, words);
    }

    private ProcessCredentialsProvider provider(String profile) {
        var words = new ArrayList<>(command);
        words.addAll(List.of("configure", "export-credentials", "--profile", profile, "--format", "process"));
        return ProcessCredentialsProvider.builder().command(words).build();
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, link -> link != null, link -> link.getCause())
                .limit(20);
    }
}
