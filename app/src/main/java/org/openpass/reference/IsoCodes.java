package org.openpass.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the tables of countries and currencies from the lists that ship (ISO 3166, ISO 4217; ODC-PDDL). */
@Component
@Order(1)
class IsoCodes implements ApplicationRunner {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    IsoCodes(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.queryForObject("select count(*) from reference.countries", Long.class) == 0) {
            transaction.executeWithoutResult(s -> {
                jdbc.batchUpdate("insert into reference.countries (code, name_en) values (?, ?) on conflict do nothing",
                        rows("reference/countries.csv", r -> new Object[] {r.get("code"), r.get("name_en")}));
                jdbc.batchUpdate("insert into reference.currencies (code, name_en) values (?, ?) "
                        + "on conflict do nothing",
                        rows("reference/currencies.csv", r -> new Object[] {r.get("code"), r.get("name_en")}));
            });
        }
    }

    private static List<Object[]> rows(String resource, java.util.function.Function<CSVRecord, Object[]> row) {
        try (Reader reader = new InputStreamReader(new ClassPathResource(resource).getInputStream(),
                StandardCharsets.UTF_8)) {
            List<Object[]> rows = new ArrayList<>();
            FORMAT.parse(reader).forEach(r -> rows.add(row.apply(r)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
