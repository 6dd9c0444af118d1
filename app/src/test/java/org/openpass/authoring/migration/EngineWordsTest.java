package org.openpass.authoring.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openpass.engine.MovedInstances.Refusal;
import org.openpass.engine.reading.MigrationPair;
import org.openpass.engine.reading.MigrationPairs;
import org.openpass.engine.reading.MigrationRule;

/** What the engine was seen to say of each rule is read as that rule. */
class EngineWordsTest {

    @Test
    void eachRefusalIsReadAsItsRule() {
        assertThat(MigrationPairs.all()).filteredOn(pair -> pair.rule() != null && pair.rule() != MigrationRule.JOIN).hasSizeGreaterThan(15)
                .allSatisfy(pair -> assertThat(EngineWords.of(Refusal.FINAL, "Expected to migrate but " + pair.said()).rule())
                        .as(pair.said()).isEqualTo(pair.rule().name()));
    }

    @Test
    void theStepIsTheOneThatItNames() {
        assertThat(EngineWords.of(Refusal.FINAL, "Expected to migrate process instance '2251799813685301' but no mapping instruction "
                + "defined for active element with id 'Task_Look'. Elements cannot be migrated without a mapping."))
                .isEqualTo(new EngineWords("UNMAPPED", "Task_Look"));
        assertThat(EngineWords.of(Refusal.FINAL, "What no engine has said so far, of an element with id 'Task_Look'"))
                .isEqualTo(new EngineWords(null, null));
        assertThat(EngineWords.of(Refusal.GONE, "no such instance").rule()).isEqualTo("ENDED");
    }
}
