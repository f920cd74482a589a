package dev.nacelle.mock.sagemaker;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.MediaTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a container answers: the shapes that models of the workshop's editions and SageMaker's own containers have had.
 *
 * <p>Source: the workshop's inference scripts and recorded answers, 2019 to 2025; source of SageMaker's XGBoost
 * container.
 */
public enum Generation {
    /** {@code {"predictions": [{"score": 0.66, "predicted_label": 1}]}}, the workshop's from 2021 to 2023; the default. */
    PREDICTIONS(MediaTypes.CSV, MediaTypes.JSON, true, Answers::predictions),
    /** {@code {"predictions": [{"score": 0.66}]}}, SageMaker's own XGBoost when it is asked for JSON. */
    SCORES(MediaTypes.CSV, MediaTypes.JSON, true, Answers::scores),
    /** {@code 0.6582455}, a bare 32-bit number a line: the workshop's of 2019, and whoever is asked for CSV. */
    NUMBER(MediaTypes.CSV, MediaTypes.CSV, false, Answers::numbers),
    /** {@code [0.6582455039024353]}, the workshop's of 2020. */
    ARRAY(MediaTypes.CSV, MediaTypes.JSON, true, Answers::array),
    /** {@code {"score": 0.66}} a line: SageMaker's XGBoost with selected output. */
    LINES(MediaTypes.CSV, "application/jsonlines", false, Answers::lines),
    /** A NumPy file of 32-bit numbers, the workshop's since January 2024. It takes {@code text/plain}. */
    NPY(MediaTypes.PLAIN, "application/x-npy", false, Answers::npy);

    private static final Set<String> MEANS_JSON = Set.of("application/json", "application/*", "*/*");

    private final String takes;
    private final String mediaType;
    private final boolean heedsAccept;

    @SuppressWarnings("ImmutableEnumChecker") // writes what it is given, holds nothing
    private final Function<List<Float>, Body> writer;

    Generation(String takes, String mediaType, boolean heedsAccept, Function<List<Float>, Body> writer) {
        this.takes = takes;
        this.mediaType = mediaType;
        this.heedsAccept = heedsAccept;
        this.writer = writer;
    }

    /** How settings spell it: {@code predictions}, {@code scores}, {@code number}, {@code array}, {@code lines}, {@code npy}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The generation of that wire name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names there are
     */
    public static Generation named(String name) {
        return Arrays.stream(values())
                .filter(generation -> generation.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No generation \u201c%s\u201d. There are: %s."
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(Generation::wireName)
                                        .collect(Collectors.joining(", ")))));
    }

    /** The media type its readings come in; compared to the letter. */
    public String takes() {
        return takes;
    }

    /** The media type of its answers. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * How it answers whoever accepts that: one that heeds {@code Accept} has JSON and CSV to offer, another answers as
     * it always does.
     *
     * @param accept the header's value
     * @return nothing if it has nothing acceptable
     */
    Optional<Generation> answering(String accept) {
        if (!heedsAccept || accept.isBlank() || offers(accept, MEANS_JSON)) {
            return Optional.of(this);
        }
        return offers(accept, Set.of(MediaTypes.CSV, "text/*")) ? Optional.of(NUMBER) : Optional.empty();
    }

    Body write(List<Float> scores) {
        return writer.apply(scores);
    }

    private static boolean offers(String accept, Set<String> types) {
        return Arrays.stream(accept.split(",", -1))
                .map(range -> range.split(";", -1)[0].strip())
                .anyMatch(types::contains);
    }
}
