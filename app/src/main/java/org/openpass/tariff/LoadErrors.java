package org.openpass.tariff;

import java.util.ArrayList;
import java.util.List;
import org.openpass.tariff.LoadReport.RowError;

/** Collects the errors of a file: all are counted, the first thousand kept. */
final class LoadErrors {

    private static final int KEPT = 1_000;

    private final List<RowError> kept = new ArrayList<>();
    private int count;

    void add(long row, String column, String problem, String mend) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new RowError(row, column, problem, mend));
        }
    }

    int count() {
        return count;
    }

    List<RowError> kept() {
        return List.copyOf(kept);
    }
}
