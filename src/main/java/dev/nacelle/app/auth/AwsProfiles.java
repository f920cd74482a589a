package dev.nacelle.app.auth;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** What the AWS configuration files say, read anew for each question, because a login changes them. */
final class AwsProfiles {
    private final Supplier<ProfileFile> files;

    AwsProfiles(Supplier<ProfileFile> files) {
        this.files = files;
    }

    /** The files themselves. */
    ProfileFile read() throws CredentialsException {
        try {
            return files.get();
        } catch (RuntimeException unreadable) { // the SDK has no narrower promise
            throw new CredentialsException(CredentialsException.Problem.BROKEN_FILE, "", Words.of(unreadable));
        }
    }

    /** The profile of that name. */
    Profile named(String name) throws CredentialsException {
        var read = read();
        var found = read.profile(name);
        if (found.isEmpty()) {
            var known = String.join(", ", new TreeSet<>(read.profiles().keySet()));
            throw new CredentialsException(
                    CredentialsException.Problem.UNKNOWN_PROFILE, name, known.isEmpty() ? "\u2013" : known);
        }
        return found.get();
    }

    /** The profile of that name, if the files can be read and have it. */
    Optional<Profile> find(String name) throws CredentialsException {
        return read().profile(name);
    }

    /**
     * Whether only the AWS CLI turns that profile into keys: single sign-on, a console login, or a role to be assumed.
     * The SDK's modules for these are left out.
     */
    static boolean needsCli(Profile profile) {
        var properties = profile.properties();
        return !properties.containsKey("aws_access_key_id")
                && !properties.containsKey("credential_process")
                && (properties.keySet().stream().anyMatch(key -> key.startsWith("sso_"))
                        || properties.containsKey("login_session")
                        || properties.containsKey("role_arn"));
    }
}
