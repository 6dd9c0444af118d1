package org.openpass.authoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.authoring.Archives;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Drafts;
import org.openpass.authoring.Library;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Version;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.authoring.release.ModelReleaseRefused.Reason;
import org.openpass.engine.Alerts;
import org.openpass.engine.ProcessStarter;
import org.openpass.engine.SetDeployment;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SaidTrial;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How what one owner prepared is released by another, and comes to the engine once, at its moment. */
@OpenPassTest
class ModelReleasesIT {

    private static final String WORK = "party-registration";
    private static final String BPMN = "processes/party/party-registration.bpmn";
    private static final Actor YUN = owner("yun");
    private static final Actor HAN = owner("han");
    private static final Actor SEO = owner("seo");
    private static final String DESPITE = "Only a word was changed";
    private static final NewModelRelease AT_ONCE = new NewModelRelease("The office asks for it", "Customs Act Art. 222", null);

    @Autowired
    SampleData samples;
    @Autowired
    Drafts drafts;
    @Autowired
    DraftLists lists;
    @Autowired
    Library library;
    @Autowired
    Archives archives;
    @Autowired
    ModelReleases releases;
    @Autowired
    ReleaseDeployer deployer;
    @Autowired
    SaidTrial trial;
    @Autowired
    ProcessStarter processes;
    @Autowired
    Alerts alerts;
    @Autowired
    MovableClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theEngineHasWhatShips() {
        samples.ready();
        Awaitility.await().until(() -> !library.versions(WORK, YUN).isEmpty());
    }

    @AfterEach
    void theTrialTakesEverything() {
        trial.taking();
        releases.list(WORK, State.SUBMITTED, null, 100, YUN).forEach(left -> releases.giveBack(left.id(), "End of the test", YUN));
        alerts.settleAll("model-release:");
    }

    @Test
    void anotherPersonReleasesWhatWasReadAndItIsTheNewestVersion() {
        Version before = newest();
        Draft draft = changed(YUN);
        drafts.save(draft.id(), BPMN, next(draft, " "), lists.get(draft.id(), HAN).step(), HAN);

        ModelRelease submitted = submit(draft, YUN);

        assertThat(trial.rehearsed()).last().asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .contains(BPMN, "forms/party/registration-decision.form");
        assertThat(submit(draft, YUN).id()).as("who presses twice submits once").isEqualTo(submitted.id());
        assertThat(submitted.difference()).isNotEmpty();
        assertThat(lists.get(draft.id(), YUN).state()).isEqualTo(Draft.State.SUBMITTED);
        refused(Reason.SAME_PERSON, () -> releases.release(submitted.id(), submitted.setHash(), DESPITE, YUN));
        refused(Reason.SAME_PERSON, () -> releases.release(submitted.id(), submitted.setHash(), DESPITE, HAN));
        refused(Reason.SEEN, () -> releases.release(submitted.id(), "0".repeat(64), DESPITE, SEO));
        refused(Reason.UNSEEN, () -> releases.release(submitted.id(), submitted.setHash(), DESPITE, trader()));
        refused(Reason.UNPROVEN, () -> releases.release(submitted.id(), submitted.setHash(), "  in haste ", SEO));
        tried(submitted, "FAILED", true);
        tried(submitted, "DONE", false);
        refused(Reason.UNPROVEN, () -> releases.release(submitted.id(), submitted.setHash(), null, SEO));
        List<Object> signed = atOnce(Collections.nCopies(8, () ->
                releases.release(submitted.id(), submitted.setHash(), DESPITE, SEO).signedAt()));

        assertThat(signed).hasSize(8).containsOnly(signed.getFirst());
        deployed(submitted.id());
        Version after = newest();
        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after).extracting(Version::tag, Version::releasedBy, Version::reason, Version::packaged)
                .containsExactly(submitted.tag(), "seo", AT_ONCE.reason(), false);
        assertThat(library.files(WORK, after.number(), YUN)).extracting(file -> new String(file.content(),
                StandardCharsets.UTF_8)).contains(new String(lists.content(draft.id(), BPMN, YUN).bytes(), StandardCharsets.UTF_8));
        assertThat(current()).isEqualTo(after.key());
        assertThat(releases.get(submitted.id(), YUN).despite()).isEqualTo(DESPITE);
        assertThatThrownBy(() -> jdbc.sql("update authoring.releases set despite = 'Another reason' where id = ?")
                .param(submitted.id()).update()).hasMessageContaining("What was submitted is not changed");
        assertThat(jdbc.sql("select count(*) from audittrail.entries where action = 'model.released' and subject = ? "
                + "and detail like ?").params(String.valueOf(submitted.id()), "%" + submitted.setHash() + "%")
                .query(Long.class).single()).isOne();
        assertThatThrownBy(() -> jdbc.sql("update authoring.release_files set name = 'x' where release = ?")
                .param(submitted.id()).update()).hasMessageContaining("neither changed nor taken away");
    }

    /** What speaks for it is a run of exactly these files that came to its end, the newest. */
    private void tried(ModelRelease release, String state, boolean green) {
        long run = jdbc.sql("""
                insert into authoring.trials (draft, step, set_hash, state, scenarios, asked_by, asked_at, begun_at, ended_at)
                values (?, 0, ?, ?, 1, 'yun', now(), now(), now()) returning id
                """).params(release.draft(), release.setHash(), state).query(Long.class).single();
        jdbc.sql("insert into authoring.trial_results (trial, number, file, green, result) values (?, 1, 'a.scenario.json', ?, '{}')")
                .params(run, green).update();
    }

    /** As by an archive that is handed over: who wrote it does not release it, whoever laid it before others. */
    @Test
    void whoWroteItDoesNotReleaseItThoughAnotherHasCarriedItOver() {
        Draft written = changed(YUN);
        Draft carried = drafts.begin(WORK, SampleData.unique("Carried "), HAN);
        drafts.save(carried.id(), BPMN, lists.content(written.id(), BPMN, YUN).bytes(), 0, HAN);

        ModelRelease submitted = submit(carried, HAN);

        assertThat(submitted.hands()).containsExactly("han");
        refused(Reason.SAME_PERSON, () -> releases.release(submitted.id(), submitted.setHash(), DESPITE, YUN));
    }

    /** A form and a decision on their own; then a process whose task asks by the one. */
    @Test
    void whatIsNewToTheLibraryComesIntoItWithItsFirstVersionAndIsUsed() {
        String form = SampleData.unique("seal-").toLowerCase(Locale.ROOT);
        String decision = SampleData.unique("name-").toLowerCase(Locale.ROOT);
        byte[] asked = changed("forms/party/registration-decision.form", "\"id\": \"registration-decision\"", "\"id\": \"" + form + "\"");
        String law = "processes/declaration/name-tax-review";
        List<Draft> begun = archives.take(zipped(Map.of("forms/party/" + form + ".form", asked,
                "processes/party/" + decision + ".dmn", changed(law + ".dmn", "name-tax-review", decision),
                "processes/party/" + decision + "_ko.properties", changed(law + "_ko.properties", "name-tax-review", decision))),
                SampleData.unique("New "), YUN).drafts();
        assertThat(begun).extracting(Draft::work).containsExactlyInAnyOrder(form, decision);
        for (Draft draft : begun) {
            ModelRelease submitted = submit(draft, YUN);
            releases.release(submitted.id(), submitted.setHash(), DESPITE, SEO);
            deployed(submitted.id());
            assertThat(library.work(draft.work(), YUN).orElseThrow().module()).isEqualTo("party");
            assertThat(library.versions(draft.work(), YUN)).singleElement().extracting(Version::number, Version::releasedBy)
                    .containsExactly(1, "seo");
        }
        Draft elsewhere = archives.take(zipped(Map.of("forms/nowhere/" + form + "-x.form", changed("forms/party/registration-decision.form",
                "\"id\": \"registration-decision\"", "\"id\": \"" + form + "-x\""))), SampleData.unique("New "), YUN).drafts().getFirst();
        refused(Reason.FOREIGN, () -> submit(elsewhere, YUN));

        asks("registration-decision", form);
        assertThat(library.open(WORK, newest().number(), YUN).orElseThrow().binds()).extracting(bound -> bound.work().id()).contains(form);
        asks(form, "registration-decision");
    }

    /** The task of the newest version is asked by another form from now on. */
    private void asks(String before, String form) {
        Draft draft = changed(YUN);
        String bpmn = new String(lists.content(draft.id(), BPMN, YUN).bytes(), StandardCharsets.UTF_8);
        assertThat(bpmn).contains("formId=\"" + before + "\"");
        drafts.save(draft.id(), BPMN, bpmn.replace("formId=\"" + before + "\"", "formId=\"" + form + "\"")
                .getBytes(StandardCharsets.UTF_8), lists.get(draft.id(), YUN).step(), YUN);
        ModelRelease submitted = submit(draft, YUN);
        releases.release(submitted.id(), submitted.setHash(), DESPITE, SEO);
        deployed(submitted.id());
    }

    private static byte[] changed(String resource, String stands, String instead) {
        String text = new String(resource(resource), StandardCharsets.UTF_8);
        assertThat(text).contains(stands);
        return text.replace(stands, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNotFitIsLaidBeforeNobody() {
        Draft draft = changed(YUN);
        trial.refusing("Expected to find a form");
        refused(Reason.REHEARSAL, () -> submit(draft, YUN));
        trial.standing(Trial.Stage.NOT_HERE);
        refused(Reason.NO_TRIAL, () -> submit(draft, YUN));
        trial.taking();
        refused(Reason.SEEN, () -> releases.submit(draft.id(), AT_ONCE, lists.get(draft.id(), YUN).step() - 1, YUN));
        refused(Reason.TOO_EARLY, () -> releases.submit(draft.id(), new NewModelRelease(AT_ONCE.reason(), AT_ONCE.article(),
                clock.instant()), lists.get(draft.id(), YUN).step(), YUN));
        assertThatThrownBy(() -> releases.submit(draft.id(), new NewModelRelease("short", " ", null), 1, YUN))
                .hasMessageContaining("reason").hasMessageContaining("article");
        Draft untouched = drafts.begin(WORK, SampleData.unique("Nothing "), YUN);
        refused(Reason.NOTHING, () -> submit(untouched, YUN));
        Draft foreign = changed(YUN);
        assertThatThrownBy(() -> drafts.save(foreign.id(), "processes/risk/select-lane.dmn", resource("processes/risk/select-lane.dmn"), 0,
                YUN)).isInstanceOfSatisfying(DraftRefused.class, e -> assertThat(e.reason()).isEqualTo(DraftRefused.Reason.RISK));
        Draft lying = changed(YUN);
        drafts.save(lying.id(), "seal.form", new String(resource("forms/party/registration-decision.form"), StandardCharsets.UTF_8)
                .replaceFirst("\"id\": \"registration-decision\"", "\"id\": \"seal\"").getBytes(StandardCharsets.UTF_8), 0, YUN);
        assertThatThrownBy(() -> submit(lying, YUN)).as("a file in no folder").isInstanceOf(ModelReleaseRefused.class);
        Draft broken = changed(YUN);
        drafts.save(broken.id(), BPMN, new String(next(broken, ""), StandardCharsets.UTF_8).replaceFirst(
                "<zeebe:property name=\"trader.ko\"[^>]*/>", "").getBytes(StandardCharsets.UTF_8), 1, YUN);
        assertThatThrownBy(() -> submit(broken, YUN)).isInstanceOfSatisfying(ModelReleaseRefused.class, e ->
                assertThat(e.findings()).anyMatch(finding -> finding.rule().startsWith("waitTexts")));
        assertThat(lists.get(draft.id(), YUN).state()).isEqualTo(Draft.State.OPEN);
        assertThat(releases.list(WORK, State.SUBMITTED, null, 100, YUN)).extracting(ModelRelease::draft)
                .doesNotContain(draft.id(), broken.id(), foreign.id(), untouched.id());
    }

    @Test
    void whatWasGivenBackGoesOnAndWhatStoodWhenAnotherWasReleasedIsStale() {
        Draft first = changed(YUN);
        Draft second = changed(HAN);
        ModelRelease given = submit(first, YUN);
        releases.giveBack(given.id(), "Say it in Korean, too", SEO);
        assertThat(lists.get(first.id(), YUN).state()).isEqualTo(Draft.State.RETURNED);
        ModelRelease again = submit(first, YUN);
        ModelRelease other = submit(second, HAN);
        refused(Reason.STATE, () -> releases.release(given.id(), given.setHash(), DESPITE, SEO));

        releases.release(again.id(), again.setHash(), DESPITE, SEO);
        assertThatThrownBy(() -> releases.release(other.id(), other.setHash(), DESPITE, SEO))
                .isInstanceOfSatisfying(ModelReleaseRefused.class, e -> assertThat(e.reason()).isIn(Reason.PENDING,
                        Reason.STALE, Reason.ERRORS));
        deployed(again.id());
        assertThatThrownBy(() -> releases.release(other.id(), other.setHash(), DESPITE, SEO)).isInstanceOf(ModelReleaseRefused.class);
        drafts.withdraw(second.id(), HAN);
        assertThat(releases.get(other.id(), HAN).state()).isEqualTo(State.WITHDRAWN);
    }

    /** Killed between the engine's answer and the end of the transaction: it is sent again and is one version. */
    @Test
    void aLostAnswerIsOneVersionAndItIsChosenFromItsMomentOn() {
        Version before = newest();
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        Draft draft = changed(YUN);
        ModelRelease submitted = releases.submit(draft.id(), new NewModelRelease(AT_ONCE.reason(), AT_ONCE.article(), tomorrow),
                lists.get(draft.id(), YUN).step(), YUN);
        jdbc.sql("update authoring.releases set waits = true where id = ?").param(submitted.id()).update();
        tried(submitted, "DONE", false);
        tried(submitted, "DONE", true);
        assertThat(releases.release(submitted.id(), submitted.setHash(), "Nobody needs to say", SEO).despite())
                .as("green scenarios speak for themselves").isNull();
        transaction.executeWithoutResult(killed -> {
            deployer.deploy(releases.get(submitted.id(), YUN), releases.files(submitted.id(), YUN));
            killed.setRollbackOnly();
        });
        assertThat(newest()).isEqualTo(before);
        assertThat(releases.get(submitted.id(), YUN).state()).isEqualTo(State.SIGNED);

        jdbc.sql("update authoring.releases set waits = false where id = ?").param(submitted.id()).update();
        Awaitility.await().until(() -> !deployer.deployNext());
        deployed(submitted.id());

        Version after = newest();
        assertThat(after.number()).as("the engine gave the same version").isEqualTo(before.number() + 1);
        assertThat(after.effectiveFrom()).isEqualTo(tomorrow);
        assertThat(current()).as("today").isEqualTo(before.key());
        assertThat(library.version(WORK, before.number(), YUN).orElseThrow().state()).isEqualTo(Version.State.RELEASED);
        ModelRelease sooner = submit(changed(YUN), YUN);
        assertThat(sooner.findings()).as("it would bring the changes of tomorrow today").extracting(Finding::rule)
                .contains("release.beforeItsBase");
        assertThat(sooner.findings().getFirst().text(Locale.KOREAN)).contains(String.valueOf(after.number()));
        clock.add(Duration.ofDays(1).plusSeconds(1));
        assertThat(current()).as("tomorrow").isEqualTo(after.key());
    }

    @Test
    void whatTheEngineDoesNotTakeFailsAloneAndItsDraftIsOpenAgain() {
        Version before = newest();
        Draft draft = changed(YUN);
        ModelRelease submitted = submit(draft, YUN);
        jdbc.sql("update authoring.releases set waits = true, effective_from = now() + interval '9 years' where id = ?")
                .param(submitted.id()).update();
        releases.release(submitted.id(), submitted.setHash(), DESPITE, SEO);
        String words = refusedByTheEngine(submitted);
        transaction.executeWithoutResult(t -> deployer.failed(submitted.id(), words));

        ModelRelease failed = releases.get(submitted.id(), YUN);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isNotBlank();
        assertThat(lists.get(draft.id(), YUN).state()).isEqualTo(Draft.State.RETURNED);
        assertThat(newest()).isEqualTo(before);
        assertThat(alerts.open(1_000)).anyMatch(alert -> alert.contains("release " + submitted.id() + " of " + WORK));
        assertThat(submit(draft, YUN).state()).as("its tag was not used").isEqualTo(State.SUBMITTED);
    }

    /** What the engine that runs says of a process that is none. */
    private String refusedByTheEngine(ModelRelease release) {
        Throwable refused = catchThrowable(() -> transaction.executeWithoutResult(t ->
                deployer.deploy(release, Map.of(BPMN, "<bpmn/>".getBytes(StandardCharsets.UTF_8)))));
        assertThat(refused).isInstanceOf(SetDeployment.Refused.class);
        return refused.getMessage();
    }

    private ModelRelease submit(Draft draft, Actor by) {
        return releases.submit(draft.id(), AT_ONCE, lists.get(draft.id(), by).step(), by);
    }

    /** A draft that says something else in the process's documentation, under the next tag. */
    private Draft changed(Actor by) {
        Draft draft = drafts.begin(WORK, SampleData.unique("Trial "), by);
        drafts.save(draft.id(), BPMN, next(draft, ""), 0, by);
        return draft;
    }

    private byte[] next(Draft draft, String more) {
        Version newest = newest();
        String tag = "1." + (Integer.parseInt(newest.tag().replaceFirst("1\\.", "")) + 1);
        String bpmn = new String(lists.content(draft.id(), BPMN, YUN).bytes(), StandardCharsets.UTF_8);
        return bpmn.replaceFirst("<zeebe:versionTag value=\"[^\"]*\"", "<zeebe:versionTag value=\"" + tag + "\"")
                .replaceFirst("</bpmn:documentation>", " " + SampleData.unique("Trial ") + more + "</bpmn:documentation>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Version newest() {
        return library.versions(WORK, YUN).getFirst();
    }

    private long current() {
        return transaction.execute(t -> processes.currentRelease(WORK).orElseThrow());
    }

    private void deployed(long id) {
        Awaitility.await().until(() -> releases.get(id, YUN).state() == State.DEPLOYED);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ModelReleaseRefused.class, e ->
                assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            return threads.invokeAll(acts).stream().map(ModelReleasesIT::got).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object got(Future<Object> future) {
        try {
            return future.get();
        } catch (Exception e) {
            return e;
        }
    }

    private static Actor owner(String name) {
        return new Actor(name, null, null, true, Set.of(Actor.Role.PROCESS_OWNER));
    }

    private static Actor trader() {
        return new Actor("trader", 7L, null, false, Set.of(Actor.Role.TRADER));
    }
}
