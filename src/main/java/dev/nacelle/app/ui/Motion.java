package dev.nacelle.app.ui;

/** Whether things may move. The system property {@code nacelle.motion=off} keeps everything still. */
public final class Motion {
    private static final String PROPERTY = "nacelle.motion";

    private Motion() {}

    /** Whether a short movement is wanted; asked anew each time. */
    public static boolean isWanted() {
        return !"off".equals(System.getProperty(PROPERTY));
    }

    /** Lets things move from now on, or keeps them still. */
    public static void want(boolean motion) {
        System.setProperty(PROPERTY, motion ? "on" : "off");
    }
}
