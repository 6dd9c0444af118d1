package org.openpass.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.springframework.stereotype.Service;

/**
 * Rows of a draft from a file, CSV (RFC 4180) or XLSX (ECMA-376), whose first row names the columns of the table. All that is
 * wrong with it is told by row and column, and then none of it is kept; else its rows stand in place of those that the draft
 * had. {@link TableExport} writes files that are read here.
 */
@Service
public class TableFiles {

    /** What is told on, with the id of a release, when a load goes on and when a release takes a step. */
    public static final String CHANNEL = "releases";
    /** Largest file. */
    public static final int MOST_BYTES = 30 * 1024 * 1024;
    /** Most rows of a file. */
    public static final int MOST_ROWS = 200_000;
    /** Most errors of a file that are kept. */
    public static final int MOST_ERRORS = 100_000;

    /**
     * Takes a file for a draft and answers at once; {@link #progress} says how it goes on. The same file again, while nothing
     * else was done to the draft that has it, is that load.
     *
     * @param whole what stands and is not in the file ends, in the part of the table that the file speaks of
     *     ({@link GovernedTable#scope})
     * @throws ReleaseRefused when there is no such draft for the actor or its rows cannot be changed, when a file of it is on
     *     its way (STATE), or when this is none of the two kinds, empty or too large (ERRORS)
     */
    public Load load(long release, String fileName, InputStream content, boolean whole, Actor actor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** How far the last file of a release is; empty where none was given. */
    public Optional<Load> progress(long release, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is wrong with the last file of a release, by row and column.
     *
     * @param after how many of them are passed over: the next page begins after those that were read
     */
    public List<RowError> errors(long release, int after, int size, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** All errors of the last file of a release as CSV, in Korean and English, each with its row's own cells beside. */
    public void writeErrors(long release, OutputStream out, Actor actor) throws IOException {
        throw new UnsupportedOperationException();
    }
}
