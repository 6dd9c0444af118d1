package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.terms.Labels.Label;
import tools.jackson.databind.json.JsonMapper;

/** What a form says of its answers holds, and what is said of one that breaks it names the field in both languages. */
class FormRulesTest {

    private static final FormRules RULES = FormRules.of(new JsonMapper().readTree("""
            {"components": [
              {"id": "A", "type": "textfield", "key": "seal", "label": "Seal number", "properties": {"label.ko": "봉인번호"},
               "validate": {"minLength": 4, "maxLength": 10, "pattern": "^KR-[0-9]+$"}},
              {"id": "B", "type": "number", "key": "boxes", "label": "Boxes", "validate": {"min": 1, "max": 20.5}},
              {"id": "C", "type": "number", "key": "weight", "label": "Weight", "validate": {"min": 0}},
              {"id": "D", "type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
              {"id": "E", "type": "textfield", "key": "odd", "label": "Odd", "validate": {"pattern": "(["}},
              {"id": "F", "type": "radio", "key": "state", "label": "State", "values": []}]}
            """));

    @Test
    void whatIsAsTheFormAsksHasNoFault() {
        assertThat(faults(Map.of("seal", "KR-1234", "boxes", new BigDecimal("20.50"), "weight", 0, "mail", "a@b.kr", "odd", "x",
                "state", "ANY", "stranger", "x"))).as("a pattern that cannot be read asks nothing").isEmpty();
    }

    @Test
    void eachFaultNamesItsFieldInBothLanguages() {
        Map<String, Label> faults = faults(Map.of("seal", "KR-12X4", "boxes", 21, "weight", new BigDecimal("-0.1"), "mail", "nobody"));

        assertThat(faults.get("seal")).isEqualTo(new Label("봉인번호: 정해진 형식으로 적으십시오. ^KR-[0-9]+$",
                "Seal number: write it as it is asked for: ^KR-[0-9]+$"));
        assertThat(faults.get("boxes").en()).isEqualTo("Boxes: from 1 to 20.5.");
        assertThat(faults.get("weight").en()).isEqualTo("Weight: at least 0.");
        assertThat(faults.get("mail").en()).isEqualTo("Mail: write it as it is asked for: an e-mail address");
        assertThat(faults(Map.of("seal", "KR")).get("seal").en()).isEqualTo("Seal number: at least 4 characters.");
        assertThat(faults(Map.of("seal", "KR-12345678")).get("seal").ko()).isEqualTo("봉인번호: 10자 이내로 적으십시오.");
        assertThat(faults(Map.of("boxes", "1e999999999")).get("boxes").en()).isEqualTo("Boxes: enter a number.");
        assertThat(RULES.faults(Map.of("seal", "x"), key -> false)).as("what is not shown is not asked for").isEmpty();
    }

    /** It ends, and what it could not judge is no match. */
    @Test
    void aPatternThatWouldTakeForEverMatchesNothing() {
        assertThat(FormRules.matches("^(a+)+$", "a".repeat(60) + "b")).isFalse();
        assertThat(FormRules.matches("x*x*x*x*y", "x".repeat(2_000))).isFalse();
        assertThat(FormRules.matches("[0-9]", "somewhere 1 stands")).as("as form-js: anywhere").isTrue();
    }

    private static Map<String, Label> faults(Map<String, Object> answers) {
        return RULES.faults(answers, key -> true);
    }
}
