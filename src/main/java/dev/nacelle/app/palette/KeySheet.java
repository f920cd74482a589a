package dev.nacelle.app.palette;

import dev.nacelle.app.shell.Command;
import dev.nacelle.app.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every key with what it does, in groups: drawn in the window, and printed in the documents. */
public final class KeySheet {
    /** One key. */
    record Line(String key, String title) {}

    private static final List<String> FIXED = List.of("steps", "compass", "tab", "paste", "wheel");

    private KeySheet() {}

    /** The groups by their names for people, from the top. */
    static Map<String, List<Line>> groups(List<Command> commands) {
        var groups = new LinkedHashMap<String, List<Line>>();
        for (var command : commands) {
            command.key().ifPresent(key -> groups.computeIfAbsent(group(command), name -> new ArrayList<>())
                    .add(new Line(KeyNames.of(key), command.title())));
        }
        groups.put(
                Messages.text("keys.group.form"),
                FIXED.stream()
                        .map(id ->
                                new Line(Messages.text("keys." + id + ".key"), Messages.text("keys." + id + ".text")))
                        .toList());
        return groups;
    }

    /** The sheet as a page of the documents. */
    public static String page(List<Command> commands) {
        var page = new StringBuilder(Messages.text("keys.page.head")).append('\n');
        groups(commands).forEach((group, lines) -> {
            page.append("\n## ").append(group).append("\n\n| Key | What it does |\n|---|---|\n");
            lines.forEach(line -> page.append("| `%s` | %s |\n".formatted(line.key(), line.title())));
        });
        page.append("\n## ").append(Messages.text("keys.page.keyless")).append("\n\n");
        commands.stream()
                .filter(command -> command.key().isEmpty())
                .forEach(command -> page.append("- ").append(command.title()).append('\n'));
        return page.append('\n')
                .append(Messages.text("keys.page.foot"))
                .append('\n')
                .toString();
    }

    private static String group(Command command) {
        var dot = command.id().indexOf('.');
        var first = dot < 0 ? command.id() : command.id().substring(0, dot);
        return Messages.text(
                switch (first) {
                    case "look" -> "keys.group.look";
                    case "pane", "overlay" -> "keys.group.open";
                    default -> "keys.group.reading";
                });
    }
}
