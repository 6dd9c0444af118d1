package org.openpass.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The application's line to the search index, which a test can cut and mend while everything else goes on. */
public final class SearchLine {

    private final URI index;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** A line to the index at this address. */
    SearchLine(String index) {
        this.index = URI.create(index);
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("search-line").start(this::accept);
    }

    /** Where the application finds the index. */
    String url() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** The index is gone for the application: open connections break, new ones are closed at once. */
    public void cut() {
        cut = true;
        open.forEach(SearchLine::close);
    }

    /** The index is there again. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        while (true) {
            try {
                Socket caller = entrance.accept();
                if (cut) {
                    close(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException indexIsDown) {
                // The caller learns it from its broken connection.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        Socket called;
        try {
            called = new Socket(index.getHost(), index.getPort());
        } catch (IOException e) {
            close(caller);
            throw e;
        }
        open.add(called);
        Thread.ofVirtual().start(() -> carry(caller, called));
        Thread.ofVirtual().start(() -> carry(called, caller));
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Ends like a connection that was closed.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Nothing is left to be done.
        }
    }
}
