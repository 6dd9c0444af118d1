package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;

/** The trial's engine: small, with a clock that is moved; its folder and its database begin together and empty, and end so. */
final class TrialEngine extends EngineBroker {

    /** With less it spends its time collecting; see docs/figures.md. */
    private static final int HEAP_MB = 384;

    TrialEngine(DataDir dir, Home home, Ports ports, Database feed) {
        super(dir, home, ports, feed, true, true, HEAP_MB);
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(temporary());
    }
}
