package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.tasks.FilterRefused.Reason;
import org.openpass.tasks.SavedFilter.Group;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters that officers keep for themselves or share with a group. */
class SavedFiltersIT extends InboxTest {

    private static final String OFFICE = InboxRow.OFFICE;
    private static final Group INSPECTORS = new Group("inspector", OFFICE);
    private static final InboxQuery URGENT = QueryText.read("view=groups&f=aeo.is%3Atrue&sort=value.desc").query();

    private final Actor kim = officer("filter-kim", OFFICE, Role.INSPECTOR);
    private final Actor lee = officer("filter-lee", OFFICE, Role.INSPECTOR);
    private final Actor reviewer = officer("filter-reviewer", OFFICE, Role.CLEARANCE_OFFICER);
    private final Actor chief = officer("filter-chief", OFFICE, Role.SUPERVISOR);
    private final Actor elsewhere = officer("filter-elsewhere", InboxRow.OTHER_OFFICE, Role.INSPECTOR, Role.SUPERVISOR);
    private final Actor broker = new Actor("filter-broker", 7L, null, false, Set.of(Role.BROKER));

    @Autowired
    SavedFilters filters;
    @Autowired
    SampleData samples;

    @Test
    void whatIsSharedIsSeenByTheGroupOfTheOfficeAndItsSupervisorAndByNobodyElse() {
        rolledBack(() -> {
            SavedFilter saved = filters.save(" Urgent ", URGENT, INSPECTORS, kim);

            assertThat(saved.name()).isEqualTo("Urgent");
            assertThat(saved.query()).isEqualTo(URGENT);
            assertThat(filters.of(kim)).containsExactly(saved);
            assertThat(filters.of(lee)).singleElement().satisfies(seen -> {
                assertThat(seen.owner()).isEqualTo(kim.name());
                assertThat(seen.query()).isEqualTo(URGENT);
                assertThat(seen.editable()).isFalse();
            });
            assertThat(filters.of(chief)).singleElement().matches(SavedFilter::editable);
            for (Actor stranger : List.of(reviewer, elsewhere, broker)) {
                assertThat(filters.of(stranger)).as(stranger.name()).isEmpty();
                refused(Reason.UNSEEN, () -> filters.get(saved.id(), stranger));
                refused(Reason.UNSEEN, () -> filters.remove(saved.id(), stranger));
                refused(Reason.UNSEEN, () -> filters.change(saved.id(), "Mine", URGENT, null, stranger));
            }
            assertThat(jdbc.sql("select detail from audittrail.entries where action = 'filter.shared' and subject = ?")
                    .param("" + saved.id()).query(String.class).list()).singleElement().asString()
                    .contains("Urgent", "inspector", OFFICE);
        });
    }

    @Test
    void whatIsNotSharedIsTheOwnersAlone() {
        rolledBack(() -> {
            SavedFilter saved = filters.save("Mine", URGENT, null, kim);
            filters.save("Mine", URGENT, null, lee);

            assertThat(filters.of(kim)).containsExactly(saved);
            assertThat(filters.of(chief)).isEmpty();
            refused(Reason.UNSEEN, () -> filters.change(saved.id(), "Ours", URGENT, INSPECTORS, chief));
        });
    }

    @Test
    void theOwnerAndTheSupervisorOfTheGroupChangeItAndColleaguesDoNot() {
        rolledBack(() -> {
            long id = filters.save("Urgent", URGENT, INSPECTORS, kim).id();
            refused(Reason.OWNER, () -> filters.change(id, "Mine", URGENT, null, lee));
            refused(Reason.OWNER, () -> filters.remove(id, lee));

            filters.change(id, "Vaccines", InboxQuery.of(Inbox.View.UNASSIGNED), INSPECTORS, chief);
            assertThat(filters.of(lee)).singleElement().satisfies(seen -> {
                assertThat(seen.name()).isEqualTo("Vaccines");
                assertThat(seen.owner()).isEqualTo(kim.name());
                assertThat(seen.query()).isEqualTo(InboxQuery.of(Inbox.View.UNASSIGNED));
            });
            assertThat(filters.save("Vaccines", URGENT, null, kim).id()).as("the same name is the same filter").isEqualTo(id);
            assertThat(filters.of(lee)).isEmpty();
            filters.remove(id, kim);
            assertThat(filters.of(kim)).isEmpty();
        });
    }

    @Test
    void itIsSharedWithinOnesOwnReachOnly() {
        rolledBack(() -> {
            for (Group other : List.of(new Group("clearance-officer", OFFICE), new Group("inspector", "Z30"),
                    new Group("inspector", null), new Group(null, OFFICE), new Group("administrator", OFFICE))) {
                refused(Reason.GROUP, () -> filters.save("Urgent", URGENT, other, kim));
            }
            refused(Reason.GROUP, () -> filters.save("Urgent", URGENT, new Group("inspector", "Z30"), chief));
            refused(Reason.UNSEEN, () -> filters.save("Urgent", URGENT, null, broker));
            Actor national = new Actor("filter-national", null, null, true, Set.of(Role.INSPECTOR));
            filters.save("Urgent", URGENT, INSPECTORS, national);

            assertThat(filters.of(lee)).extracting(SavedFilter::owner).containsExactly("filter-national");
            assertThat(filters.of(elsewhere)).isEmpty();
            assertThat(filters.groups(kim)).containsExactly("inspector");
            assertThat(filters.groups(chief)).containsExactlyInAnyOrder("inspector", "clearance-officer", "cargo-officer");
            assertThat(filters.groups(officer("nowhere", null, Role.SUPERVISOR))).isEmpty();
        });
    }

    @Test
    void everyReaderFindsByItWhatIsTheirs() {
        withRows(rows -> {
            filters.save("AEO", URGENT, INSPECTORS, kim);
            InboxQuery shared = filters.of(lee).getFirst().query();

            assertThat(keys(lee, shared)).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(rows.stream().filter(row ->
                    row.open() && mine(row) && row.aeo() && row.role().equals("inspector"))));
            assertThat(keys(elsewhere, shared)).doesNotContainAnyElementsOf(keys(lee, shared));
        });
    }

    @Test
    void whatAnotherReleaseKnewIsDroppedAndNamed() {
        rolledBack(() -> {
            long id = filters.save("Urgent", URGENT, null, kim).id();
            jdbc.sql("update tasks.saved_filters set query = ? where id = ?").params("view=groups&f=colour.is%3Ared"
                    + "&f=aeo.is%3Atrue&sort=weight", id).update();

            SavedFilter read = filters.get(id, kim);
            assertThat(read.query()).isEqualTo(QueryText.read("view=groups&f=aeo.is%3Atrue").query());
            assertThat(read.unread()).extracting(InboxQuery.Unread::value).containsExactly("colour.is:red", "weight");
        });
    }

    @Test
    void softwareKeepsCountsAndRemovesFilters() {
        Api kims = samples.officer("020", "INSPECTOR");
        Map<String, String> wanted = Map.of("name", SampleData.unique("Filter "), "query",
                "view=unassigned&f=number.is%3ANONE&f=trader.has%3A삼성", "group", "inspector", "office", "020");
        Answer saved = kims.post("/api/v1/filters", wanted).mustBe(201);
        String path = "/api/v1/filters/" + saved.text("/id");
        try {
            assertThat(saved.text("/query")).contains("number.is");
            assertThat(kims.post("/api/v1/filters", wanted).mustBe(201).text("/id")).isEqualTo(saved.text("/id"));
            Api colleague = samples.officer("020", "INSPECTOR");
            assertThat(colleague.get("/api/v1/filters").mustBe(200).values("", "name")).contains(wanted.get("name"));
            assertThat(colleague.get(path + "/count").mustBe(200).won("/count")).isZero();
            assertThat(colleague.send("DELETE", path).mustBe(409).text("/code")).isEqualTo("filter.owner");
            for (Api stranger : List.of(samples.officer("030", "INSPECTOR"), samples.filer().api())) {
                assertThat(stranger.get("/api/v1/filters").mustBe(200).values("", "name")).doesNotContain(wanted.get("name"));
                stranger.get(path + "/count").mustBe(404);
                stranger.put(path, wanted).mustBe(404);
                stranger.send("DELETE", path).mustBe(404);
            }
            String other = kims.post("/api/v1/filters", Map.of("name", "Another", "query", "view=mine")).mustBe(201).text("/id");
            assertThat(kims.put("/api/v1/filters/" + other, wanted).mustBe(409).text("/code")).isEqualTo("filter.name");
            assertThat(kims.post("/api/v1/filters", Map.of("name", "x", "query", "f=colour.is%3Ared")).mustBe(422)
                    .text("/code")).isEqualTo("query.unreadable");
            assertThat(kims.post("/api/v1/filters", Map.of("name", "x", "group", "inspector", "office", "030")).mustBe(422)
                    .text("/code")).isEqualTo("filter.group");
            kims.post("/api/v1/filters", Map.of("name", " ", "query", "view=mine")).mustBe(422);
            kims.send("DELETE", "/api/v1/filters/" + other).mustBe(204);
        } finally {
            kims.send("DELETE", path).mustBe(204);
        }
        kims.get(path + "/count").mustBe(404);
    }

    private void rolledBack(Runnable test) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }

    /** Refusals mark the transaction, which is rolled back in any case. */
    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(FilterRefused.class, refusal ->
                assertThat(refusal.reason()).isEqualTo(reason));
    }
}
