package dev.nacelle.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A CloudFormation template as maps, lists and plain values; each short form ({@code !Ref x}) in its long form
 * ({@code Ref: x}), as CloudFormation reads it. A key that stands twice is refused.
 */
record Template(Map<?, ?> root) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}][^}]*)}");

    /** The one that is deployed; tests run in the module's folder. */
    static Template deployed() {
        return read(Path.of("template.yaml"));
    }

    static Template read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var reader = Files.newBufferedReader(file)) {
            return new Template((Map<?, ?>) new Yaml(new Tags(options)).load(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands at that path of keys. */
    Object at(Object... keys) {
        return in(root, keys);
    }

    /** What stands at that path of keys below a node of the template. */
    static Object in(Object node, Object... keys) {
        Object here = node;
        for (var key : keys) {
            here = Optional.<Object>ofNullable(child(here, key))
                    .orElseThrow(() -> new AssertionError("Nothing at " + List.of(keys) + ": no " + key));
        }
        return here;
    }

    /** The properties of a resource, without what the globals add to a function. */
    Map<?, ?> properties(String resource) {
        return (Map<?, ?>) at("Resources", resource, "Properties");
    }

    /** Names in a section; none if there is no such section. */
    List<String> names(String section) {
        return root.get(section) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Names of the resources of that type. */
    List<String> resources(String type) {
        return names("Resources").stream()
                .filter(name -> type.equals(at("Resources", name, "Type")))
                .toList();
    }

    /** Every map of one entry in the template, which is how a function call looks: its name and its argument. */
    void calls(BiConsumer<String, Object> each) {
        calls(root, each);
    }

    /** The same below a node of the template. */
    static void calls(Object node, BiConsumer<String, Object> each) {
        if (node instanceof Map<?, ?> map) {
            if (map.size() == 1) {
                map.forEach((name, argument) -> each.accept(String.valueOf(name), argument));
            }
            map.values().forEach(child -> calls(child, each));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> calls(child, each));
        }
    }

    private static @Nullable Object child(Object node, Object key) {
        if (node instanceof Map<?, ?> map) {
            return map.get(key);
        }
        return node instanceof List<?> list && key instanceof Integer index && index < list.size()
                ? list.get(index)
                : null;
    }

    /** Turns {@code !Name argument} into {@code {Fn::Name: argument}}; Ref and Condition have no prefix. */
    private static final class Tags extends SafeConstructor {
        Tags(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    var name = node.getTag().getValue().substring(1);
                    var plain = name.equals("Ref") || name.equals("Condition");
                    return Map.of(plain ? name : "Fn::" + name, argument(name, node));
                }
            });
        }

        private Object argument(String name, Node node) {
            if (node instanceof ScalarNode scalar) {
                var value = constructScalar(scalar);
                return name.equals("GetAtt") ? List.of(value.split("\\.", 2)) : value;
            }
            return node instanceof SequenceNode sequence
                    ? constructSequence(sequence)
                    : constructMapping((MappingNode) node);
        }
    }

    /** The variables of a Fn::Sub: those in its text that its own map does not explain. */
    static List<String> substituted(Object argument) {
        var text = argument instanceof List<?> list ? String.valueOf(list.get(0)) : String.valueOf(argument);
        var own = argument instanceof List<?> list && list.get(1) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.<String>of();
        var found = new ArrayList<String>();
        var matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.stream().filter(name -> !own.contains(name)).toList();
    }
}
