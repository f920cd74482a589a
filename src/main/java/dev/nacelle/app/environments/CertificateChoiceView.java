package dev.nacelle.app.environments;

import dev.nacelle.app.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file of certificates, in the desktop's own way. */
final class CertificateChoiceView {
    private CertificateChoiceView() {}

    static Optional<Path> choose(Window window) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("environments.choose-ca.tip"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Messages.text("environments.choose-ca.kinds"), "*.pem", "*.cer", "*.crt", "*.p7b"),
                        new FileChooser.ExtensionFilter(Messages.text("environments.choose-ca.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }
}
