package dev.nacelle.app.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nacelle.app.auth.CredentialsException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.profiles.ProfileFile;

class AwsCredentialsTest {
    private static final String CONFIG = """
            [profile keys]
            aws_access_key_id = AKIDKEYS
            aws_secret_access_key = very-secret
            [profile login]
            sso_start_url = https://company.awsapps.com/start
            sso_region = eu-west-1
            sso_account_id = 111122223333
            sso_role_name = Attendee
            [profile role]
            role_arn = arn:aws:iam::111122223333:role/attendee
            source_profile = keys
            [profile empty]
            region = eu-west-1
            [profile broken-process]
            credential_process = /nonexistent/program
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProfilesKeysAreFound() throws CredentialsException {
        var found = credentials(CONFIG, "aws").find(new AwsSource.Profile("keys"));

        assertEquals("AKIDKEYS very-secret", found.accessKeyId() + " " + found.secretAccessKey());
    }

    @Test
    void anUnknownProfileNamesTheKnownOnes() {
        var none = failure(credentials(CONFIG, "aws"), "kyes");

        assertEquals(Problem.UNKNOWN_PROFILE, none.problem());
        assertEquals("The AWS configuration of this computer has no profile \"kyes\".", none.sentence());
        assertEquals(
                "Choose one of these: broken-process, empty, keys, login, role. \"aws configure list-profiles\" lists them too.",
                none.nextStep());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    empty,          INCOMPLETE_PROFILE
                    login,          NO_CLI
                    role,           NO_CLI
                    broken-process, PROCESS_FAILED
                    """)
    void aProfileThatGivesNoKeysSaysWhy(String profile, Problem problem) {
        var none = failure(credentials(CONFIG, "/nonexistent/aws"), profile);

        assertEquals(problem, none.problem());
    }

    @Test
    void aFileThatCannotBeReadSaysSo() {
        var none = failure(credentials("[profile\nno=end", "aws"), "keys");

        assertEquals(Problem.BROKEN_FILE, none.problem());
    }

    @Test
    void aChainWithoutCredentialsSaysWhatToDo() {
        var credentials = new AwsCredentials(() -> files(""), List.of("aws"), () -> {
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain");
        });

        var none = assertThrows(CredentialsException.class, () -> credentials.find(new AwsSource.DefaultChain()));

        assertEquals(Problem.NONE_FOUND, none.problem());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for the AWS CLI is a shell script")
    void aLoginIsLeftToTheAwsCli() throws Exception {
        var cli = script("""
                [ "$*" = "configure export-credentials --profile login --format process" ] || exit 9
                echo '{"Version":1,"AccessKeyId":"ASIALOGIN","SecretAccessKey":"s","SessionToken":"t","Expiration":"2999-01-01T00:00:00Z"}'
                """);

        var found = credentials(CONFIG, cli).find(new AwsSource.Profile("login"));

        assertEquals("ASIALOGIN", found.accessKeyId());
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for the AWS CLI is a shell script")
    @CsvSource(textBlock = """
                    Error loading SSO Token: Token for company does not exist,             SESSION_ENDED
                    The SSO session associated with this profile has expired,              SESSION_ENDED
                    Your session has expired. Please reauthenticate using 'aws login',     SESSION_ENDED
                    An error occurred (AccessDenied) when calling the AssumeRole operation, PROCESS_FAILED
                    """)
    void theAwsClisWordsTellWhetherALoginHelps(String words, Problem problem) throws IOException {
        var cli = script("echo \"" + words + "\" >&2; exit 255");

        var none = failure(credentials(CONFIG, cli), "login");

        assertEquals(problem, none.problem());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for the AWS CLI is a shell script")
    void whatTheAwsCliPrintedIsNotRepeated() throws IOException {
        var cli = script("echo '{\"Version\":1,\"SecretAccessKey\":\"hunter2\"'");

        var none = failure(credentials(CONFIG, cli), "login");

        assertFalse((none.sentence() + none.nextStep() + none).contains("hunter2"));
    }

    private static CredentialsException failure(AwsCredentials credentials, String profile) {
        return assertThrows(CredentialsException.class, () -> credentials.find(new AwsSource.Profile(profile)));
    }

    private static AwsCredentials credentials(String config, String aws) {
        return new AwsCredentials(() -> files(config), List.of(aws), () -> AwsCredentialsIdentity.create("chain", "s"));
    }

    private static ProfileFile files(String config) {
        return ProfileFile.builder()
                .content(new ByteArrayInputStream(config.getBytes(StandardCharsets.UTF_8)))
                .type(ProfileFile.Type.CONFIGURATION)
                .build();
    }

    private String script(String text) throws IOException {
        var file = Files.writeString(folder.resolve("aws"), "#!/bin/sh\n" + text);
        file.toFile().setExecutable(true);
        return file.toString();
    }
}
