package org.openpass.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.audittrail.Looks;
import org.openpass.continuity.ChangesStopped;
import org.openpass.continuity.Continuity;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While changes are stopped, cases are read on screens, and who read them is on record. */
@OpenPassTest
class LooksWhileChangesAreStoppedIT {

    @Autowired
    Looks looks;
    @Autowired
    Continuity continuity;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void openDoors() {
        UI.setCurrent(null);
        jdbc.sql("delete from continuity.pauses").update();
        await().until(() -> continuity.standstill().isEmpty());
    }

    @Test
    void aLookFromAScreenIsTakenAndRecordedAlsoWithinWhatIsUndone() {
        String reader = SampleData.unique("reader-");
        jdbc.sql("insert into continuity.pauses (reason, until) values ('BACKUP', now() + interval '2 minutes')").update();
        await().until(() -> continuity.standstill().isPresent());
        UI.setCurrent(new UI());
        assertThatThrownBy(() -> transaction.executeWithoutResult(change -> { })).isInstanceOf(ChangesStopped.class);

        looks.looked(reader, "192.0.2.1", "cases", "A");

        UI.setCurrent(null);
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            looks.looked(reader, "192.0.2.1", "cases", "B");
        });
        assertThat(looks.of(reader, 9)).extracting(Looks.Look::subject).containsExactly("B", "A");
    }
}
