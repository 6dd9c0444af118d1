package org.openpass.tariff;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.openpass.release.DirectDoors;
import org.openpass.signals.Remembering;
import org.openpass.tariff.model.TaxLaw;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a real, empty PostgreSQL with its own migrations and nothing else. */
final class TariffDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    final JdbcTemplate jdbc;
    final TariffLoading loading;
    final TariffApi tariff;

    TariffDatabase() throws IOException {
        this(SampleRates.LAW);
    }

    /** That of a country, of which it knows the nomenclatures. */
    TariffDatabase(TaxLaw law) throws IOException {
        postgres = EmbeddedPostgres.start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).locations("classpath:db/migration/tariff").schemas("tariff")
                .load().migrate();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Seoul"));
        jdbc = new JdbcTemplate(database);
        loading = new TariffLoader(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), clock,
                DirectDoors.ofNothing());
        JdbcClient client = JdbcClient.create(jdbc);
        tariff = new Assessor(new Commodities(client, law.home(), Remembering.nothing()),
                new TariffTables(client, Remembering.nothing()), clock, day -> law);
    }

    int rows(String table) {
        return jdbc.queryForObject("select count(*) from tariff." + table, Integer.class);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
