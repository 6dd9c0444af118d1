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
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.check.Attack;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gate refuses comes in by no door, as if there were no editor: nothing is kept, nothing fetched, nobody waits. */
@OpenPassTest
class AttacksIT {

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
        String draft = "/api/v1/studio/drafts/" + id;
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

    private long kept() {
        return jdbc.sql("select (select count(*) from authoring.drafts) + (select count(*) from authoring.draft_files)")
                .query(Long.class).single();
    }
}
