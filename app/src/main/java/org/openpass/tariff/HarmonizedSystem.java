package org.openpass.tariff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the headings from the Harmonized System 2022 that ships (ODC-PDDL), with Korean titles of the chapters. */
@Component
@Order(2)
class HarmonizedSystem implements ApplicationRunner {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    HarmonizedSystem(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (jdbc.queryForObject("select count(*) from tariff.headings", Long.class) > 0) {
            return;
        }
        Map<String, String> korean = new HashMap<>();
        read("tariff/chapters_ko.csv").forEach(r -> korean.put(r.get("code"), r.get("name_ko")));
        List<Object[]> rows = read("tariff/harmonized-system.csv").stream()
                .filter(r -> r.get("hscode").matches("(\\d\\d){1,3}"))
                .map(r -> new Object[] {r.get("hscode"), r.get("description"), korean.get(r.get("hscode"))}).toList();
        transaction.executeWithoutResult(s -> jdbc.batchUpdate(
                "insert into tariff.headings (code, name_en, name_ko) values (?, ?, ?) on conflict do nothing", rows));
    }

    private static List<CSVRecord> read(String resource) throws IOException {
        try (Reader reader = new InputStreamReader(new ClassPathResource(resource).getInputStream(),
                StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        }
    }
}
