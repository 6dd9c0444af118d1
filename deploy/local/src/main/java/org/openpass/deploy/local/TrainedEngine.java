package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** An engine that runs only to have loaded its classes: on data of its own, with a feed that leads nowhere. */
final class TrainedEngine extends EngineBroker {

    private final Home home;

    TrainedEngine(DataDir dir, Home home) throws IOException {
        super(dir, home, new Ports(dir), new Database("jdbc:postgresql://127.0.0.1:1/none", "none", "none"), false, false);
        this.home = home;
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(temporary());
    }

    @Override
    List<String> command() {
        var command = new ArrayList<>(super.command());
        command.addAll(1, ClassArchive.in(home.engine()).make());
        return command;
    }
}
