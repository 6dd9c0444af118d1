package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.signals.Signals;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Commit order is not sequence order: a reader waits for the oldest transaction, so it passes nothing over. */
@OpenPassTest
class EventReadersIT {

    @Autowired
    private DataSource dataSource;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JsonMapper json;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Signals signals;
    private final String caseNumber = SampleData.unique("IM-");
    private final String name = SampleData.unique("reader-");
    private final List<String> read = new CopyOnWriteArrayList<>();
    private EventReaders readers;

    @AfterEach
    void leaveNothing() {
        readers.stop();
        jdbc.sql("delete from casework.event_cursors where reader = ?").param(name).update();
        jdbc.sql("delete from casework.events where case_number = ?").param(caseNumber).update();
    }

    @Test
    void aReaderStopsAtTheOldestTransactionAndThenReadsAllInOrder() throws SQLException {
        start(events -> events.stream().filter(e -> e.caseNumber().equals(caseNumber))
                .forEach(e -> read.add(e.type())));
        try (Connection slow = dataSource.getConnection(); Connection quick = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            append(slow, "FIRST");
            append(quick, "SECOND");
            long quickOne = id("SECOND");

            // Whatever else happens meanwhile is behind the slow transaction too.
            Awaitility.await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(read::isEmpty);
            slow.commit();

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 2);
            assertThat(read).containsExactly("FIRST", "SECOND");
            assertThat(id("FIRST")).isLessThan(quickOne);
        }
    }

    /** Transactions are numbered, and 9 comes before 10. */
    @Test
    void eventsComeInTheOrderOfTheirTransactions() {
        jdbc.sql("""
                insert into casework.events (xid, case_number, version, type, happened_at) values
                ('10', :number, 1, 'TENTH', now()), ('9', :number, 1, 'NINTH', now())
                """).param("number", caseNumber).update();
        start(events -> events.stream().filter(e -> e.caseNumber().equals(caseNumber))
                .forEach(e -> read.add(e.type())));

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read.size() >= 2);
        assertThat(read).containsExactly("NINTH", "TENTH");
    }

    @Test
    void aBatchThatTheReaderCouldNotTakeComesAgain() throws SQLException {
        start(events -> {
            if (events.stream().anyMatch(e -> e.caseNumber().equals(caseNumber))) {
                read.add("try");
                if (read.size() < 3) {
                    throw new IllegalStateException("the reader's own store is away");
                }
            }
        });
        try (Connection connection = dataSource.getConnection()) {
            append(connection, "ONCE");
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read.size() == 3);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
                "select id >= ? from casework.event_cursors where reader = ?").params(id("ONCE"), name)
                .query(Boolean.class).single());
        assertThat(read).hasSize(3);
    }

    private void start(Consumer<List<CaseEvent>> reading) {
        CaseEventReader reader = new CaseEventReader() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void read(List<CaseEvent> events) {
                reading.accept(events);
            }
        };
        readers = new EventReaders(List.of(reader), jdbc, json, transaction, signals);
        readers.start();
    }

    private void append(Connection connection, String type) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into casework.events "
                + "(case_number, version, type, happened_at) values (?, 1, ?, now())")) {
            insert.setString(1, caseNumber);
            insert.setString(2, type);
            insert.executeUpdate();
        }
    }

    private long id(String type) {
        return jdbc.sql("select id from casework.events where case_number = ? and type = ?")
                .params(caseNumber, type).query(Long.class).single();
    }
}
