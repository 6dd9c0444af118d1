package org.openpass.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The children's ports on 127.0.0.1, chosen free at the first start and kept in {@code ports.properties}. */
final class Ports {

    // Below the range that the kernel gives to outgoing connections, so none is lost while a child restarts.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private final KeptProperties kept;
    private final Set<Integer> taken = new HashSet<>();

    Ports(DataDir dir) throws IOException {
        kept = new KeptProperties(dir.resolve("ports.properties"));
    }

    /** Call only while no child runs: a kept port that is busy belongs to somebody else and is replaced. */
    int of(String name, int wanted) {
        try {
            int port = wanted > 0 ? wanted : Integer.parseInt(kept.get(name, () -> String.valueOf(free())));
            if (wanted > 0 && !isFree(wanted)) {
                throw new Refusal("Port " + wanted + " for " + name + " is in use by another program; choose another one.");
            }
            if (!isFree(port) || taken.contains(port)) {
                port = free();
            }
            kept.put(name, String.valueOf(port));
            taken.add(port);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        } while (taken.contains(port) || !isFree(port));
        return port;
    }
}
