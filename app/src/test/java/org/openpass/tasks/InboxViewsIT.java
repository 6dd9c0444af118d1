package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.casework.Sharing;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxFilter.Op;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in which view of the inbox, and for whom. */
class InboxViewsIT extends InboxTest {

    @Autowired
    Sharing sharing;

    @Test
    void eachViewHasItsRowsTheMostUrgentFirst() {
        withRows(rows -> {
            assertThat(keys(READER, InboxQuery.of(View.MINE))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && InboxRow.ME.equals(row.assignee()))));
            assertThat(keys(READER, InboxQuery.of(View.GROUPS))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(InboxTest::mine)));
            assertThat(keys(READER, InboxQuery.of(View.UNASSIGNED))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && row.assignee() == null)));
            assertThat(keys(READER, InboxQuery.of(View.ALL))).isEqualTo(open(rows.stream().filter(InboxTest::mine)));
            assertThat(keys(READER, InboxQuery.of(View.WAITING))).isEmpty();
            assertThat(inbox.page(READER, InboxQuery.of(View.GROUPS), ALL)).as("two kinds of case stand side by side")
                    .extracting(each -> each.task().kind()).contains("trial", "import-declaration");
            Actor inspector = officer("inspector", InboxRow.OFFICE, Role.INSPECTOR);
            assertThat(keys(inspector, InboxQuery.of(View.GROUPS))).isNotEmpty().isEqualTo(open(rows.stream()
                    .filter(row -> mine(row) && row.role().equals("inspector"))));
            Actor supervisor = officer("lee", InboxRow.OFFICE, Role.SUPERVISOR, Role.INSPECTOR);
            assertThat(keys(supervisor, InboxQuery.of(View.GROUPS))).isEqualTo(open(rows.stream().filter(InboxTest::mine)));
        });
    }

    @Test
    void doneIsWhatIDecidedTodayUnlessDaysAreNamed() {
        withRows(rows -> {
            Instant now = clock.instant();
            InboxFilter anyDay = new InboxFilter(InboxColumn.DECIDED, Op.FILLED, List.of());

            assertThat(keys(READER, InboxQuery.of(View.DONE))).isEqualTo(keys(rows.stream()
                    .filter(row -> done(row, null, now)).sorted(InboxRow.LATEST)));
            assertThat(keys(READER, InboxQuery.of(View.DONE).with(anyDay))).isNotEmpty().isEqualTo(keys(rows.stream()
                    .filter(row -> done(row, anyDay, now)).sorted(InboxRow.LATEST)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void strangersSeeNothing(View view) {
        withRows(rows -> {
            InboxFilter ofTheOffice = new InboxFilter(InboxColumn.OFFICE, Op.IS, List.of(InboxRow.OFFICE));
            for (Actor stranger : List.of(officer(InboxRow.ME, "Z30", Role.CLEARANCE_OFFICER, Role.INSPECTOR),
                    officer(InboxRow.ME, "Z30", Role.SUPERVISOR), officer(InboxRow.ME, null, Role.SUPERVISOR),
                    new Actor(InboxRow.ME, 7L, null, false, Set.of(Role.BROKER)),
                    new Actor(InboxRow.ME, null, InboxRow.OFFICE, false, Set.of(Role.ADMINISTRATOR)))) {
                assertThat(inbox.page(stranger, InboxQuery.of(view), ALL)).as("%s", stranger).isEmpty();
                assertThat(inbox.page(stranger, InboxQuery.of(view).with(ofTheOffice), ALL)).isEmpty();
                assertThat(inbox.count(stranger, InboxQuery.of(view), ALL)).isZero();
                assertThat(inbox.rows(stranger, rows.stream().map(InboxRow::key).toList())).isEmpty();
            }
        });
    }

    @Test
    void aSharedCaseIsInAllOnceAndIsNobodysWorkThere() {
        withRows(rows -> {
            Actor other = officer("park", "Z30", Role.CLEARANCE_OFFICER, Role.INSPECTOR);
            InboxRow shared = rows.stream().filter(InboxRow::open).findFirst().orElseThrow();
            sharing.share(shared.number(), "Z30", "TRIAL");
            sharing.share(shared.number(), InboxRow.OFFICE, "TRIAL");

            assertThat(keys(other, InboxQuery.of(View.ALL))).containsExactly(shared.key());
            assertThat(keys(other, InboxQuery.of(View.GROUPS))).isEmpty();
            assertThat(keys(READER, InboxQuery.of(View.ALL))).containsOnlyOnce(shared.key());
            assertThat(inbox.rows(other, rows.stream().map(InboxRow::key).toList())).singleElement()
                    .satisfies(row -> assertThat(row.task().key()).isEqualTo(shared.key()));
        });
    }

    @Test
    void rowsOfAScreenAreReadAsTheyStandNowAlsoWhenTheyLeftTheList() {
        withRows(rows -> {
            InboxRow taken = rows.stream().filter(row -> row.open() && mine(row)).findFirst().orElseThrow();
            jdbc.sql("update tasks.tasks set state = 'DECIDED', decided_by = 'kim', decided_at = now(), assignee = 'kim' "
                    + "where task_key = ?").param(taken.key()).update();

            assertThat(inbox.rows(READER, List.of(taken.key(), -1L))).singleElement().satisfies(row -> {
                assertThat(row.task().decidedBy()).isEqualTo("kim");
                assertThat(row.trader()).isEqualTo(taken.trader());
                assertThat(row.origins()).isEqualTo(taken.origins());
            });
            assertThat(inbox.rows(READER, List.of())).isEmpty();
        });
    }
}
