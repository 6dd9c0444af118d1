package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.check.Attack;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gate refuses comes in by no door, as if there were no editor: nothing is kept, nothing fetched, nobody waits. */
@OpenPassTest
class AttacksIT {

    private static final String DRAFTS = "/api/v1/studio/drafts";
    private static final String WORK = "import-declaration";
    /** Of each kind one, all in the file of the process, one after the other in one draft. */
    private static final List<String> SUBMITTED = List.of("a script", "an external entity", "a connector", "duty assessed twice",
            "one key for all cases", "a group with more rights", "a script in a name");

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheGateRefusesLeavesNothingBehind() throws IOException {
        Api owner = samples.ready().officer(null, "PROCESS_OWNER");
        long before = kept();
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            List<Attack> attacks = Attack.all(listening.getLocalPort()).stream().filter(Attack::gate).toList();
            assertThat(attacks).hasSizeGreaterThan(40);
            for (Attack attack : attacks) {
                long begun = System.nanoTime();
                Answer answer = owner.post("/api/v1/studio/archives?title=An+attack", "application/zip",
                        ArchiveWriting.of(Map.of(attack.path(), attack.content()))).mustBe(422);
                assertThat(answer.values("/refused", "rule")).as(attack.what()).contains(attack.rule());
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(attack.what()).isLessThan(Duration.ofSeconds(5));
            }
            listening.setSoTimeout(50);
            assertThatThrownBy(listening::accept).as("who fetched something").isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(kept()).isEqualTo(before);
        owner.get("/api/v1/studio/works").mustBe(200);
    }

    /** A draft is bytes until it is checked: whatever was saved into it, by whatever program, its doors stay open. */
    @Test
    void aDraftThatHoldsAnAttackIsShownAndTakenOutAsItIs() throws IOException {
        Api owner = samples.ready().officer(null, "PROCESS_OWNER");
        byte[] fine = new ClassPathResource("models/from-camunda-modeler.bpmn").getContentAsByteArray();
        String path = "processes/party/party-registration.bpmn";
        String title = URLEncoder.encode(SampleData.unique("Attacked "), StandardCharsets.UTF_8);
        Awaitility.await().untilAsserted(() -> owner.get("/api/v1/studio/works/party-registration").mustBe(200));
        long id = owner.post("/api/v1/studio/archives?title=" + title, "application/zip", ArchiveWriting.of(Map.of(path, fine)))
                .mustBe(201).at("/drafts/0/id").asLong();
        String draft = DRAFTS + "/" + id;
        byte[] xxe = new String(fine, StandardCharsets.UTF_8).replace("<bpmn:definitions",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions").getBytes(StandardCharsets.UTF_8);

        owner.with("If-Match", "1").put(draft + "/files/" + path, "application/octet-stream", xxe).mustBe(200);

        owner.get(draft).mustBe(200);
        assertThat(owner.download(draft + "/files/" + path)).isEqualTo(xxe);
        assertThat(owner.download(draft + "/archive")).isNotEmpty();
        assertThat(owner.post("/api/v1/studio/archives?title=" + title, "application/zip", owner.download(draft + "/archive")).mustBe(422)
                .at("/refused/0/rule").asString()).isEqualTo("refused.doctype");
        owner.post(draft + "/import?file=party-registration.bpmn", "application/octet-stream", fine).mustBe(200);
    }

    /** In what ships nothing is found by what this system knows of itself; with one attack in it nobody can lay it before another. */
    @Test
    void whatTheCheckFindsIsLaidBeforeNobody() {
        Api owner = samples.ready().officer(null, "PROCESS_OWNER");
        String title = SampleData.unique("Attacked ");
        for (String work : List.of("declaration-change", "party-registration", WORK)) {
            Awaitility.await().untilAsserted(() -> owner.get("/api/v1/studio/works/" + work).mustBe(200));
            String fine = DRAFTS + "/" + begun(owner, work, title);
            assertThat(owner.post(fine + "/check", Map.of()).mustBe(200).json().isEmpty()).as(work).isTrue();
        }
        String draft = DRAFTS + "/" + begun(owner, WORK, title);
        int step = 0;
        for (Attack attack : Attack.all(9).stream().filter(each -> SUBMITTED.contains(each.what())).toList()) {
            step = owner.with("If-Match", String.valueOf(step)).put(draft + "/files/" + attack.path(), "application/octet-stream",
                    attack.content()).mustBe(200).at("/step").asInt();
            Answer refused = owner.with("If-Match", String.valueOf(step)).post(draft + "/submit",
                    Map.of("reason", "An attack that nobody notices", "article", "A246")).mustBe(422);
            assertThat(refused.values("/errors", "rule")).as(attack.what()).contains(attack.rule());
        }
        assertThat(step).isEqualTo(SUBMITTED.size());
        assertThat(owner.get(draft).mustBe(200).text("/draft/state")).isEqualTo("OPEN");
    }

    /** A trial's door is for the system that ordered it; whoever has an account and knows the address finds nothing. */
    @Test
    void theTrialsDoorOpensForNobodyWhoGuesses() {
        long before = laid();
        Map<String, byte[]> set = Map.of("processes/party/party-registration.bpmn", new byte[] {'x'});
        for (Api guest : List.of(Api.at(samples.ready().admin().baseUrl()), samples.admin(), samples.officer(null, "PROCESS_OWNER"),
                samples.riskOwner(), samples.filer().api(), Api.at(samples.admin().baseUrl()).with("Authorization", "Bearer "),
                Api.at(samples.admin().baseUrl()).with("Authorization", "Bearer 0123456789abcdef0123456789abcdef"))) {
            for (Answer answer : List.of(guest.get("/trial/v1"), guest.post("/trial/v1/sets", set), guest.put("/trial/v1/law",
                    "application/zip", new byte[] {'P', 'K'}), guest.post("/trial/v1/runs", Map.of("sets", List.of(set), "scenarios", Map.of())),
                    guest.get("/trial/v1/runs/newest"))) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                assertThat(answer.body()).doesNotContainIgnoringCase("bearer");
            }
        }
        assertThat(laid()).isEqualTo(before);
    }

    /** However often it is asked for: one trial, of one draft one run at a time, and none waits for another for ever. */
    @Test
    void manyWhoAskForRunsAtOnceHoldUpNobody() throws Exception {
        Api owner = samples.ready().officer(null, "PROCESS_OWNER");
        String draft = DRAFTS + "/" + OwnersChange.draft(owner);
        owner.with("If-Match", "0").put(draft + "/files/processes/party/party-registration.one.scenario.json", "application/octet-stream", """
                {"name": "One", "names": {"ko": "하나"}, "process": "import-declaration", "given": {}, "then": [],
                 "expect": {"status": "ACCEPTED"}}""".getBytes(StandardCharsets.UTF_8)).mustBe(200);
        Callable<Answer> ask = () -> owner.post(draft + "/trials", Map.of());
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Answer> asked : threads.invokeAll(Collections.nCopies(30, ask))) {
                asked.get().mustBe(202);
            }
        }
        assertThat(jdbc.sql("select count(*) from authoring.trials where state = 'RUNNING'").query(Long.class).single())
                .isLessThanOrEqualTo(1);
        Awaitility.await().untilAsserted(() -> assertThat(owner.get(draft + "/trials").mustBe(200).values("", "state")).isNotEmpty()
                .doesNotContain("WAITING", "RUNNING"));
    }

    private long laid() {
        return jdbc.sql("select (select count(*) from engine.releases) + (select count(*) from engine.resources)").query(Long.class).single();
    }

    private static long begun(Api owner, String work, String title) {
        return owner.post(DRAFTS, Map.of("work", work, "title", title)).mustBe(201).at("/draft/id").asLong();
    }

    private long kept() {
        return jdbc.sql("select (select count(*) from authoring.drafts) + (select count(*) from authoring.draft_files)")
                .query(Long.class).single();
    }
}
