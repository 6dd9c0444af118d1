package org.openpass.workbench.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.NoteRefused;
import org.openpass.casework.Notes;
import org.openpass.casework.Timeline;
import org.openpass.tasks.CaseTasks;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskAct;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.Tasks;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stream of a case whose documents an officer reviews: what its readers may see, and its order. */
@OpenPassTest
class CaseStreamIT {

    private static final StreamQuery ALL = new StreamQuery(Set.of(), null);

    @Autowired
    SampleData samples;
    @Autowired
    CaseStream stream;
    @Autowired
    Cases cases;
    @Autowired
    Parties parties;
    @Autowired
    Notes notes;
    @Autowired
    Tasks tasks;
    @Autowired
    CaseTasks caseTasks;
    @Autowired
    Timeline timeline;
    @Autowired
    JdbcClient jdbc;

    private final Actor kim = new Actor(SampleData.unique("kim-").toLowerCase(Locale.ROOT), null, "020", false,
            Set.of(Role.CLEARANCE_OFFICER));
    private CaseFile file;
    private Actor party;

    @BeforeEach
    void review() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW").text("/caseNumber");
        party = new Actor("party", parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false,
                Set.of(Role.BROKER));
        Task task = await().atMost(Duration.ofSeconds(20)).until(() -> tasks.openFor(number, kim),
                found -> !found.isEmpty()).getFirst();
        tasks.claim(task.key(), kim);
        notes.add(number, "zebra", null, kim);
        notes.add(number, "giraffe", null, kim);
        timeline.add(number, "SECURED", kim.name(), Audience.PARTY, Map.of(), "test:1");
        timeline.add(number, "REVIEWED", kim.name(), Audience.OFFICER, Map.of(), "test:2");
        file = cases.find(number).orElseThrow();
    }

    @Test
    void anOfficerReadsWhatTheEngineDidWhatPeopleDidAndWhichRulesDecidedInWhichVersion() {
        List<StreamEntry> all = page(kim, ALL, 200);

        assertThat(stream.strands(kim)).containsExactly(Strand.values());
        assertThat(strands(all)).contains(Strand.ENGINE, Strand.PEOPLE, Strand.MESSAGES, Strand.RULES);
        assertThat(whats(all)).contains("Declaration received", "Task claimed", "Note", "Documents reviewed",
                "Which lane: Document review");
        assertThat(all).filteredOn(e -> e.strand() == Strand.RULES).isNotEmpty()
                .allSatisfy(e -> assertThat(e.note()).matches("Rule .+, version \\d+"));
        assertThat(all).filteredOn(e -> e.strand() == Strand.ENGINE).extracting(StreamEntry::note).contains("Now here");
        assertThat(all.toString()).as("what notes say stands at the notes").doesNotContain("zebra", "giraffe");
    }

    @Test
    void aPartyReadsItsOwnAndNothingThatIsForOfficers() {
        List<StreamEntry> all = page(party, ALL, 200);

        assertThat(stream.strands(party)).containsExactly(Strand.PEOPLE, Strand.MESSAGES);
        assertThat(strands(all)).containsExactlyInAnyOrder(Strand.PEOPLE, Strand.MESSAGES);
        assertThat(whats(all)).contains("Declaration received", "Security provided")
                .doesNotContain("Task claimed", "Note", "Documents reviewed");
        assertThat(all).filteredOn(e -> e.what().equals("Security provided")).extracting(StreamEntry::who)
                .as("an officer has no name for parties").containsExactly("Customs");
        assertThat(all.toString()).doesNotContain(kim.name(), "Rule ", "zebra");
        for (Strand officers : List.of(Strand.ENGINE, Strand.RULES)) {
            assertThat(page(party, new StreamQuery(Set.of(officers), null), 200)).as("asked by the address").isEmpty();
        }
    }

    /** Who asks past the page gets no more. */
    @Test
    void ofTheTasksAndNotesOfAnotherOfficesCaseNothingIsRead() {
        Actor stranger = new Actor("stranger", null, "030", false, Set.of(Role.CLEARANCE_OFFICER));

        assertThat(caseTasks.of(file.number(), kim)).hasSize(1);
        assertThat(caseTasks.acts(file.number(), kim)).extracting(TaskAct::act).containsExactly(What.CLAIMED);
        for (Actor nobody : List.of(stranger, party)) {
            assertThat(caseTasks.of(file.number(), nobody)).isEmpty();
            assertThat(caseTasks.acts(file.number(), nobody)).isEmpty();
            assertThatThrownBy(() -> notes.page(file.number(), nobody, Instant.MAX, 0, 10))
                    .isInstanceOf(NoteRefused.class);
        }
    }

    @Test
    void whatIsAskedForAloneIsShownAlone() {
        for (Strand one : Strand.values()) {
            assertThat(page(kim, new StreamQuery(Set.of(one), null), 200)).isNotEmpty()
                    .isEqualTo(page(kim, ALL, 200).stream().filter(e -> e.strand() == one).toList());
        }
    }

    @Test
    void pagesJoinToTheWholeAlsoWhenAllHappenedAtOneMoment() {
        assertPagesJoin();
        atOneMoment(file.openedAt());

        List<StreamEntry> whole = assertPagesJoin();

        assertThat(whole).extracting(e -> e.key().at()).containsOnly(file.openedAt());
        assertThat(whole).extracting(e -> e.key().source()).as("of one moment by the source")
                .isSortedAccordingTo((a, b) -> Character.compare(b, a));
        assertThat(page(kim, ALL, 200)).as("and the same again").isEqualTo(whole);
    }

    private List<StreamEntry> assertPagesJoin() {
        List<StreamEntry> whole = page(kim, ALL, 200);
        assertThat(whole).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        for (int size : List.of(1, 3, 7)) {
            List<StreamEntry> joined = new ArrayList<>();
            StreamQuery query = ALL;
            CaseStream.Page page;
            do {
                page = stream.page(file, kim, query, size);
                joined.addAll(page.entries());
                // The way through the address, as a reader goes it.
                query = StreamQuery.of(Optional.empty(), Optional.of(page.entries().getLast().key().text()));
            } while (page.more());
            assertThat(joined).as("pages of " + size).isEqualTo(whole);
        }
        return whole;
    }

    private void atOneMoment(Instant at) {
        jdbc.sql("update casework.timeline set happened_at = ? where case_number = ?")
                .params(Timestamp.from(at), file.number()).update();
        jdbc.sql("update casework.notes set written_at = ? where case_number = ?")
                .params(Timestamp.from(at), file.number()).update();
        jdbc.sql("update tasks.acts set at = ? where case_number = ?").params(Timestamp.from(at), file.number()).update();
        jdbc.sql("update engine.element_events set happened_at = ? where instance_key = ?")
                .params(Timestamp.from(at), file.instanceKey()).update();
        jdbc.sql("update engine.decision_evaluations set evaluated_at = ? where instance_key = ?")
                .params(Timestamp.from(at), file.instanceKey()).update();
    }

    private List<StreamEntry> page(Actor reader, StreamQuery query, int size) {
        return stream.page(file, reader, query, size).entries();
    }

    private static Set<Strand> strands(List<StreamEntry> entries) {
        return entries.stream().map(StreamEntry::strand).collect(Collectors.toSet());
    }

    private static List<String> whats(List<StreamEntry> entries) {
        return entries.stream().map(StreamEntry::what).toList();
    }
}
