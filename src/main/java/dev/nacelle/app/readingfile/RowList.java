package dev.nacelle.app.readingfile;

import javafx.collections.ObservableListBase;

/** The places of a file's rows, all of them or the wrong ones; takes no room however many they are. */
final class RowList extends ObservableListBase<Integer> {
    private final ReadingFile file;
    private final boolean isWrongOnly;

    RowList(ReadingFile file, boolean isWrongOnly) {
        this.file = file;
        this.isWrongOnly = isWrongOnly;
    }

    @Override
    public Integer get(int index) {
        return isWrongOnly ? file.wrongAt(index) : index;
    }

    @Override
    public int size() {
        return isWrongOnly ? file.wrongCount() : file.size();
    }
}
