package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpass.authoring.DraftDatabase.BPMN;
import static org.openpass.authoring.DraftDatabase.FORM;
import static org.openpass.authoring.DraftDatabase.RISK;
import static org.openpass.authoring.DraftDatabase.WORK;
import static org.openpass.authoring.DraftDatabase.bytes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.authoring.Draft.State;
import org.openpass.authoring.DraftRefused.Reason;
import org.openpass.testing.SampleData;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a work is changed, by one person and by two. */
class DraftsIT {

    private static final Actor YUN = owner("yun");
    private static final Actor HAN = owner("han");
    private static final Actor TRADER = new Actor("trader", 7L, null, false, Set.of(Actor.Role.TRADER));

    private static DraftDatabase database;
    private static Drafts drafts;
    private static DraftLists lists;
    private static Presence presence;

    private final long id = begun(YUN).id();

    @BeforeAll
    static void start() throws Exception {
        database = new DraftDatabase();
        drafts = database.part(Drafts.class);
        lists = database.part(DraftLists.class);
        presence = database.part(Presence.class);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Test
    void aDraftBeginsWithTheFilesOfTheNewestVersionAndWhoPressesTwiceBeginsOnce() throws Exception {
        String title = SampleData.unique("Arms ");
        List<Object> begun = atOnce(Collections.nCopies(4, () -> drafts.begin(WORK, " " + title + " ", YUN)));

        Draft draft = (Draft) begun.getFirst();
        assertThat(begun).allSatisfy(each -> assertThat(each).isEqualTo(draft));
        assertThat(draft).extracting(Draft::work, Draft::baseVersion, Draft::title, Draft::state, Draft::step, Draft::hands)
                .containsExactly(WORK, 4, title, State.OPEN, 0, List.of("yun"));
        assertThat(lists.files(draft.id(), HAN)).extracting(DraftFile::name, DraftFile::step)
                .containsExactly(tuple(FORM, 0), tuple(BPMN, 0));
        assertThat(text(draft.id(), BPMN)).isEqualTo("<process/>");
        assertThat(lists.page(WORK, true, null, 100, HAN)).contains(draft);
        drafts.save(draft.id(), BPMN, bytes("<changed/>"), 0, YUN);
        assertThat(drafts.begin(WORK, title, YUN).id()).as("there is something in the first").isNotEqualTo(draft.id());
        assertThat(drafts.begin(WORK, title, HAN).id()).isNotEqualTo(draft.id());
    }

    @Test
    void twoPeopleSaveTwoFilesFiftyTimesEachAndNoStepIsLost() throws Exception {
        List<Object> done = atOnce(List.of(() -> fifty(BPMN, YUN), () -> fifty(FORM, HAN)));

        assertThat(done).containsExactly(50, 50);
        assertThat(text(id, BPMN)).isEqualTo("yun 50");
        assertThat(text(id, FORM)).isEqualTo("han 50");
        Draft draft = lists.get(id, YUN);
        assertThat(draft.step()).isEqualTo(100);
        assertThat(draft.hands()).containsExactly("han", "yun");
        assertThat(lists.steps(id, Integer.MAX_VALUE, 1_000, YUN)).hasSize(100).extracting(DraftStep::number)
                .isSortedAccordingTo(Collections.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void ofTwoWhoSaveOneFileTheSecondIsToldAndKeepsHisAsACopy() throws Exception {
        List<Object> answers = atOnce(List.of(() -> drafts.save(id, BPMN, bytes("<yun/>"), 0, YUN),
                () -> drafts.save(id, BPMN, bytes("<han/>"), 0, HAN)));

        boolean yunFirst = answers.getFirst() instanceof Integer;
        DraftRefused refused = (DraftRefused) answers.get(yunFirst ? 1 : 0);
        assertThat(answers).filteredOn(Integer.class::isInstance).containsExactly(1);
        assertThat(refused).extracting(DraftRefused::reason, DraftRefused::by, DraftRefused::step, DraftRefused::at)
                .containsExactly(Reason.SEEN, yunFirst ? "yun" : "han", 1, database.clock.instant());
        assertThat(refused.text(Locale.KOREAN)).contains(BPMN, yunFirst ? "yun님" : "han님");

        Actor late = yunFirst ? HAN : YUN;
        byte[] mine = bytes(yunFirst ? "<han/>" : "<yun/>");
        List<Object> copies = atOnce(Collections.nCopies(3, () -> drafts.copy(id, BPMN, mine, late)));
        Draft copy = (Draft) copies.getFirst();
        assertThat(copies).allSatisfy(each -> assertThat(each).isEqualTo(copy));
        assertThat(copy).extracting(Draft::work, Draft::baseVersion, Draft::copyOf, Draft::begunBy)
                .containsExactly(WORK, 4, id, late.name());
        assertThat(lists.content(copy.id(), BPMN, YUN).bytes()).isEqualTo(mine);
        assertThat(text(copy.id(), FORM)).isEqualTo("{}");
        assertThat(copy.hands()).as("whose work is in it").contains("yun", late.name());

        Actor third = owner("seo");
        Draft other = begun(third);
        assertThat(drafts.take(other.id(), BPMN, copy.id(), 0, third)).isEqualTo(1);
        assertThat(lists.content(other.id(), BPMN, YUN).bytes()).isEqualTo(mine);
        assertThat(lists.get(other.id(), YUN).hands()).containsAll(copy.hands()).contains("seo");
    }

    @Test
    void whoDidNotHearTheAnswerSavesAgainWithoutASecondStep() {
        int step = drafts.save(id, BPMN, bytes("<a/>"), 0, YUN);

        assertThat(drafts.save(id, BPMN, bytes("<a/>"), 0, YUN)).isEqualTo(step);
        assertThat(lists.get(id, YUN).step()).isEqualTo(1);
    }

    @Test
    void undoSurvivesAReloadAndCutsNothing() {
        int a = drafts.save(id, BPMN, bytes("<a/>"), 0, YUN);
        drafts.save(id, FORM, bytes("{1}"), 0, HAN);
        int b = drafts.save(id, BPMN, bytes("<b/>"), a, YUN);

        int back = drafts.undo(id, BPMN, b, HAN);
        assertThat(text(id, BPMN)).isEqualTo("<a/>");
        int base = drafts.undo(id, BPMN, back, YUN);
        assertThat(text(id, BPMN)).isEqualTo("<process/>");
        refused(Reason.NOTHING, () -> drafts.undo(id, BPMN, base, YUN));
        refused(Reason.SEEN, () -> drafts.redo(id, BPMN, b, YUN));
        int again = drafts.redo(id, BPMN, base, YUN);
        assertThat(text(id, BPMN)).isEqualTo("<a/>");
        int both = drafts.redo(id, BPMN, again, YUN);
        assertThat(text(id, BPMN)).isEqualTo("<b/>");
        refused(Reason.NOTHING, () -> drafts.redo(id, BPMN, both, YUN));

        int undone = drafts.undo(id, BPMN, both, YUN);
        int other = drafts.save(id, BPMN, bytes("<c/>"), undone, YUN);
        refused(Reason.NOTHING, () -> drafts.redo(id, BPMN, other, YUN));
        undone = drafts.undo(id, BPMN, other, YUN);
        assertThat(text(id, BPMN)).isEqualTo("<a/>");
        undone = drafts.undo(id, BPMN, undone, YUN);
        assertThat(text(id, BPMN)).isEqualTo("<process/>");
        assertThat(drafts.redo(id, BPMN, undone, YUN)).isEqualTo(lists.get(id, YUN).step());
        assertThat(text(id, BPMN)).isEqualTo("<a/>");
        assertThat(text(id, FORM)).as("of another file").isEqualTo("{1}");
        assertThat(lists.steps(id, Integer.MAX_VALUE, 100, YUN)).hasSize(lists.get(id, YUN).step());
        assertThat(lists.get(id, YUN).hands()).contains("han");
    }

    @Test
    void aFileIsAddedAndTakenOutByStepsAsAnyOther() {
        String form = "forms/declaration/seal-check.form";
        int added = drafts.save(id, form, bytes("{2}"), 0, YUN);
        int gone = drafts.remove(id, form, added, YUN);
        assertThat(drafts.remove(id, form, added, YUN)).as("again").isEqualTo(gone);
        refused(Reason.UNSEEN, () -> lists.content(id, form, YUN));
        refused(Reason.SEEN, () -> drafts.save(id, form, bytes("{3}"), added, HAN));

        int back = drafts.undo(id, form, gone, HAN);
        assertThat(text(id, form)).isEqualTo("{2}");
        drafts.undo(id, form, back, HAN);
        assertThat(lists.files(id, YUN)).extracting(DraftFile::name).containsExactly(FORM, BPMN);
        refused(Reason.UNSEEN, () -> drafts.remove(id, "forms/none.form", 0, YUN));
    }

    @Test
    void onlyTheLastThreeHundredStepsAreKeptAndTheFileStandsWhereItStood() {
        int step = drafts.save(id, FORM, bytes("{first}"), 0, YUN);
        drafts.save(id, BPMN, bytes("<second/>"), 0, YUN);
        database.jdbc.sql("update authoring.drafts set step = ? where id = ?").params(DraftSteps.KEPT - 1, id).update();
        int last = drafts.save(id, BPMN, bytes("<last/>"), 2, YUN);
        assertThat(lists.steps(id, Integer.MAX_VALUE, 1_000, YUN)).hasSize(3);
        last = drafts.save(id, BPMN, bytes("<one more/>"), last, YUN);

        assertThat(lists.steps(id, Integer.MAX_VALUE, 1_000, YUN)).extracting(DraftStep::number)
                .containsExactly(DraftSteps.KEPT + 1, DraftSteps.KEPT, 2);
        refused(Reason.NOTHING, () -> drafts.undo(id, FORM, step, YUN));
        refused(Reason.SEEN, () -> drafts.save(id, FORM, bytes("{second}"), 0, HAN));
        assertThat(drafts.save(id, FORM, bytes("{second}"), step, HAN)).isEqualTo(last + 1);
    }

    @Test
    void whatIsNoFileOfAWorkIsRefusedWithASentence() {
        refused(Reason.TOO_LARGE, () -> drafts.save(id, BPMN, new byte[Drafts.MOST_BYTES + 1], 0, YUN));
        assertThat(drafts.save(id, BPMN, new byte[Drafts.MOST_BYTES], 0, YUN)).isEqualTo(1);
        refused(Reason.EMPTY, () -> drafts.save(id, BPMN, new byte[0], 1, YUN));
        for (String name : List.of("../x.bpmn", "/etc/x.bpmn", "a/../x.bpmn", "a//x.bpmn", "x.sh", "X.bpmn", "수입.bpmn", "x.bpmn\n",
                "x..bpmn", ".bpmn", "a".repeat(200) + ".dmn", "a\\b.form")) {
            assertThat(refused(Reason.NAME, () -> drafts.save(id, name, bytes("x"), 0, YUN)).text(Locale.ENGLISH))
                    .contains(".bpmn, .dmn, .form");
        }
        database.jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                select ?, 'forms/f' || n || '.form', '{}', '', 0, 'yun', now() from generate_series(3, ?) n
                """).params(id, DraftFiles.MOST_FILES).update();
        refused(Reason.TOO_MANY, () -> drafts.save(id, "forms/last.form", bytes("{}"), 0, YUN));
        assertThat(lists.files(id, YUN)).hasSize(DraftFiles.MOST_FILES);
        assertThatThrownBy(() -> drafts.begin(WORK, "x", YUN)).hasMessageContaining("title");
    }

    @Test
    void nobodyButOwnersSeesADraftAndOfThemWhatIsConfidentialThoseAloneWhoAnalyseRisk() {
        for (long strange : List.of(id, Long.MAX_VALUE)) {
            Actor actor = strange == id ? TRADER : YUN;
            refused(Reason.UNSEEN, () -> lists.get(strange, actor));
            refused(Reason.UNSEEN, () -> drafts.save(strange, BPMN, bytes("x"), 0, actor));
            refused(Reason.UNSEEN, () -> drafts.undo(strange, BPMN, 0, actor));
            refused(Reason.UNSEEN, () -> drafts.copy(strange, BPMN, bytes("x"), actor));
            refused(Reason.UNSEEN, () -> drafts.withdraw(strange, actor));
            refused(Reason.UNSEEN, () -> presence.beat(strange, "p", null, actor));
        }
        refused(Reason.UNSEEN, () -> lists.page(null, true, null, 1, TRADER));
        refused(Reason.UNSEEN, () -> drafts.begin(WORK, "Title", TRADER));
        refused(Reason.UNSEEN, () -> drafts.begin("no-such-work", "Title", YUN));
        refused(Reason.UNSEEN, () -> drafts.begin(RISK, "Title", YUN));
        long secret = begun(YUN).id();
        database.jdbc.sql("update authoring.drafts set confidential = true where id = ?").param(secret).update();
        refused(Reason.UNSEEN, () -> lists.get(secret, YUN));
        refused(Reason.UNSEEN, () -> drafts.take(id, BPMN, secret, 0, YUN));
        assertThat(lists.page(null, false, null, 1_000, YUN)).extracting(Draft::id).contains(id).doesNotContain(secret);
        Actor analyst = new Actor("seo", null, null, false, Set.of(Actor.Role.PROCESS_OWNER, Actor.Role.RISK_ANALYST));
        assertThat(lists.page(null, false, null, 1_000, analyst)).extracting(Draft::id).contains(id, secret);
        assertThat(presence.beat(secret, "p", null, analyst)).isEmpty();
        refused(Reason.UNSEEN, () -> lists.get(secret, new Actor("seo", null, null, false, Set.of(Actor.Role.RISK_ANALYST))));
    }

    @Test
    void whatIsSubmittedOrEndedIsNotChangedButCanBeCopied() {
        DraftStates states = database.part(DraftStates.class);
        TransactionTemplate transaction = new TransactionTemplate(database.part(PlatformTransactionManager.class));
        transaction.executeWithoutResult(t -> states.submitted(states.held(id, YUN)));
        refused(Reason.STATE, () -> drafts.save(id, BPMN, bytes("<late/>"), 0, YUN));
        assertThat(drafts.copy(id, BPMN, bytes("<late/>"), YUN).state()).isEqualTo(State.OPEN);
        transaction.executeWithoutResult(t -> states.returned(states.held(id, YUN)));
        assertThat(drafts.save(id, BPMN, bytes("<mended/>"), 0, YUN)).isEqualTo(1);
        refused(Reason.STATE, () -> {
            transaction.executeWithoutResult(t -> states.released(states.held(id, YUN)));
            return null;
        });

        Draft ended = drafts.withdraw(id, HAN);
        assertThat(drafts.withdraw(id, HAN)).isEqualTo(ended);
        refused(Reason.STATE, () -> drafts.undo(id, BPMN, 1, YUN));
        assertThat(lists.page(WORK, true, null, 1_000, YUN)).extracting(Draft::id).doesNotContain(id);
        assertThat(text(id, BPMN)).isEqualTo("<mended/>");
        assertThat(database.jdbc.sql("select count(*) from audittrail.entries where action = 'draft.withdrawn' and subject = ?")
                .param(String.valueOf(id)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void peopleWhoHaveOneDraftOpenAreToldOfEachOtherUntilTheySayNothingAnyMore() {
        AtomicInteger told = new AtomicInteger();
        Runnable end = presence.watch(id, told::incrementAndGet);
        try {
            assertThat(presence.beat(id, "page-1", BPMN, YUN)).isEmpty();
            Awaitility.await().untilAsserted(() -> assertThat(told).hasPositiveValue());
            assertThat(presence.beat(id, "page-2", FORM, HAN)).extracting(Present::username, Present::file)
                    .containsExactly(tuple("yun", BPMN));
            assertThat(presence.others(id, YUN)).extracting(Present::username).containsExactly("han");

            database.clock.pass(Duration.ofSeconds(15));
            presence.beat(id, "page-1", BPMN, YUN);
            database.clock.pass(Duration.ofSeconds(10));
            assertThat(presence.others(id, YUN)).as("a page that says nothing is closed").isEmpty();
            assertThat(presence.others(id, HAN)).extracting(Present::username).containsExactly("yun");

            presence.beat(id, "page-3", null, YUN);
            presence.leave(id, "page-1", HAN);
            assertThat(presence.others(id, HAN)).as("nobody closes another's page").hasSize(2);
            presence.leave(id, "page-1", YUN);
            assertThat(presence.others(id, HAN)).singleElement().extracting(Present::file).isNull();
            presence.leave(id, "page-3", YUN);
            assertThat(presence.others(id, HAN)).isEmpty();
        } finally {
            end.run();
        }
    }

    private int fifty(String file, Actor actor) {
        int step = 0;
        for (int n = 1; n <= 50; n++) {
            step = drafts.save(id, file, bytes(actor.name() + " " + n), step, actor);
        }
        return 50;
    }

    private String text(long draft, String file) {
        return new String(lists.content(draft, file, YUN).bytes(), StandardCharsets.UTF_8);
    }

    private static Draft begun(Actor actor) {
        return drafts.begin(WORK, SampleData.unique("Arms "), actor);
    }

    private static DraftRefused refused(Reason reason, Callable<?> act) {
        DraftRefused refused = catchThrowableOfType(DraftRefused.class, act::call);
        assertThat(refused).as("refused: " + reason).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        return refused;
    }

    /** What each came to: its answer, or why it was refused. */
    private static List<Object> atOnce(List<Callable<?>> acts) throws InterruptedException {
        List<Object> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> futures = new ArrayList<>();
            acts.forEach(act -> futures.add(all.submit(act)));
            for (Future<?> future : futures) {
                try {
                    answers.add(future.get());
                } catch (ExecutionException failed) {
                    answers.add(failed.getCause());
                }
            }
        }
        return answers;
    }

    private static Actor owner(String name) {
        return new Actor(name, null, null, false, Set.of(Actor.Role.PROCESS_OWNER));
    }
}
