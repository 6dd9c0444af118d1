package org.openpass.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.access.ValidKeys;
import org.openpass.engine.Alerts;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts about keys outlive the node that raised them, but not its next start. */
@OpenPassTest
class RefusedKeysIT {

    @Autowired
    ValidKeys keys;
    @Autowired
    Alerts alerts;
    @Autowired
    JdbcClient jdbc;

    @Test
    void whatANodeRaisedBeforeItWasStartedAnewIsSettledAndNothingElse() {
        String key = SampleData.unique("key.refused:");
        String other = SampleData.unique("key.other:");
        alerts.raise(key, null, "A key asks too much");
        alerts.raise(other, null, "Something else");

        new RefusedKeys(keys, alerts).look();

        assertThat(open(key)).isFalse();
        assertThat(open(other)).isTrue();
        alerts.settle(other);
    }

    private boolean open(String key) {
        return jdbc.sql("select settled_at is null from engine.alerts where alert_key = ?").param(key).query(Boolean.class)
                .single();
    }
}
