package dev.nacelle.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.app.settings.Settings.Look;
import dev.nacelle.app.settings.Settings.Theme;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookViewModelTest {
    private static final Desktop DARK = new Desktop(Optional.of(true), Optional.of(false), Optional.empty());
    private static final Desktop CONTRAST = new Desktop(Optional.of(false), Optional.of(true), Optional.of(true));

    private final LookViewModel look = new LookViewModel(Look.defaults());

    @Test
    void aFirstStartLooksLikeTheDesktop() {
        look.desktopIs(DARK);
        assertEquals(Theme.DARK, look.themeProperty().get());

        look.desktopIs(CONTRAST);
        assertEquals(new Look(Theme.CONTRAST, true, 100, false), look.look());
    }

    @Test
    void everyChangeOfWhatIsRememberedIsTold() {
        var told = new ArrayList<Look>();
        look.lookBinding().addListener((observable, before, now) -> told.add(now));

        look.toggleMotion();
        look.zoomIn();
        look.nextTheme();

        var first = Look.defaults();
        assertEquals(new Look(first.theme(), first.followsDesktop(), first.zoom(), true), told.get(0));
        assertEquals(new Look(first.theme(), first.followsDesktop(), 110, true), told.get(1));
        assertEquals(look.look(), told.get(told.size() - 1));
    }

    @Test
    void aDesktopThatTellsNothingLeavesTheColoursAsTheyAre() {
        look.themeProperty().set(Theme.DARK);

        look.desktopIs(Desktop.SILENT);

        assertEquals(Theme.DARK, look.themeProperty().get());
    }

    @Test
    void thePersonsOwnChoiceCountsMoreUntilItIsGivenBack() {
        look.nextTheme();
        look.nextTheme();
        look.desktopIs(DARK);
        assertEquals(new Look(Theme.CONTRAST, false, 100, false), look.look());

        look.followDesktop();
        look.desktopIs(DARK);

        assertEquals(1, look.askedForDesktopProperty().get());
        assertEquals(new Look(Theme.DARK, true, 100, false), look.look());
    }

    @Test
    void afterTheLastThemeComesTheFirst() {
        look.nextTheme();
        look.nextTheme();
        look.nextTheme();

        assertEquals(Theme.LIGHT, look.themeProperty().get());
    }

    @Test
    void theZoomIsRememberedAndGoesBackToTheWhole() {
        look.zoomIn();
        look.zoomIn();
        assertEquals(125, look.look().zoom());

        look.zoomOut();
        assertEquals(110, look.look().zoom());

        look.zoomToWhole();
        assertEquals(100, look.look().zoom());
    }

    @Test
    void nothingMovesIfEitherThePersonOrTheDesktopWantsItSo() {
        assertFalse(look.stillBinding().get());
        look.toggleMotion();
        assertTrue(look.stillBinding().get());
        look.toggleMotion();
        look.desktopIs(CONTRAST);

        assertTrue(look.stillBinding().get());
        assertFalse(look.look().lessMotion());
    }

    @Test
    void aPresentationIsAlwaysDiscreetAndNeverRemembered() {
        look.togglePresenting();
        assertTrue(look.discreetBinding().get());
        look.toggleHiding();
        look.togglePresenting();
        assertTrue(look.discreetBinding().get());

        assertFalse(new LookViewModel(look.look()).discreetBinding().get());
    }
}
