package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.check.Attack;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
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

    private long kept() {
        return jdbc.sql("select (select count(*) from authoring.drafts) + (select count(*) from authoring.draft_files)")
                .query(Long.class).single();
    }
}
