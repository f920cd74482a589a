package dev.nacelle.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every name used in the template means something, and everything in it is used. */
class TemplateReferencesTest {
    private static final Pattern PSEUDO =
            Pattern.compile("AWS::(AccountId|NoValue|Partition|Region|StackId|StackName|URLSuffix|NotificationARNs)");

    private static final Set<String> CALLS = Set.of(
            "Fn::Sub", "Fn::GetAtt", "Fn::If", "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or", "Fn::Join", "Fn::Select");

    private final Template template = Template.deployed();

    @Test
    void everyNameUsedIsAParameterAResourceOrOfAws() {
        var known = knownNames();

        var unknown = new TreeSet<>(usedNames());
        unknown.removeIf(name -> known.contains(name) || PSEUDO.matcher(name).matches());

        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyConditionUsedIsDefined() {
        assertEquals(Set.of(), minus(usedConditions(), template.names("Conditions")));
    }

    @Test
    void everyConditionAndParameterIsUsed() {
        assertEquals(Set.of(), minus(Set.copyOf(template.names("Conditions")), List.copyOf(usedConditions())));
        assertEquals(Set.of(), minus(Set.copyOf(template.names("Parameters")), List.copyOf(usedNames())));
    }

    @Test
    void everyParameterIsInOneGroupOfTheConsolesForm() {
        var grouped = new ArrayList<String>();
        var groups = (List<?>) template.at("Metadata", "AWS::CloudFormation::Interface", "ParameterGroups");
        groups.forEach(group -> ((List<?>) Template.in(group, "Parameters"))
                .forEach(parameter -> grouped.add(String.valueOf(parameter))));

        assertEquals(template.names("Parameters"), grouped);
    }

    @Test
    void onlyFunctionsCloudFormationKnowsAreCalled() {
        var unknown = new TreeSet<String>();
        template.calls((name, argument) -> {
            if (name.startsWith("Fn::") && !CALLS.contains(name)) {
                unknown.add(name);
            }
        });
        assertEquals(Set.of(), unknown);
    }

    /** A resource under a condition does not exist without it: who names it must be under the same one, or in an If. */
    @Test
    void aResourceUnderAConditionIsNamedOnlyWhereItExists() {
        for (var resource : template.names("Resources")) {
            var text = String.valueOf(template.at("Resources", resource));
            assertEquals(text.contains("Ref=JwtAuthorizer"), resource.equals("Route"), resource);
            assertEquals(
                    text.contains("Aliaslive"),
                    List.of("Integration", "InvokePermission").contains(resource),
                    resource);
        }
        assertTrue(
                String.valueOf(template.properties("Route").get("AuthorizerId")).startsWith("{Fn::If=[UsesJwt,"));
        assertEquals("UsesJwt", template.at("Resources", "JwtAuthorizer", "Condition"));
    }

    private Set<String> knownNames() {
        var known = new HashSet<String>(template.names("Parameters"));
        known.addAll(template.names("Resources"));
        // SAM makes one for each function with AutoPublishAlias; AWS documents the name.
        template.resources("AWS::Serverless::Function")
                .forEach(function ->
                        known.add(function + "Alias" + template.at("Globals", "Function", "AutoPublishAlias")));
        return known;
    }

    private Set<String> usedNames() {
        var used = new HashSet<String>();
        template.calls((name, argument) -> {
            switch (name) {
                case "Ref" -> used.add(String.valueOf(argument));
                case "Fn::GetAtt" -> used.add(String.valueOf(((List<?>) argument).get(0)));
                case "Fn::Sub" ->
                    Template.substituted(argument).forEach(variable -> used.add(variable.split("\\.", 2)[0]));
                default -> {}
            }
        });
        return used;
    }

    private Set<String> usedConditions() {
        var used = new HashSet<String>();
        template.calls((name, argument) -> {
            if (name.equals("Fn::If")) {
                used.add(String.valueOf(((List<?>) argument).get(0)));
            }
        });
        for (var resource : template.names("Resources")) {
            if (template.at("Resources", resource) instanceof Map<?, ?> map && map.containsKey("Condition")) {
                used.add(String.valueOf(map.get("Condition")));
            }
        }
        return used;
    }

    private static Set<String> minus(Set<String> these, List<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(Set.copyOf(those));
        return left;
    }
}
