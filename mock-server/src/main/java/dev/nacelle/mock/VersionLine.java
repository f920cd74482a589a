package dev.nacelle.mock;

import dev.nacelle.contract.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"nacelle-mock-server " + Version.current()};
    }
}
