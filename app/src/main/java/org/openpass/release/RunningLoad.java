package org.openpass.release;

import java.nio.file.Path;

/** A file on its way into a draft, as the node knows it that works on it; told from time to time by another thread. */
final class RunningLoad {

    /** What one of them is about. @param version of the draft when the file was given */
    record About(long release, int attempt, int version, String table, String fileName, boolean whole, String by) {
    }

    private final About about;
    private final Path file;
    private volatile String step = Loads.WAIT;
    private volatile int done;
    private volatile Integer whole;

    RunningLoad(About about, Path file) {
        this.about = about;
        this.file = file;
    }

    About about() {
        return about;
    }

    Path file() {
        return file;
    }

    String step() {
        return step;
    }

    int done() {
        return done;
    }

    Integer whole() {
        return whole;
    }

    /** The next step begins. */
    void begins(String next) {
        done = 0;
        step = next;
    }

    /** So many rows are behind it. */
    void done(int rows) {
        done = rows;
    }

    /** The file is read to its end. */
    void read(int rows) {
        whole = rows;
    }
}
