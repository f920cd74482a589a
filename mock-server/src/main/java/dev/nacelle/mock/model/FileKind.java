package dev.nacelle.mock.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells what a file that is no JSON is instead, for those who saved their model another way. */
final class FileKind {
    private static final int PICKLE = 0x80;
    private static final int LAST_PICKLE_PROTOCOL = 5;
    private static final String SAVE =
            "load it in Python with xgboost and save it again: booster.save_model(\"model.json\")";

    private FileKind() {}

    /** What it is and what to do; nothing if it is none of the kinds that people try. */
    static Optional<String> of(byte[] content) {
        if (startsWith(content, "binf") || startsWith(content, "bs64")) {
            return Optional.of("a model in XGBoost's old binary form (.bin, .model): " + SAVE);
        }
        if (startsWith(content, "{L") || startsWith(content, "{U") || startsWith(content, "{i")) {
            return Optional.of("a model in binary JSON (.ubj): " + SAVE);
        }
        if (content.length > 1 && (content[0] & 0xff) == PICKLE && content[1] <= LAST_PICKLE_PROTOCOL) {
            return Optional.of(
                    "pickled Python (.pkl, .joblib, the workshop's model.bin): unpickle it in Python and save"
                            + " the booster: model.save_model(\"model.json\")");
        }
        if (startsWith(content, "\u001f\u008b")) {
            return Optional.of(
                    "compressed (such as SageMaker's model.tar.gz): unpack it; if what is inside is no JSON, " + SAVE);
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return Optional.of("a zip file: unpack it first");
        }
        return startsWith(content, "tree\n")
                ? Optional.of("a model of LightGBM, which is not supported")
                : Optional.empty();
    }

    private static boolean startsWith(byte[] content, String magic) {
        var bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
