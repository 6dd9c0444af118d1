package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each attack is refused by its name at the gate, or by the check; and the check does not mistake the one for the other. */
class AttackListTest {

    @Test
    void everyAttackIsNamed() {
        Known known = new PackagedKnown();
        Map<String, byte[]> shipped = PackagedModelsTest.shipped();
        Set<String> failed = new TreeSet<>();
        List<Attack> attacks = Attack.all(9);
        for (Attack attack : attacks) {
            List<String> gate = Gate.refusals(Map.of(attack.path(), attack.content())).stream().map(Finding::rule).toList();
            Findings found = new Findings();
            Map<String, byte[]> set = new HashMap<>(Map.of(attack.path(), attack.content()));
            // with the model that it stands beside, or that names it
            if (!attack.path().endsWith(".bpmn")) {
                set.put("processes/declaration/import-declaration.bpmn", shipped.get("processes/declaration/import-declaration.bpmn"));
            }
            Check.house(set, known, found);
            List<String> errors = found.all().stream().filter(Finding::isError).map(Finding::rule).toList();
            if (attack.gate() != gate.contains(attack.rule()) || !attack.gate() && !gate.isEmpty() || !errors.contains(attack.rule())) {
                failed.add(attack.what() + ": " + attack.rule() + ", but the gate says " + gate + " and the check " + errors);
            }
        }
        assertThat(failed).isEmpty();
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
    }
}
