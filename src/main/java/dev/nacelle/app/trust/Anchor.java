package dev.nacelle.app.trust;

/** Whose list holds the authority a server's certificate goes back to. */
public enum Anchor {
    /** The JDK's list: authorities everybody believes, and on some Linux systems the computer's own ones. */
    PUBLIC,
    /** The operating system's list and not the JDK's: as a rule a company's own authority. */
    SYSTEM,
    /** The extra file's. */
    EXTRA_FILE
}
