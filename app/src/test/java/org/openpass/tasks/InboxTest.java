package org.openpass.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.terms.Seoul;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A test of the inbox over tasks of random cases, in a transaction that leaves nothing behind. */
@OpenPassTest
abstract class InboxTest {

    static final int ALL = 1_000;
    static final Actor READER = officer(InboxRow.ME, InboxRow.OFFICE, Role.CLEARANCE_OFFICER, Role.INSPECTOR);
    private static final int ROWS = 150;

    @Autowired
    Inbox inbox;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    TransactionTemplate transaction;

    void withRows(Consumer<List<InboxRow>> test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<InboxRow> rows = InboxRow.random(ROWS, new Random(7), clock.instant().truncatedTo(ChronoUnit.MICROS));
            rows.forEach(row -> row.insert(jdbc));
            test.accept(rows);
        });
    }

    static boolean mine(InboxRow row) {
        return row.office().equals(InboxRow.OFFICE);
    }

    static boolean done(InboxRow row, InboxFilter filter, Instant now) {
        return mine(row) && InboxRow.ME.equals(row.decidedBy()) && (filter != null
                && filter.column() == InboxColumn.DECIDED || !Seoul.day(row.decided()).isBefore(Seoul.day(now)));
    }

    static List<Long> open(Stream<InboxRow> rows) {
        return keys(rows.filter(InboxRow::open).sorted(InboxRow.URGENCY));
    }

    static List<Long> keys(Stream<InboxRow> rows) {
        return rows.map(InboxRow::key).toList();
    }

    List<Long> keys(Actor actor, InboxQuery query) {
        return inbox.page(actor, query, ALL).stream().map(each -> each.task().key()).toList();
    }

    static Actor officer(String name, String office, Role... roles) {
        return new Actor(name, null, office, false, new HashSet<>(Arrays.asList(roles)));
    }
}
