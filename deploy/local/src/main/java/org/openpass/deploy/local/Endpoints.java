package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where engine and stores are found, embedded or external.
 *
 * @param database         the application's database, which also holds the feed
 * @param engineGrpc       gRPC gateway, {@code http://host:port}
 * @param engineRest       REST gateway, {@code http://host:port}
 * @param engineManagement the broker's actuator; empty for an external engine
 * @param searchUrl        Elasticsearch
 */
record Endpoints(Database database, String engineGrpc, String engineRest, String engineManagement, String searchUrl) {

    Map<String, String> asEnvironment() {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "OPENPASS_ENGINE_GRPC_ADDRESS", engineGrpc,
                "OPENPASS_ENGINE_REST_ADDRESS", engineRest,
                "OPENPASS_ENGINE_MANAGEMENT_ADDRESS", engineManagement,
                "OPENPASS_SEARCH_URL", searchUrl);
    }

    /** As Spring properties, for tests that share one stack; the file appears whole. */
    void writeTo(Path file) throws IOException {
        var lines = new StringBuilder();
        new TreeMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "openpass.engine.grpc-address", engineGrpc,
                "openpass.engine.rest-address", engineRest,
                "openpass.engine.management-address", engineManagement,
                "openpass.search.url", searchUrl)).forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path next = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(next, lines);
        Files.move(next, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
