package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The function's reference page tells what the template and the image give to the function. */
class TemplatePageTest {
    private static final Template TEMPLATE = Template.deployed();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Za-z]+)` \\| (.+?) \\| (.+) \\|$");

    private final String page;

    TemplatePageTest() throws IOException {
        this.page = Files.readString(Path.of("../docs/reference/function.md"));
    }

    @Test
    void everyParameterThatTheFunctionIsGivenHasARowWithItsDefault() {
        assertEquals(defaults(), rows(2));
    }

    @Test
    void everyVariableThatTheFunctionIsGivenStandsInTheRowOfItsParameter() {
        var rows = rows(3);

        variables().forEach((variable, value) -> {
            var parameter = String.valueOf(Template.in(value, "Ref"));
            assertTrue(rows.getOrDefault(parameter, "").startsWith("`" + variable + "`"), variable + " in " + rows);
        });
    }

    @Test
    void everyVariableThatTheImagesStartCommandReadsIsNamed() throws IOException {
        var command = Files.readString(Path.of("image/bootstrap"));

        var read = Pattern.compile("NACELLE_[A-Z_]+").matcher(command).results().toList();
        assertTrue(read.size() > 3, command);
        read.forEach(variable -> assertTrue(page.contains("`" + variable.group() + "`"), variable.group()));
    }

    private static Map<?, ?> variables() {
        return (Map<?, ?>) TEMPLATE.at("Globals", "Function", "Environment", "Variables");
    }

    /** By parameter, as the page tells them. */
    private static Map<String, String> defaults() {
        var defaults = new TreeMap<String, String>();
        Template.calls(TEMPLATE.at("Globals", "Function"), (name, argument) -> addDefault(defaults, name, argument));
        for (var function : TEMPLATE.resources("AWS::Serverless::Function")) {
            Template.calls(TEMPLATE.properties(function), (name, argument) -> addDefault(defaults, name, argument));
        }
        return defaults;
    }

    private static void addDefault(Map<String, String> defaults, String call, Object argument) {
        var name = String.valueOf(argument);
        if (call.equals("Ref") && TEMPLATE.names("Parameters").contains(name)) {
            var declared = (Map<?, ?>) TEMPLATE.at("Parameters", name);
            defaults.put(name, declared.containsKey("Default") ? "`" + declared.get("Default") + "`" : "must be given");
        }
    }

    /** That cell of each row of the page's section on the template, by parameter. */
    private Map<String, String> rows(int cell) {
        var section = page.replaceAll("(?s)^.*\n### Set by the template\n(.*?)\n##.*$", "$1");
        var rows = new TreeMap<String, String>();
        ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), row.group(cell)));
        return rows;
    }
}
