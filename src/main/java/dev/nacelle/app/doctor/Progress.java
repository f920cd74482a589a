package dev.nacelle.app.doctor;

/**
 * Where an examination is.
 *
 * @param now what is asked at this moment
 * @param seen what was answered until then
 * @param planned how many questions there will be, as far as is known
 */
public record Progress(Step now, Examined seen, int planned) {
    /** How many questions were answered. */
    public int done() {
        return seen.size();
    }
}
