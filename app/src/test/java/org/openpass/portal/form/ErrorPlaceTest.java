package org.openpass.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.FieldError;

/** Errors stand at the fields that they are about. */
class ErrorPlaceTest {

    private static final List<Map<String, String>> LINES = List.of(Map.of(),
            Map.of("requirements.05.approvalNumber", "S-1", "requirements.71.exemptionReason", "X"));

    @Test
    void fieldsOfTheWholeAndOfLines() {
        assertThat(place("billOfLading", "field.required")).isEqualTo(new ErrorPlace(-1, "billOfLading"));
        assertThat(place("freight", "freight.required", "FOB")).isEqualTo(new ErrorPlace(-1, "freight.amount"));
        assertThat(place("lines[1].amount", "field.required")).isEqualTo(new ErrorPlace(1, "amount"));
        assertThat(place("lines[0]", "field.required")).isEqualTo(new ErrorPlace(0, "hsCode"));
    }

    @Test
    void lawsAreFoundByTheirPlaceOrByTheirCode() {
        assertThat(place("lines[1].requirements[1].exemptionReason", "exemption.unknown", "X"))
                .isEqualTo(new ErrorPlace(1, "requirements.71.exemptionReason"));
        assertThat(place("lines[1].requirements[0]", "requirement.unmet"))
                .isEqualTo(new ErrorPlace(1, "requirements.05.approvalNumber"));
        assertThat(place("lines[0].requirements", "requirement.missing", "13", "가축전염병예방법", "0201300000"))
                .isEqualTo(new ErrorPlace(0, "requirements.13.approvalNumber"));
    }

    private static ErrorPlace place(String field, String code, Object... args) {
        return ErrorPlace.of(FieldError.of(field, code, args), LINES);
    }
}
