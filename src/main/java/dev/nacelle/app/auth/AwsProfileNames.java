package dev.nacelle.app.auth;

import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.profiles.ProfileFile;

/** The profiles of this computer's AWS configuration files, for a person to choose from. */
public final class AwsProfileNames {
    private AwsProfileNames() {}

    /** Their names in order; none where there are no files, or none that can be read. */
    public static List<String> here() {
        try {
            var file = new AwsProfiles(ProfileFile::defaultProfileFile).read();
            return List.copyOf(new TreeSet<>(file.profiles().keySet()));
        } catch (CredentialsException unreadable) {
            // Told when a call is made with them.
            return List.of();
        }
    }
}
