package org.openpass.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The smallest program that the supervisor takes for an application: it answers, and reads its port as the real one. */
public final class AnsweringApp {

    private AnsweringApp() {
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        // As the door of a trial: whoever asks must know the secret that the supervisor drew.
        server.createContext("/trial/v1", exchange -> {
            boolean known = ("Bearer " + System.getenv("OPENPASS_TRIAL_SECRET"))
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "{\"idleSeconds\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}
