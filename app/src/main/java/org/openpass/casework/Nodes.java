package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies of the application, by their {@link Heartbeat}s. */
@Component
public class Nodes {

    /** Three beats. */
    private static final Duration AT_WORK = Duration.ofSeconds(30);
    /** Who was taken away on purpose is not missed for longer. */
    private static final Duration MISSED = Duration.ofHours(1);

    /** A copy of the application, by its process and machine, and its last sign of life. */
    public record Node(String name, Instant at) {

        private String machine() {
            return name.substring(name.indexOf('@') + 1);
        }
    }

    /**
     * Who is there.
     *
     * @param missing who gave a sign of life within the hour and has no successor on its machine, the latest first
     */
    public record Present(List<Node> atWork, List<Node> missing) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Nodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is at work now, and who is not any more. */
    public Present now() {
        Instant now = clock.instant();
        List<Node> all = jdbc.sql("select node, at from casework.heartbeats where at > ? order by at desc, node")
                .param(Timestamp.from(now.minus(MISSED)))
                .query((rs, n) -> new Node(rs.getString("node"), rs.getTimestamp("at").toInstant())).list();
        List<Node> atWork = all.stream().filter(node -> node.at().isAfter(now.minus(AT_WORK))).toList();
        Set<String> machines = atWork.stream().map(Node::machine).collect(Collectors.toSet());
        return new Present(atWork, all.stream().filter(node -> !atWork.contains(node)
                && !machines.contains(node.machine())).toList());
    }
}
