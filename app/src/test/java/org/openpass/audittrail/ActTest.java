package org.openpass.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an act keeps, and the keys of the pages it is read on. */
class ActTest {

    @Test
    void onlyWhatDiffersIsKept() {
        Act act = new Act("kim", "account.saved", "lee", "", Map.of("office", "020", "roles", "INSPECTOR", "national", "false"),
                Map.of("office", "020", "roles", "SUPERVISOR", "disabled", "true"));

        assertThat(act.before()).isEqualTo(Map.of("roles", "INSPECTOR", "national", "false"));
        assertThat(act.after()).isEqualTo(Map.of("roles", "SUPERVISOR", "disabled", "true"));
        assertThat(new Act("kim", "account.created", "lee", "", null, Map.of("office", "020")).after())
                .isEqualTo(Map.of("office", "020"));
    }

    @Test
    void theSameIsWrittenAlike() {
        assertThat(Act.fields("roles", Set.of("B", "A"), "share", new BigDecimal("0.0300"), "none", null, "empty", List.of()))
                .isEqualTo(Act.fields("share", new BigDecimal("0.03"), "roles", List.of("A", "B")));
    }

    @Test
    void whatProvesWhoSomebodyIsIsRefused() {
        for (String name : List.of("password", "passwordHash", "apiKey", "secret", "token", "sha256Hash", "public_key")) {
            assertThatIllegalStateException().as(name).isThrownBy(() ->
                    new Act("kim", "account.saved", "lee", "", Map.of(), Map.of(name, "x"))).withMessageContaining(name);
        }
    }

    @Test
    void aKeyOfAPageIsReadAsItWasWritten() {
        AuditKey key = new AuditKey(Instant.parse("2026-12-03T01:02:03.456789Z"), 77);

        assertThat(AuditKey.of(key.text())).isEqualTo(key);
        for (String wrong : List.of("", "x", "1", "1-", "-1-2", "1-x", "99999999999999999999-1")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> AuditKey.of(wrong));
        }
    }

    @Test
    void wordsAreSearchedForWithinASpanOnly() {
        Instant now = Instant.parse("2026-12-03T00:00:00Z");
        Instant longAgo = now.minus(AuditQuery.LONGEST_SPAN).minusSeconds(1);

        assertThat(new AuditQuery(null, null, null, null, null, "x").tooWide(now)).isTrue();
        assertThat(new AuditQuery(null, null, null, longAgo, null, "x").tooWide(now)).isTrue();
        assertThat(new AuditQuery(null, null, null, longAgo, now.minusSeconds(1), "x").tooWide(now)).isFalse();
        assertThat(new AuditQuery(null, null, null, longAgo, now.plusSeconds(9), "x").tooWide(now))
                .as("what is still to come makes it no longer").isTrue();
        assertThat(new AuditQuery(" ", null, null, null, null, " \0").tooWide(now)).as("no words").isFalse();
    }
}
