package dev.nacelle.app;

import dev.nacelle.app.form.FormViewModel;
import dev.nacelle.app.mockpanel.MockPanelViewModel;
import dev.nacelle.app.palette.CommandSource;
import dev.nacelle.app.palette.Entry;
import dev.nacelle.app.shell.EndpointViewModel;
import dev.nacelle.app.shell.ShellViewModel;
import dev.nacelle.app.story.StoryViewModel;
import dev.nacelle.app.text.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Where the palette finds what can be done: the commands, and the lists a person chooses from. */
final class PaletteSources {
    private PaletteSources() {}

    /**
     * @param shell asked when the palette is opened, when there is one
     */
    static List<CommandSource> of(
            Supplier<ShellViewModel> shell, FormViewModel form, MockPanelViewModel mock, StoryViewModel story) {
        return List.of(
                () -> commands(shell.get()),
                () -> entries(shell.get().endpoint()),
                () -> presets(form),
                () -> profiles(form),
                () -> stories(shell.get(), story),
                () -> scenarios(mock));
    }

    private static List<Entry> commands(ShellViewModel shell) {
        return shell.commands().stream()
                .filter(command -> !command.id().equals("overlay.palette"))
                .map(command -> new Entry(
                        Messages.text("palette.group.command"),
                        command.title(),
                        command.key(),
                        () -> shell.run(command)))
                .toList();
    }

    /** Who can answer, for a palette of its own. */
    static List<CommandSource> environments(EndpointViewModel endpoint) {
        return List.of(() -> entries(endpoint));
    }

    private static List<Entry> entries(EndpointViewModel endpoint) {
        var group = Messages.text("palette.group.environment");
        return endpoint.environments().all().stream()
                .map(environment -> Entry.of(group, environment.name(), () -> endpoint.choose(environment)))
                .toList();
    }

    private static List<Entry> presets(FormViewModel form) {
        var group = Messages.text("palette.group.preset");
        return form.profileProperty().get().presets().stream()
                .map(preset -> Entry.of(group, preset.title(), () -> form.use(preset)))
                .toList();
    }

    private static List<Entry> profiles(FormViewModel form) {
        var group = Messages.text("palette.group.profile");
        return form.profiles().stream()
                .map(profile -> Entry.of(group, profile.title(), () -> form.choose(profile)))
                .toList();
    }

    private static List<Entry> stories(ShellViewModel shell, StoryViewModel model) {
        var group = Messages.text("palette.group.story");
        return model.stories().stream()
                .map(story -> Entry.of(group, story.title(), () -> {
                    shell.panes().stream()
                            .filter(pane -> pane.id().equals("story"))
                            .forEach(shell::show);
                    model.selectedProperty().set(story);
                    model.play();
                }))
                .toList();
    }

    private static List<Entry> scenarios(MockPanelViewModel mock) {
        var group = Messages.text("palette.group.scenario");
        return mock.scenarios().stream()
                .map(scenario -> Entry.of(group, scenario.title(), () -> {
                    mock.selectedProperty().set(scenario);
                    mock.play();
                }))
                .toList();
    }
}
