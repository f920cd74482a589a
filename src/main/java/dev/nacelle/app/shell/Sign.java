package dev.nacelle.app.shell;

import javafx.beans.value.ObservableValue;

/**
 * What must be seen right across the window as long as it holds, such as that the mock fails on purpose.
 *
 * @param id lower case; the texts {@code sign.ID.clear.text} and {@code sign.ID.clear.tip} name its button
 * @param text the sentence; empty while there is nothing to say
 * @param clear ends what the sign tells of
 */
public record Sign(String id, ObservableValue<String> text, Runnable clear) {}
