package org.openpass.authoring;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Signals;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Drafts on a real PostgreSQL with two works of its own, and a clock that tests move. It is Monday, 2026-12-07. */
final class DraftDatabase implements AutoCloseable {

    static final String WORK = "import-declaration";
    static final String RISK = "select-lane";
    static final String BPMN = "processes/declaration/import-declaration.bpmn";
    static final String FORM = "forms/declaration/inspection-result.form";

    private final EmbeddedPostgres postgres;
    private final HikariDataSource database = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    final LaterClock clock = new LaterClock();

    DraftDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        database.setDataSource(postgres.getPostgresDatabase());
        jdbc = JdbcClient.create(database);
        for (String module : List.of("audittrail", "authoring")) {
            Flyway.configure().dataSource(database).locations("classpath:db/migration/" + module).schemas(module)
                    .load().migrate();
        }
        if (jdbc.sql("select to_regclass('authoring.works') is not null").query(Boolean.class).single()) {
            jdbc.sql("insert into authoring.works (id, module, kind, path) values (?, 'declaration', 'PROCESS', ?)")
                    .params(WORK, BPMN).update();
        }
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class, AuditTrail.class, Signals.class, DraftRows.class, DraftRules.class, DraftFiles.class,
                DraftSteps.class, Drafts.class, DraftLists.class, DraftStates.class, Presence.class, WorkRows.class,
                ConfidentialFiles.class);
        context.refresh();
        part(Signals.class).start();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        part(Signals.class).stop();
        context.close();
        database.close();
        postgres.close();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stands until it is moved. */
    static final class LaterClock extends Clock {

        private volatile Instant now = Instant.parse("2026-12-07T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** No configuration by name: the application of other tests, which looks for such, would take these beans for its own. */
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        BaseFiles works() {
            return work -> switch (work) {
                case WORK -> Optional.of(new BaseFiles.Base(4, false, Map.of(BPMN, bytes("<process/>"), FORM, bytes("{}"))));
                case RISK -> Optional.of(new BaseFiles.Base(1, true, Map.of()));
                case null, default -> Optional.empty();
            };
        }
    }
}
