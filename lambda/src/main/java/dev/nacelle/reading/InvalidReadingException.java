package dev.nacelle.reading;

import java.util.List;
import java.util.stream.Collectors;

/** Values that are no reading of their profile. */
public final class InvalidReadingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReadingProblem> problems;

    InvalidReadingException(List<ReadingProblem> problems) {
        super(problems.stream().map(ReadingProblem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one entry for each value. */
    public List<ReadingProblem> problems() {
        return problems;
    }
}
