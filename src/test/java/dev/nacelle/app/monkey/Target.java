package dev.nacelle.app.monkey;

/**
 * Something in a window that can be met.
 *
 * @param name for the diary: its id, or its class
 * @param x of its middle on the screen, as are the others
 */
record Target(Kind kind, String name, double x, double y, double width, double height) {
    /** What can be done with it. */
    enum Kind {
        /** Clicked. */
        PRESS,
        /** Typed into. */
        TEXT,
        /** Dragged. */
        DRAG
    }
}
