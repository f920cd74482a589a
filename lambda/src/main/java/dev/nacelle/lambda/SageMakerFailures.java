package dev.nacelle.lambda;

import static dev.nacelle.contract.ErrorCode.CREDENTIALS_REFUSED;
import static dev.nacelle.contract.ErrorCode.INTERNAL_ERROR;
import static dev.nacelle.contract.ErrorCode.REGION_MISSING;
import static dev.nacelle.contract.ErrorCode.SAGEMAKER_UNREACHABLE;
import static dev.nacelle.contract.ErrorCode.TIMED_OUT;

import dev.nacelle.contract.ErrorCode;
import dev.nacelle.scoring.Failure;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells the SDK's exceptions apart. Each message of theirs may be null, and may hold an account id: callers hear our
 * own words, the log theirs.
 */
final class SageMakerFailures {
    private final ServiceFailures service;

    /** @param endpointName which endpoint was asked */
    SageMakerFailures(String endpointName) {
        this.service = new ServiceFailures(endpointName);
    }

    /** What went wrong, whether AWS answered or not. */
    Failure of(SdkException failed) {
        return failed instanceof AwsServiceException answered ? service.of(answered) : noAnswer(failed);
    }

    private static Failure noAnswer(SdkException failed) {
        return Failure.of(code(failed), words(failed));
    }

    /** The provider chain that finds no credentials has tried sockets too: its own words come before its causes. */
    private static ErrorCode code(SdkException failed) {
        if (failed instanceof ApiCallTimeoutException || failed instanceof ApiCallAttemptTimeoutException) {
            return TIMED_OUT;
        }
        var words = words(failed).toLowerCase(Locale.ROOT);
        if (words.contains("unable to load region")) {
            return REGION_MISSING;
        }
        return words.contains("credentials")
                ? CREDENTIALS_REFUSED
                : connectionTrouble(failed).map(SageMakerFailures::code).orElse(INTERNAL_ERROR);
    }

    private static ErrorCode code(IOException trouble) {
        boolean connected = !words(trouble).toLowerCase(Locale.ROOT).contains("connect");
        return trouble instanceof SocketTimeoutException && connected ? TIMED_OUT : SAGEMAKER_UNREACHABLE;
    }

    private static Optional<IOException> connectionTrouble(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
    }

    private static String words(Throwable failed) {
        return Objects.requireNonNullElse(failed.getMessage(), failed.getClass().getName());
    }
}
