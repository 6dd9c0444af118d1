package org.openpass.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may write the whole database still cannot change what was anchored outside of it. */
@OpenPassTest
class AnchorIT {

    @Autowired
    AuditTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;
    @TempDir
    Path folder;

    private AuditAnchors anchors;

    @BeforeEach
    void somethingIsSealed() {
        anchors = anchors(clock);
        seal();
    }

    @Test
    void aChainThatIsSealedAnewVerifiesAndContradictsItsAnchor() throws IOException {
        assertThat(anchors.broken()).as("nothing is anchored yet").isEqualTo(1);
        assertThat(anchors.anchor()).isTrue();
        assertThat(anchors.broken()).isZero();
        long anchored = Long.parseLong(lines().getFirst().split(" ")[0]);

        TransactionTemplate alone = new TransactionTemplate(transaction.getTransactionManager());
        alone.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        alone.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("update audittrail.entries set detail = 'something else' where seal_number = ?").param(anchored).update();
            assertThat(trail.broken()).as("changed").isEqualTo(1);
            sealAnewFrom(anchored);
            assertThat(trail.broken()).as("sealed anew").isZero();
            assertThat(anchors.broken()).isEqualTo(1);
        });
        alone.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("delete from audittrail.entries where seal_number >= ?").param(anchored).update();
            assertThat(trail.broken()).as("the end is cut off").isZero();
            assertThat(anchors.broken()).isEqualTo(1);
        });
        assertThat(anchors.broken()).isZero();
    }

    @Test
    void anAnchorADayIsAddedAndATornLineIsNone() throws IOException {
        assertThat(anchors.anchor()).isTrue();
        seal();
        assertThat(anchors.anchor()).as("on the same day").isFalse();
        Files.writeString(folder.resolve(AuditAnchors.FILE), "77 torn", StandardOpenOption.APPEND);

        assertThat(anchors(Clock.offset(clock, Duration.ofDays(1))).anchor()).isTrue();

        assertThat(lines()).hasSize(3);
        assertThat(anchors.broken()).isZero();
    }

    @Test
    void storageThatIsAwayIsSaid() {
        AuditAnchors away = new AuditAnchors(jdbc, clock, folder.resolve("not-mounted"));

        assertThatThrownBy(away::anchor).isInstanceOf(UncheckedIOException.class).hasMessageContaining("not-mounted");
        assertThat(away.broken()).isEqualTo(1);
        assertThat(folder.resolve("not-mounted")).as("nothing is put in its place").doesNotExist();
    }

    @Test
    void anchorsThatAreGoneAreSaidAndNotBegunAnew() throws IOException {
        assertThat(anchors.anchor()).isTrue();
        Files.delete(folder.resolve(AuditAnchors.FILE));

        assertThatThrownBy(anchors::anchor).isInstanceOf(UncheckedIOException.class).hasMessageContaining("gone");

        assertThat(anchors.broken()).isEqualTo(1);
        assertThat(folder.resolve(AuditAnchors.FILE)).doesNotExist();
    }

    private AuditAnchors anchors(Clock at) {
        return new AuditAnchors(jdbc, at, folder);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(AuditAnchors.FILE));
    }

    private void seal() {
        String subject = SampleData.unique("anchored-");
        transaction.executeWithoutResult(t -> trail.record("tester", "trial.anchored", subject, ""));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            trail.seal();
            return jdbc.sql("select count(seal_number) from audittrail.entries where subject = ?").param(subject)
                    .query(Long.class).single() == 1;
        });
    }

    /** As somebody would who may write the database. */
    private void sealAnewFrom(long first) {
        jdbc.sql("select seal_number from audittrail.entries where seal_number >= ? order by seal_number").param(first)
                .query(Long.class).list().forEach(number -> jdbc.sql("update audittrail.entries e set seal = encode(sha256("
                        + "convert_to(coalesce((select p.seal from audittrail.entries p where p.seal_number = "
                        + "e.seal_number - 1), '') || '|' || e.seal_number || '|' || (" + AuditTrail.CONTENT
                        + "), 'UTF8')), 'hex') where e.seal_number = ?").param(number).update());
    }
}
