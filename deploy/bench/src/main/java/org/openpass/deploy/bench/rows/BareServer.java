package org.openpass.deploy.bench.rows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import org.openpass.deploy.rig.RunningSystem;
import tools.jackson.databind.json.JsonMapper;

/** The least that can answer a query over HTTP: one statement, its rows as JSON. Nobody is asked who they are. */
final class BareServer implements AutoCloseable {

    static {
        // Else this server waits 40 ms for an acknowledgement between the head and the body of a longer answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int CONNECTIONS = 8;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final BlockingQueue<PreparedStatement> statements = new ArrayBlockingQueue<>(CONNECTIONS);
    private final List<Connection> connections = new ArrayList<>();

    /** @param sql with at most one parameter, the text behind the last slash of the path */
    BareServer(RunningSystem system, String sql) throws SQLException, IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = system.database();
            connections.add(connection);
            statements.add(connection.prepareStatement(sql));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(query(path.substring(path.lastIndexOf('/') + 1)));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException | InterruptedException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    /** The rows, as the statement answers them. */
    List<Map<String, Object>> query(String parameter) throws SQLException, InterruptedException {
        PreparedStatement statement = statements.take();
        try {
            if (statement.getParameterMetaData().getParameterCount() > 0) {
                statement.setString(1, parameter);
            }
            try (ResultSet found = statement.executeQuery()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                while (found.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int c = 1; c <= found.getMetaData().getColumnCount(); c++) {
                        row.put(found.getMetaData().getColumnLabel(c), found.getString(c));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } finally {
            statements.add(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
