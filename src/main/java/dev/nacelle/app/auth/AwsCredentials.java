package dev.nacelle.app.auth;

import static dev.nacelle.app.auth.CredentialsException.Problem.INCOMPLETE_PROFILE;
import static dev.nacelle.app.auth.CredentialsException.Problem.NONE_FOUND;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * Finds AWS credentials: through the AWS SDK where it can by itself, through {@code aws configure export-credentials}
 * for profiles that need a login or a role.
 *
 * <p>May take seconds (a process, a machine's metadata service): not for a window's thread. Whoever finds them keeps
 * them in memory and finds them anew before they end. Safe for use by several threads at once.
 */
public final class AwsCredentials {
    private final Supplier<ProfileFile> files;
    private final AwsProfiles profiles;
    private final AwsCli cli;
    private final Supplier<AwsCredentialsIdentity> chain;
    private final Map<String, AwsCredentialsProvider> byProfile = new ConcurrentHashMap<>();

    /** Credentials of this computer's user. */
    public AwsCredentials() {
        this(ProfileFile::defaultProfileFile, List.of("aws"), new DefaultChain());
    }

    /** @param aws the AWS CLI's command */
    AwsCredentials(Supplier<ProfileFile> files, List<String> aws, Supplier<AwsCredentialsIdentity> chain) {
        this.files = files;
        this.profiles = new AwsProfiles(files);
        this.cli = new AwsCli(aws);
        this.chain = chain;
    }

    /**
     * The credentials from that place.
     *
     * @throws CredentialsException if there are none, with the words for people
     */
    public AwsCredentialsIdentity find(AwsSource source) throws CredentialsException {
        return source.<Found>match(new AwsSource.Cases<>() {
                    @Override
                    public Found defaultChain(AwsSource.DefaultChain any) {
                        return AwsCredentials.this::fromChain;
                    }

                    @Override
                    public Found profile(AwsSource.Profile named) {
                        return () -> fromProfile(profiles.named(named.name()));
                    }
                })
                .get();
    }

    private AwsCredentialsIdentity fromChain() throws CredentialsException {
        var name = ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
        var profile = DefaultChain.hasKeysBeforeProfiles()
                ? Optional.<Profile>empty()
                : profiles.find(name).filter(AwsProfiles::needsCli);
        if (profile.isPresent()) {
            return cli.export(profile.get().name());
        }
        try {
            return chain.get();
        } catch (SdkException | IllegalStateException | IllegalArgumentException none) {
            throw new CredentialsException(NONE_FOUND, name, Words.of(none));
        }
    }

    private AwsCredentialsIdentity fromProfile(Profile profile) throws CredentialsException {
        if (AwsProfiles.needsCli(profile)) {
            return cli.export(profile.name());
        }
        try {
            return byProfile.computeIfAbsent(profile.name(), this::provider).resolveCredentials();
        } catch (SdkException | IllegalStateException | IllegalArgumentException unusable) {
            throw profile.property("credential_process").isPresent()
                    ? AwsCli.failure(profile.name(), unusable)
                    : new CredentialsException(INCOMPLETE_PROFILE, profile.name());
        }
    }

    private AwsCredentialsProvider provider(String name) {
        return ProfileCredentialsProvider.builder()
                .profileName(name)
                .profileFile(files)
                .build();
    }

    /** A way to credentials that was chosen and not yet gone. */
    private interface Found {
        AwsCredentialsIdentity get() throws CredentialsException;
    }

    /** The SDK's own chain, made when it is first needed. */
    private static final class DefaultChain implements Supplier<AwsCredentialsIdentity> {
        private static final List<String> KEY_PROPERTIES = List.of("aws.accessKeyId", "aws.secretAccessKey");

        private @Nullable AwsCredentialsProvider provider;

        static boolean hasKeysBeforeProfiles() {
            return KEY_PROPERTIES.stream().allMatch(name -> System.getProperty(name) != null)
                    || System.getenv("AWS_ACCESS_KEY_ID") != null;
        }

        @Override
        public AwsCredentialsIdentity get() {
            return provider().resolveCredentials();
        }

        private synchronized AwsCredentialsProvider provider() {
            if (provider == null) {
                provider = DefaultCredentialsProvider.builder().build();
            }
            return provider;
        }
    }
}
