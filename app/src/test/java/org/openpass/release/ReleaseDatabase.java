package org.openpass.release;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.openpass.signals.Signals;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The module on a real PostgreSQL with one governed table of its own, and a clock that tests turn as they like. */
final class ReleaseDatabase implements AutoCloseable {

    /** Thursday. */
    static final Instant NOON = Instant.parse("2026-12-03T03:00:00Z");
    static final String PRICES = "release_trial.prices";

    private final EmbeddedPostgres postgres;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final TurnedClock clock = new TurnedClock();
    final PriceTable prices = new PriceTable();

    ReleaseDatabase() throws IOException {
        this(List.of());
    }

    /** @param others modules whose tables are there, too, with parts of them */
    ReleaseDatabase(List<String> others, Class<?>... parts) throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        for (String module : Stream.concat(Stream.of("audittrail", "release"), others.stream()).toList()) {
            Flyway.configure().dataSource(database).locations("classpath:db/migration/" + module).schemas(module)
                    .load().migrate();
        }
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(PriceTable.class, () -> prices);
        context.register(Wiring.class, AuditTrail.class, ReleaseRows.class, ReleaseRules.class, TableRows.class,
                InverseRows.class, SameRows.class, GovernedTables.class, ReleaseDrafts.class, Releases.class,
                DirectDoors.class, Signals.class, Loads.class, ErrorRows.class, ErrorFile.class, Staging.class,
                FileLoading.class, LoadLine.class, TableFiles.class, TableExport.class);
        Stream.of(parts).forEach(context::register);
        context.refresh();
        jdbc = part(JdbcClient.class);
        transaction = new TransactionTemplate(part(PlatformTransactionManager.class));
        jdbc.sql("create schema release_trial").update();
        jdbc.sql("""
                create table release_trial.prices (
                    item text not null, size text, price numeric not null, note text, valid_from date not null,
                    valid_to date check (valid_to >= valid_from), entered_by text not null, release bigint,
                    unique nulls not distinct (item, size, valid_from))
                """).update();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        postgres.close();
    }

    /** A price of before there were releases. */
    void price(String item, String price, String from, String to) {
        jdbc.sql("insert into release_trial.prices (item, price, valid_from, valid_to, entered_by) "
                + "values (?, ?::numeric, ?::date, ?::date, 'before')").params(item, price, from, to).update();
    }

    /** What holds of an item, in order: price, first and last day. */
    List<String> prices(String item) {
        return jdbc.sql("select price || ' ' || valid_from || ' ' || coalesce(valid_to::text, 'open') "
                + "from release_trial.prices where item = ? order by valid_from").param(item).query(String.class).list();
    }

    /** Moves to wherever it is told. */
    static final class TurnedClock extends Clock {

        private volatile Instant now = NOON;

        void turnTo(Instant moment) {
            now = moment;
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

    /** Prices by item and size. */
    static final class PriceTable implements GovernedTable {

        final List<Long> released = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return PRICES;
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.text("item", "[a-z0-9-]+").filled(), Column.code("size", List.of("S", "L")),
                    Column.number("price", 0, 1_000).filled(), Column.text("note", null),
                    Column.day("valid_from").filled(), Column.day("valid_to"));
        }

        @Override
        public List<String> key() {
            return List.of("item", "size");
        }

        @Override
        public List<Check> checks() {
            return List.of(new Check("select number, 'price', 'bounds', after ->> 'price' from release.rows "
                    + "where release = :release and (after ->> 'price')::numeric > 900", false),
                    new Check("select number, 'note', 'required', null from release.rows "
                    + "where release = :release and act = 'SET' and after ->> 'note' is null", true));
        }

        @Override
        public Map<String, String> constants(long release) {
            return Map.of("entered_by", "release:" + release);
        }

        @Override
        public void released(Release release) {
            released.add(release.id());
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
        JsonMapper json() {
            return new JsonMapper();
        }

        @Bean
        Remembering remembering() {
            return Remembering.nothing();
        }
    }
}
