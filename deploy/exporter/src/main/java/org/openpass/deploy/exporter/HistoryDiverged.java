package org.openpass.deploy.exporter;

/** The engine's log and the stored feed tell different histories; going on would mix them. */
final class HistoryDiverged extends Exception {

    HistoryDiverged(String reason) {
        super(reason);
    }
}
