package org.openpass.testing;

import java.util.Map;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Elasticsearch in containers; they end with this JVM. Images can be named by system properties. */
final class Containers {

    static final String POSTGRES = System.getProperty("stores.postgres.image", "postgres:18");
    static final String ELASTICSEARCH = System.getProperty("stores.elasticsearch.image",
            "docker.elastic.co/elasticsearch/elasticsearch:9.5.3");

    private Containers() {
    }

    /** Environment variables that name the started stores, as the local stack reads them. */
    static Map<String, String> start() {
        var postgres = new PostgreSQLContainer(
                DockerImageName.parse(POSTGRES).asCompatibleSubstituteFor("postgres"))
                .withDatabaseName("openpass").withUsername("openpass").withPassword("openpass");
        // The official image comes without Korean analysis.
        var elasticsearch = new ElasticsearchContainer(DockerImageName.parse(ELASTICSEARCH)
                .asCompatibleSubstituteFor("docker.elastic.co/elasticsearch/elasticsearch"))
                .withEnv("xpack.security.enabled", "false").withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withCreateContainerCmdModifier(command -> command.withEntrypoint("bash", "-c",
                        "bin/elasticsearch-plugin install --batch analysis-nori && exec /usr/local/bin/docker-entrypoint.sh"))
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=1s").forPort(9200));
        postgres.start();
        elasticsearch.start();
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", postgres.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", postgres.getPassword(),
                "OPENPASS_SEARCH_URL", "http://" + elasticsearch.getHttpHostAddress());
    }
}
