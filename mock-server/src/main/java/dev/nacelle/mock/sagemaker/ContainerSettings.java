package dev.nacelle.mock.sagemaker;

import java.util.Set;

/**
 * How a container behaves. Begin with {@link #defaults()} and change what differs.
 *
 * @param generation how it answers; default {@link Generation#PREDICTIONS}
 * @param contentTypes what readings may come as, compared to the letter; default the generation's own
 * @param rows which rows of a body are answered; default {@link Rows#FIRST}, as the workshop's scripts do
 * @param echoesCustomAttributes whether the answer has the request's {@code X-Amzn-SageMaker-Custom-Attributes};
 *     default no: SageMaker returns only what a container sets, and the workshop's sets none
 */
public record ContainerSettings(
        Generation generation, Set<String> contentTypes, Rows rows, boolean echoesCustomAttributes) {
    private static final ContainerSettings DEFAULTS =
            new ContainerSettings(Generation.PREDICTIONS, Set.of(Generation.PREDICTIONS.takes()), Rows.FIRST, false);

    /** Which rows of a body are answered. */
    public enum Rows {
        /**
         * The first. All are read, because scikit-learn transforms them all: a bad row anywhere fails the call; then
         * all but the first are dropped without a word.
         */
        FIRST,
        /** Each, in order. */
        ALL
    }

    public ContainerSettings {
        contentTypes = Set.copyOf(contentTypes);
    }

    /** The defaults named above. */
    public static ContainerSettings defaults() {
        return DEFAULTS;
    }

    /** The same in another generation, with the content type that goes with it. */
    public ContainerSettings withGeneration(Generation other) {
        return new ContainerSettings(other, Set.of(other.takes()), rows, echoesCustomAttributes);
    }

    /** The same for readings that come as something else. */
    public ContainerSettings withContentTypes(Set<String> others) {
        return new ContainerSettings(generation, others, rows, echoesCustomAttributes);
    }

    /** The same for other rows. */
    public ContainerSettings withRows(Rows other) {
        return new ContainerSettings(generation, contentTypes, other, echoesCustomAttributes);
    }

    /** The same with or without the request's custom attributes in the answer. */
    public ContainerSettings withEchoedCustomAttributes(boolean echoed) {
        return new ContainerSettings(generation, contentTypes, rows, echoed);
    }
}
