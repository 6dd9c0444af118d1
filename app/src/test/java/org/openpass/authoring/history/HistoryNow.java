package org.openpass.authoring.history;

import org.springframework.context.ApplicationContext;

/** Writes the history when a test wants to read it: where tests run nobody follows. */
public final class HistoryNow {

    private HistoryNow() {
    }

    public static void write(ApplicationContext context) {
        context.getBean(GitHistory.class).write();
    }
}
