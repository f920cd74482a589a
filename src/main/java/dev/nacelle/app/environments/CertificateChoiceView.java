package dev.nacelle.app.environments;

import dev.nacelle.app.text.Messages;
import dev.nacelle.app.ui.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for a file of certificates, in the desktop's own way. */
final class CertificateChoiceView {
    private CertificateChoiceView() {}

    static Optional<Path> choose(Window window) {
        return FileDialogs.open(
                window,
                Messages.text("environments.choose-ca.tip"),
                new ExtensionFilter(Messages.text("environments.choose-ca.kinds"), "*.pem", "*.cer", "*.crt", "*.p7b"),
                new ExtensionFilter(Messages.text("environments.choose-ca.all"), "*"));
    }
}
