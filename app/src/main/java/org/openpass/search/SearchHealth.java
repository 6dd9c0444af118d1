package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the index stands, for who tells of its health. */
@Component
public class SearchHealth {

    private static final double MILLIS = 1_000;

    /**
     * The index as it stands.
     *
     * @param serving    whether there is one behind the alias
     * @param behind     how long ago happened what it has not heard of
     * @param rebuilding whether it is being made anew, on whatever node
     */
    public record State(boolean serving, Duration behind, boolean rebuilding) {
    }

    private final ElasticsearchClient client;
    private final SearchLag lag;
    private final JdbcClient jdbc;

    SearchHealth(ElasticsearchClient client, SearchLag lag, JdbcClient jdbc) {
        this.client = client;
        this.lag = lag;
        this.jdbc = jdbc;
    }

    /** @throws SearchUnavailable when it does not answer */
    public State now() {
        try {
            boolean serving = client.indices().existsAlias(alias -> alias.name(IndexVersions.ALIAS)).value();
            return new State(serving, Duration.ofMillis(Math.round(lag.seconds() * MILLIS)), rebuilding());
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    /** Whether somebody holds the lock of {@link RebuildLock}; of a lock by one number the database keeps two halves. */
    private boolean rebuilding() {
        return jdbc.sql("""
                select exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
                    and database = (select oid from pg_database where datname = current_database())
                    and (classid::bigint << 32) | objid::bigint = hashtext('openpass.search.rebuild')::bigint)
                """).query(Boolean.class).single();
    }
}
