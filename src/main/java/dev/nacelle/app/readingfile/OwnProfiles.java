package dev.nacelle.app.readingfile;

import dev.nacelle.app.shell.FileTaker;
import dev.nacelle.app.text.Messages;
import dev.nacelle.reading.InvalidProfileException;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes files with profiles of a person's own, and knows them for the next start. */
public final class OwnProfiles implements FileTaker {
    private static final String ENDING = ".properties";
    private static final Pattern BETWEEN = Pattern.compile("[\\s=:]");

    private final Consumer<Profile> add;
    private final Consumer<String> tell;
    private final List<Path> files = new ArrayList<>();

    /**
     * @param add is given each profile
     * @param tell is given what a person should know
     */
    public OwnProfiles(Consumer<Profile> add, Consumer<String> tell) {
        this.add = add;
        this.tell = tell;
    }

    /** The files taken so far, in that order. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public boolean take(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return false;
        }
        read(file)
                .ifPresent(profile ->
                        tell.accept(Messages.text("readingfile.profile.added", profile.title(), profile.size())));
        return true;
    }

    /** Takes the files of the last time; only what is wrong with one is told. */
    public void remember(List<Path> before) {
        before.forEach(this::read);
    }

    private Optional<Profile> read(Path file) {
        try {
            var profile = Profiles.read(file);
            if (Profiles.builtIn(profile.id()).isPresent()) {
                tell.accept(Messages.text("readingfile.profile.built-in", profile.id()));
                return Optional.empty();
            }
            files.remove(file);
            files.add(file);
            add.accept(profile);
            return Optional.of(profile);
        } catch (InvalidProfileException wrong) {
            var why = Optional.ofNullable(wrong.getMessage()).orElse("");
            tell.accept(Messages.text("readingfile.profile.wrong", line(file, why), why));
        } catch (IOException unreadable) {
            tell.accept(Messages.text(
                    "readingfile.profile.unreadable",
                    file.getFileName(),
                    unreadable.getClass().getSimpleName()));
        }
        return Optional.empty();
    }

    /** Where the key stands that the message names; nothing where it names none, or one that is missing. */
    private static String line(Path file, String message) {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return IntStream.range(0, lines.size())
                    .filter(i -> isNamed(BETWEEN.split(lines.get(i).strip(), 2)[0], message))
                    .mapToObj(i -> Messages.text("readingfile.profile.line", i + 1))
                    .findFirst()
                    .orElse("");
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean isNamed(String key, String message) {
        return !key.isEmpty()
                && Pattern.compile(": (unknown key )?" + Pattern.quote(key) + "(?![\\w.-])")
                        .matcher(message)
                        .find();
    }
}
