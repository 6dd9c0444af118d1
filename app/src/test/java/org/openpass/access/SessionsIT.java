package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is signed in and who is locked out, and the end of both; what a window makes of it is seen in the browser's test. */
@OpenPassTest
class SessionsIT {

    private static final String SESSIONS = "/api/v1/admin/sessions";
    private static final String LOCKOUTS = "/api/v1/admin/lockouts";
    private static final String DOOR = "/api/v1/tasks?view=groups";
    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    Sessions sessions;
    @Autowired
    SignsOfLife signs;
    @Autowired
    Signals signals;
    @Autowired
    Invitations invitations;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    String person;

    @BeforeEach
    void aPerson() {
        person = person();
    }

    @Test
    void aSessionIsEndedOnceIsToldAndLeavesATrace() {
        UUID id = sessions.begin(person, "10.0.0.7", "Firefox/140.0" + ".".repeat(500));
        Answer listed = samples.admin().get(SESSIONS + "?name=" + person).mustBe(200);
        assertThat(listed.values("", "id")).containsExactly(id.toString());
        assertThat(listed.text("/0/address")).isEqualTo("10.0.0.7");
        assertThat(sessions.ended(Set.of(id))).isEmpty();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Runnable stop = signals.listen(Sessions.ENDS, told::add);

        Answer ended = end(id).mustBe(200);
        Awaitility.await().until(() -> told.contains(id.toString()));
        stop.run();

        assertThat(ended.text("/endedBy")).isEqualTo("admin");
        assertThat(end(id).mustBe(200).text("/endedAt")).isEqualTo(ended.text("/endedAt"));
        assertThat(samples.admin().get(SESSIONS + "?name=" + person).mustBe(200).values("", "id")).isEmpty();
        assertThat(sessions.ended(Set.of(id))).containsExactly(id);
        assertThat(trace("session.ended")).isEqualTo(1);
        end(UUID.randomUUID()).mustBe(404);
    }

    @Test
    void whoSignedOutIsNotEndedByAnybody() {
        UUID id = sessions.begin(person, null, null);

        sessions.over(id);

        assertThat(end(id).mustBe(200).text("/endedBy")).isNull();
        assertThat(trace("session.ended")).isZero();
    }

    @Test
    void allOfAPersonAreEndedAndNobodyElses() {
        sessions.begin(person, null, null);
        sessions.begin(person, null, null);
        String other = person();
        UUID theirs = sessions.begin(other, null, null);

        assertThat(samples.admin().post("/api/v1/admin/accounts/" + person + "/sessions/end", Map.of()).mustBe(200)
                .at("/ended").asInt()).isEqualTo(2);

        assertThat(sessions.list(person, 10)).isEmpty();
        assertThat(sessions.list(other, 10)).extracting(Sessions.Session::id).containsExactly(theirs);
        assertThat(trace("session.ended")).isEqualTo(2);
        samples.admin().post("/api/v1/admin/accounts/nobody-at-all/sessions/end", Map.of()).mustBe(404);
    }

    @Test
    void whoChoosesAnotherPasswordByALinkIsSignedInNowhereElseAnyMore() {
        UUID before = sessions.begin(person, null, null);
        String token = samples.admin().post("/api/v1/admin/organisation/people/" + person + "/invitation", Map.of())
                .mustBe(201).text("/href").replace("/invitation/", "");
        assertThat(sessions.ended(Set.of(before))).as("the link alone ends nothing").isEmpty();

        assertThat(invitations.accept(token, "another-long-password")).isEqualTo(person);

        assertThat(sessions.ended(Set.of(before))).containsExactly(before);
        Api.at(samples.admin().baseUrl()).account(person, PASSWORD).get(DOOR).mustBe(401);
    }

    @Test
    void aSessionOfWhichNothingIsSeenAnyMoreIsInNoList() {
        UUID id = sessions.begin(person, null, null);
        clock.add(Sessions.LASTS.minusMinutes(1));
        signs.note(id);
        signs.write();
        clock.add(Duration.ofMinutes(2));
        assertThat(sessions.list(person, 10)).hasSize(1);

        clock.add(Sessions.LASTS);

        assertThat(sessions.list(person, 10)).isEmpty();
        assertThat(sessions.find(id).orElseThrow().endedAt()).isNull();
    }

    @Test
    void whoIsLockedOutIsLetInAgainAndLeavesATrace() {
        Api right = Api.at(samples.admin().baseUrl()).account(person, PASSWORD);
        Api wrong = Api.at(samples.admin().baseUrl()).account(person, "not-the-password");
        right.get(DOOR).mustBe(200);
        for (int i = 0; i < 10; i++) {
            wrong.get(DOOR).mustBe(401);
        }
        right.get(DOOR).mustBe(401);
        assertThat(samples.admin().get(LOCKOUTS).mustBe(200).values("", "username")).contains(person);
        String door = LOCKOUTS + "/" + person + "/open";
        samples.officer("020").post(door, Map.of()).mustBe(403);

        assertThat(samples.admin().post(door, Map.of()).mustBe(200).at("/opened").asBoolean()).isTrue();

        right.get(DOOR).mustBe(200);
        assertThat(samples.admin().get(LOCKOUTS).mustBe(200).values("", "username")).doesNotContain(person);
        assertThat(samples.admin().post(door, Map.of()).mustBe(200).at("/opened").asBoolean()).isFalse();
        assertThat(trace("account.unlocked")).isEqualTo(1);
        samples.admin().post(LOCKOUTS + "/nobody-at-all/open", Map.of()).mustBe(404);
    }

    @Test
    void onlyAdministratorsSeeAndEndSessions() {
        UUID id = sessions.begin(person, null, null);
        Api officer = samples.officer("020", "SUPERVISOR");

        officer.get(SESSIONS).mustBe(403);
        officer.get(LOCKOUTS).mustBe(403);
        officer.post(SESSIONS + "/" + id + "/end", Map.of()).mustBe(403);
        Api.at(samples.admin().baseUrl()).get(SESSIONS).mustBe(401);

        assertThat(sessions.list(person, 10)).hasSize(1);
    }

    private Answer end(UUID id) {
        return samples.admin().post(SESSIONS + "/" + id + "/end", Map.of());
    }

    private long trace(String action) {
        return jdbc.sql("select count(*) from audittrail.entries where action = ? and subject = ? and actor = 'admin'")
                .params(action, person).query(Long.class).single();
    }

    private String person() {
        String username = SampleData.unique("signed-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", null, "020", false,
                Set.of(Actor.Role.CLEARANCE_OFFICER)));
        return username;
    }
}
