package org.openpass.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.openpass.terms.Home;
import org.openpass.terms.Homes;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a database that of the country at the first start, and never that of another. Korea's offices, holidays, hours and
 * parameters are there by migration; those of another country take their place from its profile. No door opens and no worker
 * begins before: a program of another country would work out a case's tax by its own law.
 */
@Component
class HomeTables implements SmartLifecycle {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
            .setNullString("").get();
    /** What is wholly the country's, each before what refers to it goes. */
    private static final List<String> TAKEN_AWAY =
            List.of("reference.office_hours", "reference.temporary_openings", "reference.offices", "reference.holidays");

    private final Home home;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    HomeTables(Home home, JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Clock clock) {
        this.home = home;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the sign of life that each node gives. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            // The row is the lock: of two nodes that start at once the second finds all done.
            boolean first = jdbc.sql("insert into reference.home (country, since) values (?, ?) on conflict do nothing")
                    .params(home.country(), Timestamp.from(clock.instant())).update() > 0;
            String country = jdbc.sql("select country from reference.home").query(String.class).single();
            if (!country.equals(home.country())) {
                throw new IllegalStateException(Homes.COUNTRY + ": the database is that of " + country + ", not of "
                        + home.country() + "; give another country a database of its own");
            }
            if (first && !country.equals(Homes.KOREA)) {
                bring();
            }
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void bring() {
        TAKEN_AWAY.forEach(table -> jdbc.sql("delete from " + table).update());
        fill("reference.offices", "offices");
        fill("reference.holidays", "holidays");
        fill("reference.office_hours", "office-hours");
        List<Map<String, String>> parameters = rows("parameters");
        jdbc.sql("delete from reference.parameters where name in (:names)")
                .param("names", parameters.stream().map(row -> row.get("name")).collect(Collectors.toSet())).update();
        fill(Parameters.TABLE, "parameters");
    }

    /** By the names of columns: what a file does not have stays empty. */
    private void fill(String table, String file) {
        jdbc.sql("insert into " + table + " select * from json_populate_recordset(null::" + table + ", ?::json)")
                .param(json.writeValueAsString(rows(file))).update();
    }

    private List<Map<String, String>> rows(String file) {
        String name = "profiles/" + home.country() + "/" + file + ".csv";
        try (Reader csv = new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(csv).stream().map(row -> row.toMap()).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }
}
