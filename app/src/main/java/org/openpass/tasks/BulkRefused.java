package org.openpass.tasks;

import java.util.UUID;

/** The id names another bulk act than the one that is asked for. */
public class BulkRefused extends RuntimeException {

    BulkRefused(UUID id) {
        super("The id " + id + " was used for other tasks or another act: choose a new one.");
    }
}
