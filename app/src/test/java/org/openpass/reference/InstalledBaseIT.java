package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables become governed under what an installation has put into them by hand. */
class InstalledBaseIT {

    @Test
    void whatStandsKeepsItsMeaning() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase();
            migrate(database, "reference", "12");
            migrate(database, "tariff", "4");
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("""
                    insert into reference.countries values ('KR', 'Korea', null);
                    insert into reference.currencies values ('USD', 'US Dollar', 2);
                    insert into reference.exchange_rates values ('USD', 'IMPORT', '2026-11-22', 1390.5, 'notice');
                    insert into reference.holidays values ('2026-12-24', '임시공휴일', 'Temporary holiday', 'TEMPORARY', 'Decree');
                    insert into reference.office_hours values ('040', 1, '07:00', '22:00', 'Slip of the hand', '2026-02-01',
                        '2026-01-01'), ('040', 1, '00:00', '24:00', 'Approval', '2026-03-01', null);
                    insert into reference.temporary_openings values
                        ('030', '2026-11-20 18:00+09', '2026-11-21 02:00+09', 'A ship'),
                        ('030', '2026-11-20 20:00+09', '2026-11-21 03:30+09', 'Another ship'),
                        ('030', '2026-11-23 18:00+09', '2026-11-24 00:00+09', 'A third ship');
                    insert into tariff.internal_taxes (code_prefix, tax, ad_valorem, valid_from, article, source)
                        values ('', 'VAT', 10, '2000-01-01', 'Art. 30', 'file')
                    """).update();

            migrate(database, "reference", "latest");
            migrate(database, "tariff", "latest");

            assertThat(said(jdbc, "select office || ' ' || valid_from || ' ' || opens || ' ' || closes || ' ' || reason "
                    + "from reference.temporary_openings order by 1")).containsExactly(
                    "030 2026-11-20 18:00:00 24:00:00 A ship", "030 2026-11-20 20:00:00 24:00:00 Another ship",
                    "030 2026-11-21 00:00:00 03:30:00 A ship; Another ship", "030 2026-11-23 18:00:00 24:00:00 A third ship");
            assertThat(said(jdbc, "select basis from reference.office_hours where office = '040'")).containsExactly("Approval");
            assertThat(said(jdbc, "select country || ' ' || valid_to from reference.holidays where source = 'Decree'"))
                    .containsExactly("KR 2026-12-24");
            assertThat(said(jdbc, "select valid_to::text from reference.exchange_rates")).containsExactly("2026-11-28");
            assertThat(said(jdbc, "select country from reference.home")).as("an installation of before").containsExactly("KR");
            assertThat(said(jdbc, "select tax from tariff.internal_taxes where code_prefix is null")).containsExactly("VAT");
            jdbc.sql("insert into reference.offices (code, name_ko, name_en, valid_from) values ('040', '새', 'New', '2027-01-01')")
                    .update();
        }
    }

    private static void migrate(DataSource database, String module, String target) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration/" + module).schemas(module)
                .defaultSchema(module).outOfOrder(true).target(target).load().migrate();
    }

    private static List<String> said(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
