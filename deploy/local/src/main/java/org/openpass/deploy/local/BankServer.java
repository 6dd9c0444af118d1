package org.openpass.deploy.local;

import java.nio.file.Path;
import java.util.List;

/** The simulated bank of a demonstration; the application knows it, as every bank, by its registered key alone. */
final class BankServer extends ChildProcess {

    private static final String PROGRAM = "org.openpass.deploy.bank.BankSimulator";

    private final Path folder;
    private final int port;
    private final String customs;

    /** @param folder where its jar is, and the libraries below {@code lib} */
    BankServer(DataDir dir, Path folder, Ports ports, String customs) {
        super(dir, "bank");
        this.folder = folder.toAbsolutePath();
        this.port = ports.of("bank", 0);
        this.customs = customs;
    }

    @Override
    List<String> command() {
        return List.of(Home.java(), "-Xmx64m", "-XX:+UseSerialGC", "-cp",
                folder.resolve("openpass-bank.jar") + ":" + folder.resolve("lib") + "/*", PROGRAM, "--customs", customs,
                "--port", String.valueOf(port), "--keys", dir.resolve("bank-keys").toString(),
                "--parent", String.valueOf(ProcessHandle.current().pid()));
    }

    @Override
    public boolean ready() {
        return Http.answersGet("http://127.0.0.1:" + port + "/key");
    }
}
