package org.openpass.release.file;

import java.util.List;

/** Takes the rows of a file as they come; those in which nothing stands are left out. */
@FunctionalInterface
public interface RowTaker {

    /**
     * Takes a row.
     *
     * @param number as spreadsheets count, from 1
     * @param cells as they stand in the file
     * @return whether the next is wanted
     */
    boolean row(int number, List<String> cells);
}
