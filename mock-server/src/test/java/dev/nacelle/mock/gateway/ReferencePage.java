package dev.nacelle.mock.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of {@code docs/reference/mock.md} that concern the gateway. */
final class ReferencePage {
    static final Path FILE = Path.of("..", "docs", "reference", "mock.md");

    private static final Pattern PART = Pattern.compile(
            "(?m)^#{2,4} (?<heading>.*)$|```(?<language>bash|java)\\n(?<code>(?:(?!```).*\\n)*)```\\n\\n```text\\n(?<text>(?:(?!```).*\\n)*)```");

    private ReferencePage() {}

    /**
     * Something to run.
     *
     * @param heading under which it stands
     * @param code a line of bash, or a Java class
     * @param text what comes of it
     */
    record Example(String heading, boolean java, String code, String text) {}

    /** Those under the heading "API Gateway" and its parts. */
    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var matcher = PART.matcher(section());
        var heading = "";
        while (matcher.find()) {
            if (matcher.group("heading") != null) {
                heading = matcher.group("heading");
            } else {
                examples.add(new Example(
                        heading,
                        matcher.group("language").equals("java"),
                        matcher.group("code").strip(),
                        matcher.group("text")));
            }
        }
        return examples;
    }

    /** The few lines of Java that show how to set an API up. */
    static String setUp() throws IOException {
        var matcher = Pattern.compile("```java\\n(MockServer\\.start(?:(?!```).*\\n)*)```")
                .matcher(section());
        return matcher.find() ? matcher.group(1) : "";
    }

    static String section() throws IOException {
        var page = Files.readString(FILE, StandardCharsets.UTF_8).replace("\r\n", "\n");
        int begin = page.indexOf("\n## API Gateway\n");
        int end = page.indexOf("\n## ", begin + 1);
        return page.substring(begin, end < 0 ? page.length() : end);
    }
}
