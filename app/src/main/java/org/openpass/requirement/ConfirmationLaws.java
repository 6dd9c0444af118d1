package org.openpass.requirement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The public notice of goods subject to confirmation, by day; what ships are 7,936 rows. Each filing asks, so answers are remembered. */
@Component
@Order(2)
class ConfirmationLaws implements RequirementApi, ApplicationRunner {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Asked(String hsCode, LocalDate day) {
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final Remembered<Asked, List<Law>> remembered;

    ConfirmationLaws(JdbcTemplate jdbc, TransactionTemplate transaction, Remembering remembering) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.remembered = remembering.of(LawTable.NAME);
    }

    @Override
    public List<Law> importLaws(String hsCode, LocalDate day) {
        return remembered.get(new Asked(hsCode, day), this::ask);
    }

    private List<Law> ask(Asked asked) {
        return laws(client, Direction.IMPORT, asked.hsCode(), asked.day());
    }

    @Override
    public List<Law> laws(JdbcClient through, Direction direction, String hsCode, LocalDate day) {
        return List.copyOf(through.sql("""
                select law_code, law_name from requirement.confirmation_laws
                where hs_code = :code and direction = :direction and valid_from <= :day and coalesce(valid_to, 'infinity') >= :day
                order by law_code
                """).param("code", hsCode).param("direction", direction.name()).param("day", day)
                .query((rs, n) -> new Law(rs.getString(1), rs.getString(2))).list());
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (jdbc.queryForObject("select count(*) from requirement.confirmation_laws", Long.class) > 0) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("requirement/confirmation-laws.csv").getInputStream(), StandardCharsets.UTF_8)) {
            FORMAT.parse(reader).forEach(r -> rows.add(new Object[] {r.get("hs"),
                    r.get("direction").toUpperCase(Locale.ROOT), r.get("law_code"), r.get("law_name")}));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        transaction.executeWithoutResult(s -> jdbc.batchUpdate(
                "insert into requirement.confirmation_laws (hs_code, direction, law_code, law_name) "
                        + "values (?, ?, ?, ?) on conflict do nothing", rows));
    }
}
