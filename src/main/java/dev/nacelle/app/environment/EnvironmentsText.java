package dev.nacelle.app.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Environments as one small text: JSON, a key a line, only what differs from the usual, never a secret. The file the
 * program keeps and the text that is handed on have this one form, told in {@code docs/reference/environments.md}.
 */
public final class EnvironmentsText {
    /** The key a text of environments is known by; its value is the form's version. */
    public static final String KEY = "nacelle-environments";

    /** How many environments a text may hold. */
    static final int MOST = 100;

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private EnvironmentsText() {}

    /**
     * What a text was found to hold.
     *
     * @param environments those that can be used
     * @param problems why others cannot, a sentence each
     */
    public record Read(List<Environment> environments, List<String> problems) {
        public Read {
            environments = List.copyOf(environments);
            problems = List.copyOf(problems);
        }
    }

    /** The text to hand on: it says which secrets are needed, and not where they are kept here. */
    public static String export(List<Environment> environments) {
        return text(environments, true);
    }

    /** The text as it is kept on this computer. */
    static String keep(List<Environment> environments) {
        return text(environments, false);
    }

    /** Whether that text is meant to be one of environments, whatever state it is in. */
    public static boolean isOne(String text) {
        return text.contains("\"" + KEY + "\"");
    }

    /**
     * The environments of that text.
     *
     * @return nothing if the text is none of environments
     */
    public static Optional<Read> read(String text) {
        try {
            var root = JSON.readTree(text.replace("\uFEFF", ""));
            return root.isObject()
                            && root.path(KEY).isInt()
                            && root.path("environments").isArray()
                    ? Optional.of(read(root.path("environments")))
                    : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static Read read(JsonNode list) {
        var environments = new ArrayList<Environment>();
        var problems = new ArrayList<String>();
        int number = 0;
        for (var node : list) {
            number++;
            if (number > MOST) {
                break;
            }
            try {
                environments.add(new EnvironmentReader(node, number).read());
            } catch (EnvironmentReader.WrongException wrong) {
                problems.add(wrong.sentence());
            }
        }
        return new Read(environments, problems);
    }

    private static String text(List<Environment> environments, boolean handedOn) {
        var root = JSON.createObjectNode().put(KEY, VERSION);
        var list = root.putArray("environments");
        environments.forEach(one -> new EnvironmentWriter(list.addObject(), one).write(handedOn));
        try {
            var printer = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException cannotBe) {
            throw new IllegalStateException("A tree of texts and numbers was not written", cannotBe);
        }
    }
}
