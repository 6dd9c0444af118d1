package org.openpass.authoring.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Library;
import org.openpass.authoring.WorkScenarios;
import org.openpass.engine.Alerts;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** What was released is a history in Git: made of the database alone, the same wherever and whenever it is made. */
@OpenPassTest
class GitHistoryIT {

    private static final String VERSIONS = "/api/v1/studio/works/party-registration/versions";
    private static final String BPMN = "processes/party/party-registration.bpmn";

    @Autowired
    SampleData samples;
    @Autowired
    Library library;
    @Autowired
    GitHistory history;
    @Autowired
    HistoryRows rows;
    @Autowired
    Entries entries;
    @Autowired
    WorkScenarios scenarios;
    @Autowired
    AuditTrail audit;
    @Autowired
    Alerts alerts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @TempDir
    Path elsewhere;

    @BeforeEach
    void theEngineHasWhatShips() {
        samples.ready();
        Awaitility.await().until(() -> jdbc.sql("select count(*) from authoring.works where id in ('party-registration', 'select-lane')")
                .query(Long.class).single() == 2);
    }

    /** What other tests deployed and took away again is not what the database of an office does. */
    @BeforeEach
    void nothingWasToldBefore() throws IOException {
        jdbc.sql("delete from authoring.history").update();
        FileSystemUtils.deleteRecursively(history.folder(false).path());
        FileSystemUtils.deleteRecursively(history.folder(true).path());
    }

    @Test
    void eachReleaseIsACommitAndWhatWasLostIsWrittenAnewWithTheSameIds() throws Exception {
        Api owner = samples.officer(null, "PROCESS_OWNER");
        Api second = samples.officer(null, "PROCESS_OWNER");
        List<String> releases = List.of(released(owner, second), released(owner, second));
        assertThat(history.write()).isEmpty();
        releases = List.of(releases.get(0), releases.get(1), released(second, owner));
        transaction.executeWithoutResult(killed -> {
            history.write();
            killed.setRollbackOnly();
        });
        assertThat(history.write()).as("after it was killed between the commit and the end of the transaction").isEmpty();

        String version = VERSIONS + "/" + owner.get(VERSIONS).mustBe(200).at("/0/number").asInt() + "/history";
        Answer told = owner.get(version).mustBe(200);
        for (int n = 0; n < 3; n++) {
            String release = releases.get(2 - n);
            Answer signed = owner.get("/api/v1/studio/releases/" + release).mustBe(200);
            assertThat(told.text("/" + n + "/author")).isEqualTo(signed.text("/submittedBy")).isNotEqualTo(told.text("/" + n + "/committer"));
            assertThat(told.text("/" + n + "/text")).contains("The office asks for it", "Article: Customs Act Art. 222",
                    "Version: party-registration", "tag " + signed.text("/tag"), "Release: " + release, "Set: " + signed.text("/setHash"));
        }
        String shipped = told.json().valueStream().toList().getLast().path("id").asString();
        assertThat(told.json().valueStream().toList().getLast().path("subject").asString()).isEqualTo("Shipped with the application");
        String changed = owner.get(version + "/" + told.text("/0/id")).mustBe(200).text("/text");
        assertThat(changed).contains("--- a/" + BPMN, "+++ b/" + BPMN, "\n-", "\n+").contains("<zeebe:versionTag").doesNotContain("b/forms/");
        assertThat(owner.get(version + "/" + shipped).mustBe(200).text("/text")).contains("new file mode 100644")
                .doesNotContain("import-declaration");
        owner.get(version + "/" + "0".repeat(40)).mustBe(404);
        owner.get(version + "/main").mustBe(404);
        owner.get("/api/v1/studio/works/select-lane/versions/1/history").mustBe(404);
        owner.get("/api/v1/studio/archives/bundle?risk=true").mustBe(404);
        samples.officer("020").get("/api/v1/studio/archives/bundle").mustBe(403);

        Actor analyst = actor(Actor.Role.PROCESS_OWNER, Actor.Role.RISK_ANALYST);
        Commit risk = history.of("select-lane", 1, analyst).getLast();
        assertThat(risk.text()).contains("Version: select-lane 1").doesNotContain("import-declaration");
        assertThat(history.difference("select-lane", 1, risk.id(), analyst).orElseThrow().text()).contains("+++ b/processes/risk/select-lane.dmn");
        assertThat(history.difference("party-registration", 1, risk.id(), analyst)).as("of the other repository").isEmpty();
        assertThat(history.of("select-lane", 1, actor(Actor.Role.PROCESS_OWNER))).isEmpty();

        List<String> heads = heads(history);
        nothingOfRiskIn(history.folder(false));
        GitHistory onAnotherNode = at(elsewhere.resolve("node"));
        assertThat(onAnotherNode.write()).isEmpty();
        assertThat(heads(onAnotherNode)).isEqualTo(heads);
        FileSystemUtils.deleteRecursively(history.folder(false).path());
        assertThat(history.of("party-registration", 1, actor(Actor.Role.PROCESS_OWNER))).as("lost").isEmpty();
        assertThat(history.write()).isEmpty();
        assertThat(heads(history)).isEqualTo(heads);

        history.folder(true).append(new Entry("x", rows.release(Long.parseLong(releases.get(0))).at(), "x",
                rows.release(Long.parseLong(releases.get(0))).at(), "By hand", Map.of(), path -> false, List.of()));
        assertThat(history.write()).isEmpty();
        assertThat(heads(history)).as("what the database does not know is put aside").isEqualTo(heads);
        assertThat(history.folder(true).path().resolveSibling("risk.git.aside-1")).isDirectory();
        assertThat(cloned(owner.download("/api/v1/studio/archives/bundle"))).isEqualTo(heads.getFirst());

        jdbc.sql("update authoring.history set open_id = repeat('0', 40) where release = ?").param(Long.parseLong(releases.get(1))).update();
        FileSystemUtils.deleteRecursively(history.folder(false).path());
        assertThat(history.write()).as("what the database holds is not what it was").hasSize(1);
        assertThat(heads(history)).isEqualTo(heads);
        whatWasWrittenBeforeItStoppedStays(heads);
    }

    /** One repository cannot be written: the other is not put aside for it at every try. */
    private void whatWasWrittenBeforeItStoppedStays(List<String> heads) throws IOException {
        jdbc.sql("delete from authoring.history").update();
        GitHistory stuck = at(elsewhere.resolve("stuck"));
        stuck.folder(true).open().close();
        Path lock = Files.createDirectories(stuck.folder(true).path().resolve("refs/heads")).resolve("main.lock");
        Files.createFile(lock);
        for (int n = 0; n < 2; n++) {
            assertThatThrownBy(stuck::write).hasMessageContaining("delete refs/heads/main.lock");
        }
        assertThat(stuck.folder(false).head()).contains(heads.getFirst());
        Files.delete(lock);
        assertThat(stuck.write()).isEmpty();
        assertThat(heads(stuck)).isEqualTo(heads);
        try (Stream<Path> files = Files.list(elsewhere.resolve("stuck"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("works.git", "risk.git");
        }
    }

    @Test
    void whatCannotBePushedIsAnAlertAndReleasesDoNotWaitForIt() throws Exception {
        history.write();
        GitFolder folder = history.folder(false);
        GitPush push = new GitPush("https://127.0.0.1:1/law.git", "", "", "", "");
        HistoryLoop loop = new HistoryLoop(history, push, alerts, audit, null);
        loop.send(false);
        assertThat(alerts.open(1_000)).anyMatch(alert -> alert.startsWith("The history in Git could not be pushed: https://127.0.0.1:1"));
        alerts.settle("history:push");

        GitFolder remote = new GitFolder(elsewhere.resolve("remote.git"));
        URIish address = new URIish(remote.path().toUri().toString());
        try (Repository there = remote.open()) {
            Path hook = Files.createDirectories(folder.path().resolve("hooks")).resolve("pre-push");
            Files.writeString(hook, "#!/bin/sh\ntouch " + elsewhere.resolve("ran") + "\n");
            hook.toFile().setExecutable(true);
            assertThat(push.push(folder, address)).isEmpty();
            assertThat(push.push(folder, address)).as("again").isEmpty();
            assertThat(elsewhere.resolve("ran")).as("no hook is run").doesNotExist();
            assertThat(remote.head()).isEqualTo(folder.head());
            assertThat(there.getRefDatabase().getRefsByPrefix("refs/tags/declaration/import-declaration/")).isNotEmpty();
            remote.append(new Entry("x", java.time.Instant.EPOCH, "x", java.time.Instant.EPOCH, "By hand", Map.of(), path -> false, List.of()));
            GitFolder other = new GitFolder(elsewhere.resolve("other.git"));
            other.append(new Entry("x", java.time.Instant.EPOCH, "x", java.time.Instant.EPOCH, "Another", Map.of(), path -> false, List.of()));
            assertThat(push.push(other, address).orElseThrow()).contains("refs/heads/main", "REJECTED_NONFASTFORWARD");
        }
    }

    private static String released(Api owner, Api second) {
        String release = OwnersChange.submitted(owner);
        Map<String, Object> seen = Map.of("setHash", owner.get("/api/v1/studio/releases/" + release).mustBe(200).text("/setHash"),
                "despite", "Nobody tried it, and it is a test");
        second.post("/api/v1/studio/releases/" + release + "/release", seen).mustBe(200);
        Awaitility.await().until(() -> owner.get("/api/v1/studio/releases/" + release).mustBe(200).text("/state").equals("DEPLOYED"));
        return release;
    }

    private GitHistory at(Path folder) {
        return new GitHistory(folder.toString(), rows, entries, transaction, library, scenarios, audit);
    }

    private static List<String> heads(GitHistory history) throws IOException {
        return List.of(history.folder(false).head().orElseThrow(), history.folder(true).head().orElseThrow());
    }

    /** Each object is one that Git takes, and none is, or names, what is confidential. */
    private static void nothingOfRiskIn(GitFolder folder) throws IOException {
        byte[] table = new ClassPathResource("processes/risk/select-lane.dmn").getContentAsByteArray();
        try (Repository repository = folder.open(); ObjectWalk walk = new ObjectWalk(repository);
                ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                assertThat(ref.getName()).doesNotContain("select-lane", "risk/");
                walk.markStart(walk.parseCommit(ref.getObjectId()));
            }
            Set<ObjectId> all = new HashSet<>();
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                all.add(commit.getId());
            }
            for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
                all.add(object.getId());
            }
            assertThat(all).hasSizeGreaterThan(30).doesNotContain(names.idFor(Constants.OBJ_BLOB, table));
            ObjectChecker checker = new ObjectChecker();
            for (ObjectId id : all) {
                ObjectLoader object = repository.open(id);
                checker.check(id, object.getType(), object.getBytes());
                if (object.getType() != Constants.OBJ_BLOB) {
                    assertThat(new String(object.getBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("select-lane", "40000 risk");
                }
            }
        }
    }

    /** The newest commit of a bundle, as another repository takes it. */
    private String cloned(byte[] bundle) throws Exception {
        try (Repository clone = new GitFolder(elsewhere.resolve("clone.git")).open();
                TransportBundleStream transport = new TransportBundleStream(clone, new URIish("in-memory://bundle"),
                        new ByteArrayInputStream(bundle))) {
            transport.fetch(NullProgressMonitor.INSTANCE, new ArrayList<>(List.of(new RefSpec("refs/heads/main:refs/heads/main"))));
            return clone.exactRef("refs/heads/main").getObjectId().name();
        }
    }

    private static Actor actor(Actor.Role... roles) {
        return new Actor("yun", null, null, true, Set.of(roles));
    }
}
